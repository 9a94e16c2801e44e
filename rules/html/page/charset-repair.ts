import type { Edit, Element, HtmlDocument, Part } from 'sendlint/rule';

/** A repair, where there is one. */
interface Repair { readonly fix?: readonly Edit[] }

/** Whether every byte of a text is a character of the charset it was read in: then that is what it is in. */
export const isDecoded = (part: Part): boolean =>
  !part.defects.some(({ code }) => code === 'bad-charset' || code === 'text-too-large') && !(part.text?.value ?? '').includes('\uFFFD');

/** A `<meta>` first in a written head. A template file is UTF-8 where nothing says another charset. */
export const named = ({ text }: HtmlDocument, { sourceCodeLocation: place }: Element, field: string | undefined): Repair => {
  const at = place?.startTag?.endOffset;
  return at === undefined || (field ?? 'utf-8') !== 'utf-8' ? {} : { fix: [{ at: text.span(at, at), text: '<meta charset="utf-8">' }] };
};

/** The `<meta>` with the charset of the field in place of its own. */
export const renamed = (document: HtmlDocument, meta: Element, field: string): Repair => {
  const attribute = document.attribute(meta, meta.attribs['charset'] === undefined ? 'content' : 'charset');
  if (!attribute || !/^[\w.:-]+$/u.test(field)) return {};
  const { span, span: { text, start, end } } = attribute;
  const written = text.value.slice(start, end);
  const changed = written.replace(/(charset\s*=\s*["']?)[\w.:-]+/iu, (_, before: string) => before + field);
  return changed === written ? {} : { fix: [{ at: span, text: changed }] };
};
