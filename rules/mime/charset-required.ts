import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { familyOf } from './charsets/families.ts';
import { atMost } from './parts/at-most.ts';
import { isShown } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/charset-required',
  description: 'Letters beyond ASCII in a text that names no charset are shown as each reader guesses, often as two wrong letters for one.',
  advice: 'Name the charset: Content-Type: text/plain; charset=utf-8.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §4.1.2 Charset parameter', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-4.1.2' },
    { title: 'RFC 6657 §3 New rules for default charset values', url: 'https://www.rfc-editor.org/rfc/rfc6657#section-3' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'R_MISSING_CHARSET', score: 0.5, of: ['missing', 'missingHtml'], differs: 'There a text without a charset counts unless it is sent as 7bit; here only one that has a letter beyond ASCII.' },
    { filter: 'SpamAssassin', symbol: 'PP_MIME_FAKE_ASCII_TEXT', score: 1, of: ['missing', 'ascii'], differs: 'There the bytes are looked at before their transfer encoding is undone, in attached messages and files too, and a stray CR or NUL counts: mime/newline-valid and mime/null-byte report these.' },
  ],
  messages: {
    missing: 'This text has {{letters}} beyond ASCII{{first}}, and names no charset.',
    missingHtml: 'This HTML has {{letters}} beyond ASCII{{first}}, and its Content-Type names no charset.',
    ascii: 'This text has {{letters}} beyond ASCII{{first}}, and says that its charset is {{charset}}, which has none.',
    asciiHtml: 'This HTML has {{letters}} beyond ASCII{{first}}, and says that its charset is {{charset}}, which has none.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        'text/*'(part) {
          if (!isShown(part)) return;
          const charset = part.mediaType.parameters.get('charset')?.value.value.trim() ?? '';
          if (familyOf(charset) !== 'ascii') return;
          const value = part.text?.value ?? '';
          const start = value.search(BEYOND_ASCII);
          if (start < 0) return;
          const html = part.mediaType.essence === 'text/html';
          const data = { letters: countBeyond(value, start), first: shownAt(value, start) };
          const at = placeOf(part, start);
          if (charset === '') report({ at, messageId: html ? 'missingHtml' : 'missing', data });
          else report({ at, messageId: html ? 'asciiHtml' : 'ascii', data: { ...data, charset } });
        },
      },
    };
  },
});

const BEYOND_ASCII = /[^\u0000-\u007f]/u;

/** Where the charset belongs; the letter where the part has no Content-Type to put it in. */
const placeOf = (part: Part, first: number) => part.header.get('content-type') ?? part.text?.span(first, first + 1) ?? part;

const countBeyond = (value: string, start: number): string => {
  let count = 0;
  for (let at = start; at < value.length; at += 1) if (value.charCodeAt(at) > 127) count += 1;
  return count === 1 ? 'one letter' : `${count} letters`;
};

/** The letter, where it can be shown: bytes that are no letter in any guess, and invisible ones, cannot. */
const shownAt = (value: string, at: number): string => {
  const letter = String.fromCodePoint(value.codePointAt(at) ?? 0xfffd);
  return /[\p{C}\p{Z}\uFFFD]/u.test(letter) ? '' : `, first “${letter}”`;
};
