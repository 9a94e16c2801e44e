/** A value in a container, by its place; a member of an object has its name's too, quotes included. */
export interface JsonChild { readonly nameStart: number; readonly nameEnd: number; readonly start: number; readonly end: number }

/** What is no JSON: one sentence, and where. */
export interface JsonFault { readonly start: number; readonly end: number; readonly sentence: string }

/** The values directly in an object or an array, as far as it is well-formed, and where it ends. `beyond` is the first value that is not told of. */
export interface ScannedJson { readonly children: readonly JsonChild[]; readonly beyond: number | undefined; readonly end: number; readonly fault: JsonFault | undefined }

/** More of them are looked through, but not told of: each costs memory, and data about a template has a few. */
export const MOST_CHILDREN = 10_000;

/** Deeper data is for no mail. */
const DEEPEST = 500;

type Expected = 'first' | 'name' | 'colon' | 'value' | 'next';

/** Goes once over the object or array that begins at `open` (RFC 8259), all that is in it included, without recursion. */
export const scanJson = (text: string, open: number): ScannedJson => {
  const children: JsonChild[] = [];
  const containers = [text[open]];
  let name = { start: -1, end: -1 };
  let valueStart = -1;
  let expected: Expected = 'first';
  let at = open + 1;
  let beyond: number | undefined;
  const failed = (sentence: string, start = at, end = start + 1): ScannedJson => ({ children, beyond, end: start, fault: { start, end: Math.min(end, text.length), sentence } });
  const ended = (end: number): number => {
    if (containers.length === 1 && children.length < MOST_CHILDREN) children.push({ nameStart: name.start, nameEnd: name.end, start: valueStart, end });
    else if (containers.length === 1) beyond ??= valueStart;
    return end;
  };
  for (;;) {
    at = afterBlanks(text, at);
    const character = text[at];
    const inObject = containers.at(-1) === '{';
    const closer = inObject ? '}' : ']';
    if (character === undefined) return failed(`The data ends before its "${closer}".`);
    if (character === '/' || character === '#') return failed('JSON has no comments.');
    if (character === closer && (expected === 'first' || expected === 'next')) {
      containers.pop();
      if (containers.length === 0) return { children, beyond, end: at + 1, fault: undefined };
      at = ended(at + 1);
      expected = 'next';
    } else if (expected === 'next') {
      if (character !== ',') return failed(`A comma or "${closer}" is missing before this.`);
      expected = inObject ? 'name' : 'value';
      at += 1;
    } else if (expected === 'colon') {
      if (character !== ':') return failed('A colon is missing after the name.');
      expected = 'value';
      at += 1;
    } else if (character === closer) return failed(expected === 'value' && inObject ? 'A value is missing here.' : `A comma stands before this "${closer}".`);
    else if (inObject && expected !== 'value') {
      if (character !== '"') return failed(isMark(character) ? 'A name is missing here.' : 'A name has to be in double quotes.');
      const string = endOfString(text, at);
      if (typeof string === 'object') return failed(string.sentence, string.start, string.end);
      if (containers.length === 1) name = { start: at, end: string };
      at = string;
      expected = 'colon';
    } else if (isMark(character)) return failed('A value is missing here.');
    else {
      if (containers.length === 1) valueStart = at;
      if (character === '{' || character === '[') {
        if (containers.length === DEEPEST) return failed(`The data is nested deeper than ${DEEPEST} levels.`);
        containers.push(character);
        expected = 'first';
        at += 1;
      } else {
        const end = character === '"' ? endOfString(text, at) : endOfWord(text, at);
        if (typeof end === 'object') return failed(end.sentence, end.start, end.end);
        at = ended(end);
        expected = 'next';
      }
    }
  }
};

const isMark = (character: string): boolean => character === ',' || character === ':' || character === '}' || character === ']';

/** The first place from `at` on that is no white space of JSON. */
export const afterBlanks = (text: string, at: number): number => {
  let end = at;
  while (text[end] === ' ' || text[end] === '\n' || text[end] === '\r' || text[end] === '\t') end += 1;
  return end;
};

const endOfString = (text: string, quote: number): number | JsonFault => {
  const plain = /[^"\\\0-\x1F]*/uy;
  for (let at = quote + 1; ; ) {
    plain.lastIndex = at;
    plain.test(text);
    at = plain.lastIndex;
    const character = text[at];
    if (character === '"') return at + 1;
    if (character === undefined) return { start: quote, end: quote + 1, sentence: 'This string is never closed.' };
    if (character === '\n' || character === '\r') return { start: quote, end: at, sentence: String.raw`This string is not closed on its line; a line end in a string is written \n.` };
    if (character !== '\\') return { start: at, end: at + 1, sentence: 'A control character in a string has to be written as an escape.' };
    const size = /^(?:["\\/bfnrt]|u[\dA-F]{4})/iu.exec(text.slice(at + 1, at + 6))?.[0].length;
    // The letters of the short escapes are lower case.
    if (size === undefined || /[BFNRTU]/u.test(text[at + 1] ?? '')) return { start: at, end: at + 2, sentence: `JSON has no escape "${text.slice(at, at + 2)}".` };
    at += 1 + size;
  }
};

const endOfWord = (text: string, start: number): number | JsonFault => {
  const value = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/uy;
  value.lastIndex = start;
  if (value.test(text)) return value.lastIndex;
  const word = /[^\s,:"{}[\]]{0,40}/uy;
  word.lastIndex = start;
  word.test(text);
  const end = Math.max(word.lastIndex, start + 1);
  return { start, end, sentence: `JSON has no value "${text.slice(start, end)}"; text has to be in double quotes.` };
};
