import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { isOpen, knownValue } from './images/image-kinds.ts';
import { imagesOf, isMain } from './images/page-images.ts';
import { sourceKind } from './images/source-kinds.ts';

const MOST_REPORTS = 20;
const ANSWERS: ReadonlySet<string> = new Set(['content-location', 'content-base']);
const BAD = { empty: 'empty', file: 'file', relative: 'relative', protocol: 'protocol', scheme: 'scheme', malformed: 'malformed' } as const;
const isBad = (kind: string): kind is keyof typeof BAD => Object.hasOwn(BAD, kind);

/** Whether a part says where it, or a part beside it, is from: relative addresses then mean something (RFC 2557). */
const hasLocation = (part: Part): boolean => part.header.fields.some(({ name }) => ANSWERS.has(name.toLowerCase())) || part.parts.some(hasLocation);

export default defineRule({
  name: 'image/src-valid',
  description: 'An image whose address is on the sender’s computer, relative or empty is shown to nobody.',
  advice: 'Write the address in full, beginning with https://, or embed the image and name it by cid:.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'HTML Living Standard: the img element', url: 'https://html.spec.whatwg.org/multipage/embedded-content.html#the-img-element' },
    { title: 'RFC 2557, 5: base URIs in a message', url: 'https://www.rfc-editor.org/rfc/rfc2557#section-5' },
  ],
  messages: {
    empty: 'The image names no file.',
    file: 'The image is a file on a computer ({{address}}), and shown on that one only.',
    relative: 'The address of the image is relative ({{address}}), and a message is nowhere it could count from.',
    protocol: 'The address of the image names no protocol ({{address}}); a client that shows a message from a file looks for it on a disk.',
    scheme: 'No client loads an image from {{address}}.',
    malformed: 'The address of the image has no host ({{address}}).',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    html(document, message) {
      if (!isMain(document) || !/<img/iu.test(document.markup)) return;
      const isBased = /<base\b/iu.test(document.markup) || hasLocation(message);
      let said = 0;
      for (const { element } of imagesOf(document)) {
        const src = knownValue(element, 'src');
        if (src === undefined ? element.attribs['src'] !== undefined || isOpen(document, element) || element.attribs['srcset'] !== undefined : false) continue;
        const kind = src === undefined ? 'empty' : sourceKind(src);
        if (!isBad(kind) || ((kind === 'relative' || kind === 'protocol') && isBased) || said >= MOST_REPORTS) continue;
        const at = document.attribute(element, 'src') ?? element;
        if (kind === 'relative' && message.type !== 'message' && !message.final) return unchecked('Whether the addresses of images are made whole before the message is sent is not known.', at);
        said += 1;
        if (kind === 'empty') report({ at, messageId: 'empty' });
        else report({ at, messageId: kind, data: { address: (src ?? '').trim().slice(0, 60) } });
      }
    },
  }),
});
