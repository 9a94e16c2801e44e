import type { Stretch } from '../template/tag.ts';

/**
 * The names of the elements that only one view sees, where they are no more than boxes around what both see: tables in pairs (the
 * "ghost tables" for Outlook), fonts, settings. Then both views read alike, though their trees differ. `undefined` where in doubt.
 */
export const scaffoldOf = (markup: string, pieces: readonly Stretch[]): ReadonlySet<string> | undefined => {
  const open: string[] = [];
  const names = new Set<string>();
  // Where text stands right in a table, a parser moves it out.
  const isScaffold = pieces.every(({ start, end }) => readPiece(markup.slice(start, end).toLowerCase(), open, names) && !FRAMES.has(open.at(-1) ?? '')) && open.length === 0;
  return isScaffold ? names : undefined;
};

/** Whether a piece, in lower case, is tags that may stand there, and nothing between them. `open` are the boxes that are open before it, and then after it. */
const readPiece = (piece: string, open: string[], names: Set<string>): boolean => {
  for (let at = skipBlank(piece, 0); at < piece.length; at = skipBlank(piece, at)) {
    const tagEnd = piece.indexOf('>', at) + 1;
    const [tag, slash, name = ''] = TAG.exec(piece.slice(at, tagEnd)) ?? [];
    if (tag === undefined || tagEnd === 0 || SHOWS_OR_HIDES.test(tag) || LEADS.test(tag)) return false;
    at = tagEnd;
    names.add(name);
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

/** A URL that only this view has. */
const LEADS = /\s(?:href|src|background)\s*=/u;

/** Names that decide what of a text is seen, and how its white space is read. */
export const SHOWS_OR_HIDES = /display|visibility|hidden|opacity|font-size|font:|overflow|position|text-indent|clip|mso-hide|white-space/iu;

const skipBlank = (piece: string, from: number): number => {
  let at = from;
  while (at < piece.length && ' \t\n\r\f'.includes(piece.charAt(at))) at += 1;
  return at;
};
