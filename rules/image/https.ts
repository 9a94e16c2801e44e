import { defineRule, isHostAmong, securedUrl } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';
import { knownValue } from './images/image-kinds.ts';
import { imagesOf, isMain } from './images/page-images.ts';
import { hostOf, sourceKind } from './images/source-kinds.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'image/https',
  description: 'Images over http are seen by everyone on the way, and blocked where a page is secure.',
  advice: 'Write https:// where the server answers it.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'W3C: Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' },
    { title: 'HTML Living Standard: the img element', url: 'https://html.spec.whatwg.org/multipage/embedded-content.html#the-img-element' },
  ],
  messages: {
    one: 'The image is loaded from {{host}} over http, not https.',
    many: '{{count}} images are loaded from {{host}} over http, not https; this is the first.',
  },

  options: {
    hosts: { type: 'array', default: [], items: { type: 'string' }, description: 'Hosts that answer with https: too, as "example.com", with all in their domain: what is loaded from them is repaired by --fix.' },
  },
  stateless: true,

  create: ({ options: { hosts: secure }, report }) => ({
    html(document) {
      if (!isMain(document) || !/<img[^>]{0,2000}http:/iu.test(document.markup)) return;
      const hosts = new Map<string, Element[]>();
      for (const { element } of imagesOf(document)) {
        const src = knownValue(element, 'src') ?? '';
        const host = sourceKind(src) === 'insecure' ? hostOf(src) : undefined;
        if (host === undefined) continue;
        const entry = hosts.get(host);
        if (entry) entry.push(element);
        else if (hosts.size < MOST_REPORTS) hosts.set(host, [element]);
      }
      for (const [host, images] of hosts) {
        const sources = images.flatMap((image) => document.attribute(image, 'src') ?? []);
        const at = sources[0] ?? images[0];
        if (!at) continue;
        const fix = isHostAmong(secure, host) ? sources.flatMap(({ span }) => securedUrl(span) ?? []) : [];
        const repair = fix.length === images.length ? { fix } : {};
        const count = images.length;
        report(count === 1 ? { at, messageId: 'one', data: { host }, ...repair } : { at, messageId: 'many', data: { host, count }, ...repair });
      }
    },
  }),
});
