import { defineRule } from 'sendlint/rule';
import { findInNames, nameFields, shownName } from './names/name-fields.ts';
import { atMost } from './parts/at-most.ts';
import { isLeaf } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/filename-encoded-word',
  description: 'An encoded word in a file name is against the standard: most readers decode it, others save a file called =?utf-8?….',
  advice: "Write the name as RFC 2231 says: filename*=utf-8''Gr%C3%BC%C3%9Fe.pdf; an encoded word may stand beside it in name= for old readers.",
  severity: 'info',
  presets: { strict: 'info' },
  references: [
    { title: 'RFC 2047 §5 Use of encoded words', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-5' },
    { title: 'RFC 2231 §4 Parameter value character set', url: 'https://www.rfc-editor.org/rfc/rfc2231#section-4' },
  ],
  messages: {
    word: 'The file name {{name}} is written as an encoded word, which no parameter may hold, and in no other way.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        '*'(part) {
          if (!part.filename || !isLeaf(part)) return;
          const fields = nameFields(part);
          // Beside a name as RFC 2231 has it, an encoded word is for old readers.
          if (fields.some((field) => findInNames(field, EXTENDED))) return;
          for (const field of fields) {
            const at = findInNames(field, WORD);
            if (at) {
              report({ at, messageId: 'word', data: { name: shownName(part.filename.value) } });
              return;
            }
          }
        },
      },
    };
  },
});

const WORD = /=\?[\w*-]{1,40}\?[bq]\?[^?\s"]{0,200}\?=/iu;
const EXTENDED = /\b(?:file)?name\*(?:0\*)?[ \t]*=/iu;
