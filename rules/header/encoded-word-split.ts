import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { decodeStrictly } from './words/bytes.ts';
import { encodedWordsOf, fieldsWithWords } from './words/encoded-words.ts';
import type { EncodedWord } from './words/encoded-words.ts';
import { rewritten } from './words/rewritten-field.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/encoded-word-split',
  description: 'A character that is cut in two by the end of an encoded word is shown as two broken ones by clients that decode word by word.',
  advice: 'Cut the text between characters before encoding it, not the encoded bytes.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [{ title: 'RFC 2047 §5 (3) Whole characters only', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-5' }],
  messages: {
    split: 'The last character of this encoded word is cut: its other bytes stand in the next word.',
  },
  stateless: true,

  create: ({ report }) => ({
    message({ header }) {
      for (const field of fieldsWithWords(header)) {
        for (const { span } of splitWords(field).slice(0, MOST_REPORTS)) {
          const edit = rewritten(field);
          report({ at: span, messageId: 'split', ...edit && { fix: [edit] } });
        }
      }
    },
  }),
});

const splitWords = (field: HeaderField): readonly EncodedWord[] => {
  const words = encodedWordsOf(field);
  const split: EncodedWord[] = [];
  /** Bytes that waited for the rest of a character in the next word. */
  let rest: Uint8Array = new Uint8Array();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const bytes = Uint8Array.from([...rest, ...word.bytes]);
    rest = new Uint8Array();
    if (!next || word.charset !== next.charset || !areNeighbours(word, next) || decodeStrictly(bytes, word.charset) !== undefined) continue;
    const cut = cutOf(bytes, next.bytes, word.charset);
    if (!cut) continue;
    split.push(word);
    rest = cut;
  }
  return split;
};

const areNeighbours = ({ span: { text, end } }: EncodedWord, { span: { start } }: EncodedWord): boolean => text.value.slice(end, start).trim() === '';

/** No charset of mail has characters of more bytes. */
const LONGEST_CHARACTER = 4;

/** The bytes of a character that begins at the end of `bytes` and goes on in `next`. */
const cutOf = (bytes: Uint8Array, next: Uint8Array, charset: string): Uint8Array | undefined => {
  for (let size = 1; size < LONGEST_CHARACTER && size <= bytes.length; size += 1) {
    const cut = bytes.slice(bytes.length - size);
    if (decodeStrictly(bytes.slice(0, bytes.length - size), charset) === undefined) continue;
    for (let more = 1; size + more <= LONGEST_CHARACTER && more <= next.length; more += 1) {
      const character = decodeStrictly(Uint8Array.from([...cut, ...next.slice(0, more)]), charset);
      if (character !== undefined && [...character].length === 1) return cut;
    }
  }
  return undefined;
};
