/** A stretch of a text, in UTF-16 units. */
export interface Stretch { readonly start: number; readonly end: number }

const SHORTEST = 24;
const LONGEST = 84;
/** Six letters or digits at both ends, dashes only between. */
const ID = /^[a-z0-9]{6}[a-z0-9_-]{12,72}[a-z0-9]{6}$/iu;

/** Paragraphs that are nothing but one word as a tracking id is: 24 to 84 letters, digits and dashes, with six or more before the first dash and after the last. */
export const idLinesIn = (text: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  const { length } = text;
  for (let at = 0; at < length;) {
    while (at < length && isSpace(text.charCodeAt(at))) at += 1;
    const start = at;
    while (at < length && !isSpace(text.charCodeAt(at))) at += 1;
    const end = at;
    const next = nextParagraph(text, at);
    if (next.isEnd) {
      if (end - start >= SHORTEST && end - start <= LONGEST && isId(text.slice(start, end))) found.push({ start, end });
      at = next.at;
    } else {
      at = afterParagraph(text, next.at);
    }
  }
  return found;
};

/** 6 to 24 letters, 12 to 36 with dashes, 6 to 24 letters: dashes lie within the middle of some such division. */
const isId = (word: string): boolean => {
  if (!ID.test(word)) return false;
  const first = word.search(/[_-]/u);
  if (first < 0) return true;
  const last = Math.max(word.lastIndexOf('-'), word.lastIndexOf('_'));
  const tail = word.length - 1 - last;
  const least = last - first + 1;
  if (least > 36 || first < 6 || tail < 6) return false;
  // What does not fit into the ends has to fit into the middle.
  return Math.max(0, first - 24) + least + Math.max(0, tail - 24) <= 36;
};

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;

/** Where the next word stands, and whether a paragraph ended before it. */
const nextParagraph = (text: string, from: number): { readonly at: number; readonly isEnd: boolean } => {
  let at = from;
  let lines = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) lines += 1;
    else if (!isSpace(code)) break;
  }
  return { at, isEnd: lines > 1 || at >= text.length };
};

/** Where the next paragraph begins: after the next empty line. */
const afterParagraph = (text: string, from: number): number => {
  for (let line = text.indexOf('\n', from); line >= 0; line = text.indexOf('\n', line + 1)) {
    let at = line + 1;
    while (at < text.length && text.charCodeAt(at) !== 0x0a && isSpace(text.charCodeAt(at))) at += 1;
    if (at >= text.length || text.charCodeAt(at) === 0x0a) return at;
  }
  return text.length;
};
