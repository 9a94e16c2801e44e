import { defineRule } from 'sendlint/rule';
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

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<img[^>]{0,2000}http:/iu.test(document.markup)) return;
      const hosts = new Map<string, { readonly first: Element; count: number }>();
      for (const { element } of imagesOf(document).images) {
        const src = knownValue(element, 'src') ?? '';
        const host = sourceKind(src) === 'insecure' ? hostOf(src) : undefined;
        if (host === undefined) continue;
        const entry = hosts.get(host);
        if (entry) entry.count += 1;
        else if (hosts.size < MOST_REPORTS) hosts.set(host, { first: element, count: 1 });
      }
      for (const [host, { first, count }] of hosts) {
        const at = document.attribute(first, 'src') ?? first;
        report(count === 1 ? { at, messageId: 'one', data: { host } } : { at, messageId: 'many', data: { host, count } });
      }
    },
  }),
});
