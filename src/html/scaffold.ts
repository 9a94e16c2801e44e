import type { Stretch } from '../template/tag.ts';

/**
 * Whether what only one view sees is no more than boxes around what both see: tables in pairs (the "ghost tables" for Outlook),
 * fonts, settings. Then both read alike, though their trees differ. False where in doubt.
 */
export const isScaffold = (markup: string, pieces: readonly Stretch[]): boolean => {
  const open: string[] = [];
  // Where text stands right in a table, a parser moves it out.
  return pieces.every(({ start, end }) => readPiece(markup.slice(start, end).toLowerCase(), open) && !FRAMES.has(open.at(-1) ?? '')) && open.length === 0;
};

/** Whether a piece, in lower case, is tags that may stand there, and nothing between them. `open` are the boxes that are open before it, and then after it. */
const readPiece = (piece: string, open: string[]): boolean => {
  for (let at = skipBlank(piece, 0); at < piece.length; at = skipBlank(piece, at)) {
    const tagEnd = piece.indexOf('>', at) + 1;
    const [tag, slash, name = ''] = TAG.exec(piece.slice(at, tagEnd)) ?? [];
    if (tag === undefined || tagEnd === 0 || SHOWS_OR_HIDES.test(tag)) return false;
    at = tagEnd;
    if (slash !== '') {
      if (open.pop() !== name) return false;
    } else if (name === 'style' || name === 'xml') {
      const close = piece.indexOf(`</${name}>`, tagEnd);
      if (close < 0 || (name === 'style' && SHOWS_OR_HIDES.test(piece.slice(tagEnd, close)))) return false;
      at = close + name.length + '</>'.length;
    } else if (name !== 'meta' && name !== 'link') {
      if (!(PARENTS.get(name) ?? (() => false))(open.at(-1) ?? '')) return false;
      open.push(name);
    }
  }
  return true;
};

const TAG = /^<(\/?)([a-z]+)(?=[\s/>])[^<]*>$/u;
const FRAMES: ReadonlySet<string> = new Set(['table', 'tbody', 'tr']);
/** Which boxes there may be, by what they may stand in. */
const PARENTS: ReadonlyMap<string, (parent: string) => boolean> = new Map(Object.entries({
  table: (parent: string) => !FRAMES.has(parent),
  center: (parent: string) => !FRAMES.has(parent),
  div: (parent: string) => !FRAMES.has(parent),
  noscript: (parent: string) => parent === '',
  tbody: (parent: string) => parent === 'table',
  tr: (parent: string) => parent === 'table' || parent === 'tbody',
  td: (parent: string) => parent === 'tr',
  th: (parent: string) => parent === 'tr',
}));

/** Names that decide what of a text is seen, and how its white space is read. */
export const SHOWS_OR_HIDES = /display|visibility|hidden|opacity|font-size|font:|overflow|position|text-indent|clip|mso-hide|white-space/iu;

const skipBlank = (piece: string, from: number): number => {
  let at = from;
  while (at < piece.length && ' \t\n\r\f'.includes(piece.charAt(at))) at += 1;
  return at;
};
