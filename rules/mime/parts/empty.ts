import type { Part } from 'sendlint/rule';
import { isShown } from './own-parts.ts';

/** Whether a text shows nothing: no visible letter and, in HTML, no picture of any kind. */
export const isBlank = ({ text, html }: Part): boolean => {
  const value = text?.value ?? '';
  if (html.length === 0) return !SOMETHING.test(value);
  return html.every((document) => !SOMETHING.test(document.prose.value) && !PICTURES.test(document.markup));
};

/** Whether it is a file of no bytes. */
export const isEmptyFile = (part: Part): boolean =>
  !isShown(part) && part.parts.length === 0 && !part.mediaType.essence.startsWith('message/') && (part.body.encodedSize === 0 || part.body.decodedSize === 0);

const SOMETHING = /[^\s\p{Default_Ignorable_Code_Point}]/u;
/** What a reader draws beside text; a background may be one, too. */
const PICTURES = /<(?:img|svg|v:|input|video|object|embed|iframe|hr)\b|background/iu;
