import { defineRule } from 'sendlint/rule';
import { unnamedLettersOf } from './charsets/unnamed-letters.ts';
import { excerpt, faultyTexts, inPlaces } from './texts/faulty-texts.ts';

export default defineRule({
  name: 'mime/charset-valid',
  description: 'Text that is not in the charset it names arrives with question marks and boxes in place of its letters.',
  advice: 'Send UTF-8 and say so: Content-Type: text/plain; charset=utf-8.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §4.1.2 Charset parameter', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-4.1.2' },
    { title: 'RFC 6657 Registration of charsets for text types', url: 'https://www.rfc-editor.org/rfc/rfc6657' },
  ],
  messages: {
    invalid: 'Bytes that the charset of this text does not allow stand {{places}}, first here.',
    unknown: 'No common reader knows the charset that "{{label}}" names.',
  },
  stateless: true,

  create: ({ report }) => ({
    part: {
      'text/*'(part, message) {
        const faulty = faultyTexts(part, 'bad-charset');
        // Letters without a charset are one cause, which mime/charset-required reports; it has nothing to say of a file that is no message.
        if (faulty.length === 0 || (message.type === 'message' && unnamedLettersOf(part))) return;
        for (const { first, count } of faulty) {
          const label = excerpt(first);
          if (CHARSET.test(label)) report({ at: first, messageId: 'unknown', data: { label } });
          else report({ at: first, messageId: 'invalid', data: { places: inPlaces(count) } });
        }
      },
    },
  }),
});

const CHARSET = /^(?:charset\*?\d*\*?[ \t]*=|content-type[ \t]*:)/iu;
