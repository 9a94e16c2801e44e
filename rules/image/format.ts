import { defineRule } from 'sendlint/rule';
import type { Element, HtmlDocument, Message, Part } from 'sendlint/rule';
import { formatOfSource, formatOfType } from './images/formats.ts';
import type { Format } from './images/formats.ts';
import { knownValue } from './images/image-kinds.ts';
import { imagesOf, isMain } from './images/page-images.ts';

/** The types of embedded parts by their Content-ID. */
const typesById = (root: Message | Part): ReadonlyMap<string, string> => {
  const types = new Map<string, string>();
  const open: Part[] = [root];
  for (let part = open.pop(); part; part = open.pop()) {
    const id = part.header.get('content-id')?.value.value.trim().replace(/^<|>$/gu, '');
    if (id !== undefined) types.set(id, part.mediaType.essence);
    for (const child of part.parts) open.push(child);
  }
  return types;
};

const formatOf = (src: string, types: ReadonlyMap<string, string>): Format | undefined =>
  (/^\s*cid:/iu.test(src) ? formatOfType(types.get(src.trim().slice('cid:'.length)) ?? '') : formatOfSource(src));

const firstSvg = ({ root }: HtmlDocument): Element | undefined => {
  const open = root.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    if ('attribs' in node && node.name === 'svg') return node;
    for (const child of node.children.toReversed()) open.push(child);
  }
  return undefined;
};

export default defineRule({
  name: 'image/format',
  description: 'Some clients do not show images in WebP, SVG, AVIF, HEIF or TIFF.',
  advice: 'Use PNG, JPEG or GIF, or give one of them inside <picture> for all others.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Can I email: WebP', url: 'https://www.caniemail.com/features/image-webp/' },
    { title: 'Can I email: SVG', url: 'https://www.caniemail.com/features/image-svg/' },
    { title: 'Can I email: AVIF', url: 'https://www.caniemail.com/features/image-avif/' },
    { title: 'Can I email: HEIF', url: 'https://www.caniemail.com/features/image-heif/' },
  ],
  messages: {
    format: 'The image is {{name}}, which {{clients}} not show.',
    many: '{{count}} images are {{name}}, which {{clients}} not show; this is the first.',
    inline: 'An <svg> in the HTML is removed by Gmail and not shown by Outlook on Windows.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isMain(document) || !/<img|<svg/iu.test(document.markup)) return;
      const images = imagesOf(document);
      const types = images.some(({ element }) => /^\s*cid:/iu.test(element.attribs['src'] ?? '')) ? typesById(message) : new Map<string, string>();
      const found = new Map<Format, { readonly first: Element; count: number }>();
      for (const { element } of images) {
        const format = formatOf(knownValue(element, 'src') ?? '', types);
        const known = format && found.get(format);
        if (known) known.count += 1;
        else if (format) found.set(format, { first: element, count: 1 });
      }
      for (const [{ name, clients }, { first: at, count }] of found) {
        report(count === 1 ? { at, messageId: 'format', data: { name, clients } } : { at, messageId: 'many', data: { name, clients, count } });
      }
      const svg = /<svg/iu.test(document.markup) ? firstSvg(document) : undefined;
      if (svg) report({ at: svg, messageId: 'inline' });
    },
  }),
});
