import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { countBeyond, shownAt, unnamedLettersOf } from './charsets/unnamed-letters.ts';
import { atMost } from './parts/at-most.ts';
import { relabelled } from './parts/transfer-repair.ts';

export default defineRule({
  name: 'mime/charset-required',
  description: 'Letters beyond ASCII in a text that names no charset are shown as each reader guesses, often as two wrong letters for one.',
  advice: 'Name the charset, Content-Type: text/plain; charset=utf-8, and how the bytes are sent, Content-Transfer-Encoding: 8bit.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §4.1.2 Charset parameter', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-4.1.2' },
    { title: 'RFC 6657 §3 New rules for default charset values', url: 'https://www.rfc-editor.org/rfc/rfc6657#section-3' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'R_MISSING_CHARSET', score: 0.5, of: ['missing', 'missingHtml', 'bare', 'bareHtml', 'bareMessage'], differs: 'There a text without a charset counts unless it is sent as 7bit; here only one that has a letter beyond ASCII.' },
    { filter: 'rspamd', symbol: 'R_BAD_CTE_7BIT', score: 3.5, of: ['bare', 'bareHtml', 'bareMessage', 'asciiBare', 'asciiBareHtml', 'asciiBareMessage'], differs: 'Also a twin of mime/encoding-fits, which judges a transfer encoding that is named and a text that names its charset.' },
    { filter: 'SpamAssassin', symbol: 'CTE_8BIT_MISMATCH', score: 1, of: ['bareMessage', 'asciiBareMessage'], differs: 'Also a twin of mime/encoding-fits, which judges a transfer encoding that is named and a text that names its charset.' },
    { filter: 'SpamAssassin', symbol: 'PP_MIME_FAKE_ASCII_TEXT', score: 1, of: ['missing', 'ascii', 'bare', 'asciiBare', 'bareMessage', 'asciiBareMessage'], differs: 'There the bytes are looked at before their transfer encoding is undone, in attached messages and files too, and a stray CR or NUL counts: mime/newline-valid and mime/null-byte report these.' },
  ],
  messages: {
    missing: 'This text has {{letters}} beyond ASCII{{first}}, and names no charset.',
    missingHtml: 'This HTML has {{letters}} beyond ASCII{{first}}, and its Content-Type names no charset.',
    ascii: 'This text has {{letters}} beyond ASCII{{first}}, and says that its charset is {{charset}}, which has none.',
    asciiHtml: 'This HTML has {{letters}} beyond ASCII{{first}}, and says that its charset is {{charset}}, which has none.',
    bare: 'This text has {{letters}} beyond ASCII{{first}}, and names neither a charset nor a transfer encoding.',
    bareHtml: 'This HTML has {{letters}} beyond ASCII{{first}}, and its header names neither a charset nor a transfer encoding.',
    bareMessage: 'This message has {{letters}} beyond ASCII{{first}}, and names neither a charset nor a transfer encoding.',
    asciiBare: 'This text has {{letters}} beyond ASCII{{first}}, says that its charset is {{charset}}, which has none, and names no transfer encoding.',
    asciiBareHtml: 'This HTML has {{letters}} beyond ASCII{{first}}, says that its charset is {{charset}}, which has none, and names no transfer encoding.',
    asciiBareMessage: 'This message has {{letters}} beyond ASCII{{first}}, says that its charset is {{charset}}, which has none, and names no transfer encoding.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        'text/*'(part) {
          const found = unnamedLettersOf(part);
          if (!found) return;
          const { charset, start } = found;
          const value = part.text?.value ?? '';
          const data = { letters: countBeyond(value, start), first: shownAt(value, start) };
          const at = placeOf(part, start);
          const isHtml = part.mediaType.essence === 'text/html';
          const isBare = !part.header.get('content-transfer-encoding');
          const isWhole = part === message && part.mediaType.essence === 'text/plain' && part.header.get('content-type') !== undefined;
          // What is UTF-8 to the last letter is nothing else; HTML that says otherwise is for a person to look at.
          const isUtf = !/\uFFFD|charset\s*=\s*["']?(?!utf-?8)[\w-]/iu.test(value);
          const repair = isUtf ? relabelled(message, part, { charset: 'utf-8', ...isBare && { encoding: 'quoted-printable' } }) : {};
          if (charset === '') report({ at, messageId: isBare ? isHtml ? 'bareHtml' : isWhole ? 'bareMessage' : 'bare' : isHtml ? 'missingHtml' : 'missing', data, ...repair });
          else report({ at, messageId: isBare ? isHtml ? 'asciiBareHtml' : isWhole ? 'asciiBareMessage' : 'asciiBare' : isHtml ? 'asciiHtml' : 'ascii', data: { ...data, charset }, ...repair });
        },
      },
    };
  },
});

/** Where the charset belongs; the letter where the part has no Content-Type to put it in. */
const placeOf = (part: Part, first: number) => part.header.get('content-type') ?? part.text?.span(first, first + 1) ?? part;
