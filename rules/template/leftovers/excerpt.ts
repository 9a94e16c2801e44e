/** What a person reads around a place: inline markup gone, blocks as line ends. Bounded, however long the text is. */
export interface Excerpt { readonly before: string; readonly after: string }

/** The text around a place in plain text, within `[from, to)`. */
export const excerptOf = (value: string, start: number, end: number, { from = 0, to = value.length } = {}): Excerpt => ({
  before: value.slice(Math.max(from, start - PLAIN), start),
  after: value.slice(end, Math.min(to, end + PLAIN)),
});

/** The same in HTML source. */
export const markupExcerptOf = (source: string, start: number, end: number): Excerpt => ({
  before: plainEnd(source.slice(Math.max(0, start - MARKUP), start)),
  after: plainBeginning(source.slice(end, end + MARKUP)),
});

/** How much of HTML source is looked at: its tags are long. */
export const MARKUP = 2000;

/** The end of a text, which may begin in the middle of a tag. */
export const plainEnd = (source: string): string => {
  const cut = source.indexOf('>');
  return plain(cut >= 0 && cut < source.indexOf('<') ? source.slice(cut + 1) : source);
};

/** The beginning of a text, which may end in the middle of a tag. */
export const plainBeginning = (source: string): string => {
  const open = source.lastIndexOf('<');
  return plain(open >= 0 && !source.includes('>', open) ? source.slice(0, open) : source);
};

/** HTML source as text: inline tags gone, blocks as line ends, the character references that writing and code need decoded. */
export const plain = (source: string): string => {
  const text = source.includes('<') ? source.replaceAll(COMMENT, '').replaceAll(TAG, (_, name: string) => (BLOCKS.has(name.toLowerCase()) ? '\n' : '')) : source;
  return text.includes('&') ? text.replaceAll(REFERENCE, (reference, name: string) => REFERENCES.get(name.toLowerCase()) ?? reference) : text;
};

/** A placeholder as it is quoted: one line, at most 60 characters. */
export const shortened = (written: string): string => {
  const line = written.slice(0, 2 * LONGEST).replaceAll(/\s+/gu, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
};

const LONGEST = 60;
const PLAIN = 500;

const COMMENT = /<!--(?:[^-]|-(?!->)){0,2000}-->/gu;
const TAG = /<\/?([a-z][\w:-]{0,30})(?:[^<>]{0,2000})>/giu;
const REFERENCE = /&(nbsp|quot|apos|amp|lt|gt|ldquo|rdquo|lsquo|rsquo|laquo|raquo|#39|#34|#96|#160|#x27|#x22|zwnj|#8204|#847);/giu;
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '], ['#160', ' '], ['quot', '"'], ['#34', '"'], ['#x22', '"'], ['apos', "'"], ['#39', "'"], ['#x27', "'"], ['#96', '`'], ['amp', '&'], ['lt', '<'], ['gt', '>'],
  ['ldquo', '“'], ['rdquo', '”'], ['lsquo', '‘'], ['rsquo', '’'], ['laquo', '«'], ['raquo', '»'], ['zwnj', ''], ['#8204', ''], ['#847', ''],
]);
const BLOCKS: ReadonlySet<string> = new Set([
  'html', 'body', 'head', 'title', 'style', 'script', 'address', 'article', 'aside', 'blockquote', 'br', 'center', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
