/** An encoded word has at most 75 characters (RFC 2047 §2). */
const LONGEST_WORD = 75;
/** A line with encoded words has at most 76. */
const LONGEST_LINE = 76;

/** One word of a header line, and the white space before it. */
interface Token { readonly before: string; readonly text: string }

/** A field whose value is text (a subject): words beyond ASCII are encoded, with what stands between them, the others stay; long lines are folded. */
export const encodeText = (name: string, value: string, newline: string): string => {
  const tokens: Token[] = [];
  for (const { before, text } of joined(value.trim())) {
    const words = NEEDS_ENCODING.test(text) ? encodedWords(text, Math.max(20, LONGEST_LINE - name.length - 3)) : [text];
    for (const [index, word] of words.entries()) tokens.push({ before: index === 0 ? before : ' ', text: word });
  }
  return folded(`${name}:`, tokens, newline);
};

/** A display name as it may stand before an address, plain, in quotes, or as encoded words: the pieces between which a line may end. */
export const encodePhrase = (name: string): readonly string[] => {
  if (name === '') return [];
  if (NEEDS_ENCODING.test(name)) return encodedWords(name, LONGEST_WORD - 10);
  return /^[\w!#$%&'*+/=?^`{|}~ -]*$/u.test(name) ? name.split(' ') : [`"${name.replaceAll(/["\\]/gu, String.raw`\$&`)}"`];
};

/** A field put together of words, with a new line before each that would not fit. */
export const folded = (start: string, tokens: readonly Token[], newline: string): string => {
  let text = start;
  let column = start.length;
  for (const [index, { before, text: word }] of tokens.entries()) {
    const blank = before === '' ? ' ' : before;
    const breaks = index > 0 && column + blank.length + word.length > LONGEST_LINE;
    text += breaks ? newline + blank + word : blank + word;
    column = breaks ? blank.length + word.length : column + blank.length + word.length;
  }
  return text;
};

/** What a header cannot hold as it is: letters beyond ASCII, control characters, and what looks like an encoded word. */
const NEEDS_ENCODING = /[^ -~]|=\?/u;

/** The words of a text, those in a row that have to be encoded as one: blanks between two encoded words are not shown. */
const joined = (value: string): readonly Token[] => {
  const words: Token[] = [];
  for (const [, before = '', text = ''] of value.matchAll(/([ \t]*)([^ \t]+)/gu)) {
    const last = words.at(-1);
    if (last && NEEDS_ENCODING.test(text) && NEEDS_ENCODING.test(last.text)) words[words.length - 1] = { before: last.before, text: last.text + before + text };
    else words.push({ before, text });
  }
  return words;
};

/** A text as encoded words in UTF-8, none of which ends within a character; the first may have less room. */
const encodedWords = (text: string, room: number): readonly string[] => {
  const isMostlyAscii = text.replaceAll(/[^ -~]/gu, '').length * 2 >= text.length;
  const words: string[] = [];
  let bytes: number[] = [];
  let left = Math.min(room, LONGEST_WORD);
  const close = (): void => {
    words.push(isMostlyAscii ? `=?utf-8?Q?${bytes.map(inQ).join('')}?=` : `=?utf-8?B?${inB(bytes)}?=`);
    bytes = [];
    left = LONGEST_WORD;
  };
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    // A letter with more marks than fit a word has to be split between them.
    for (const character of segment.length > 12 ? segment : [segment]) {
      const more = [...new TextEncoder().encode(character)];
      if (bytes.length > 0 && lengthOf([...bytes, ...more], isMostlyAscii) > left) close();
      bytes.push(...more);
    }
  }
  close();
  return words;
};

const lengthOf = (bytes: readonly number[], isMostlyAscii: boolean): number =>
  '=?utf-8?Q??='.length + (isMostlyAscii ? bytes.reduce((sum, byte) => sum + inQ(byte).length, 0) : Math.ceil(bytes.length / 3) * 4);

const inB = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));

/** RFC 2047 §5 (3) allows these in a name, too. */
const inQ = (byte: number): string =>
  byte === 32 ? '_' : /[\w!*+/-]/u.test(String.fromCharCode(byte)) && byte < 128 && byte !== 95 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
