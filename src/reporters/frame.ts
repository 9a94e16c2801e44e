import { escapeControls } from './escape.ts';
import { widthOf } from './width.ts';

/** One line of a file as it is shown: `before`, the marked part, `after`, each safe to print. */
export interface Frame { readonly before: string; readonly marked: string; readonly after: string }

const ELLIPSIS = '…';

/** The part of a line around columns `from` to `to` (from 1, UTF-16 units) that fits into `width` columns. */
export const frameOf = (line: string, from: number, to: number, width: number): Frame => {
  const start = boundary(line, Math.min(from - 1, line.length), -1);
  const end = boundary(line, Math.min(Math.max(to - 1, start), line.length), 1);
  if (line.length <= width * 4) {
    const whole = { before: printed(line.slice(0, start)), marked: printed(line.slice(start, end)), after: printed(line.slice(end)) };
    if (widthOf(whole.before) + widthOf(whole.marked) + widthOf(whole.after) <= width) return whole;
  }
  // A third of the width before the place, so that one sees where it stands; the mark gets what it needs, up to the rest.
  const marked = head(line.slice(start, end), Math.floor(width / 2));
  const before = tail(line.slice(0, start), Math.floor(width / 3));
  const after = marked.endsWith(ELLIPSIS) ? '' : head(line.slice(end), Math.max(1, width - widthOf(before) - widthOf(marked)));
  return { before, marked, after };
};

/** Tabs as two spaces, controls as escapes. */
const printed = (text: string): string => escapeControls(text.replaceAll('\t', '  '));

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Never between the two halves of a character. */
const boundary = (line: string, at: number, step: -1 | 1): number => (isLowSurrogate(line.charCodeAt(at)) && isHighSurrogate(line.charCodeAt(at - 1)) ? at + step : at);

/** The longest beginning that takes at most `width` columns, with an ellipsis where something is left out. */
const head = (text: string, width: number): string => {
  let shown = '';
  let used = 0;
  for (const char of text.slice(0, width * 4)) {
    const piece = printed(char);
    const next = used + widthOf(piece);
    if (next > width - 1 && next + (shown.length < text.length ? 1 : 0) > width) return shown + ELLIPSIS;
    shown += piece;
    used = next;
  }
  return text.length > width * 4 ? shown + ELLIPSIS : shown;
};

/** The same for the end of a text. */
const tail = (text: string, width: number): string => {
  // A million combining marks take no column.
  const first = Math.max(0, text.length - width * 4);
  let at = text.length;
  let shown = '';
  while (at > first) {
    const from = at > 1 && isLowSurrogate(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
    const longer = printed(text.slice(from, at)) + shown;
    if (widthOf(longer) > width - 1) return ELLIPSIS + shown;
    shown = longer;
    at = from;
  }
  return first > 0 ? ELLIPSIS + shown : shown;
};
