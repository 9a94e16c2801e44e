import { defineRule } from 'sendlint/rule';
import type { Parameter, Part } from 'sendlint/rule';
import { familyOf } from './charsets/families.ts';
import { allUtf8 } from './charsets/utf8-text.ts';
import { atMost } from './parts/at-most.ts';
import { isShown } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/charset-contradicted',
  description: 'A text that is UTF-8 and named otherwise arrives with two wrong letters for one.',
  advice: 'Say what the text is: Content-Type: text/plain; charset=utf-8.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §4.1.2 Charset parameter', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-4.1.2' },
    { title: 'RFC 3629 UTF-8', url: 'https://www.rfc-editor.org/rfc/rfc3629' },
  ],
  messages: {
    utf: 'The text says that its charset is {{charset}}, but {{sequences}} UTF-8; as {{charset}} the first reads {{shown}}.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    const judge = async ({ body, text }: Part, label: Parameter, fewest: number): Promise<void> => {
      const utf8 = await allUtf8(body);
      if (!utf8 || utf8.count < fewest) return;
      const value = text?.value ?? '';
      const first = value.search(BEYOND_ASCII);
      const shown = `“${value.slice(first, first + 2).replaceAll(/\p{C}/gu, '\uFFFD')}”`;
      report({ at: label, messageId: 'utf', data: { charset: label.value.value, sequences: utf8.count === 1 ? 'its one letter beyond ASCII is' : `its ${utf8.count} letters beyond ASCII are`, shown } });
    };
    return {
      part: {
        'text/*'(part: Part) {
          const label = part.mediaType.parameters.get('charset');
          const kind = familyOf(label?.value.value ?? '');
          if (!label || kind === 'ascii' || kind === 'utf-8' || !isShown(part) || !BEYOND_ASCII.test(part.text?.value ?? '')) return undefined;
          return judge(part, label, kind === 'western' ? FEWEST_WESTERN : FEWEST_OTHER);
        },
      },
    };
  },
});

const BEYOND_ASCII = /[^\u0000-\u007f]/u;
/** A few bytes of other charsets are UTF-8 by chance; of single letters of western text hardly any are. */
const FEWEST_WESTERN = 1;
const FEWEST_OTHER = 4;
