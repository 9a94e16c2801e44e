import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { rewritten } from './words/rewritten-field.ts';
import { encodedWordsOf, fieldsWithWords } from './words/encoded-words.ts';

export default defineRule({
  name: 'header/encoded-word-needless',
  description: 'Plain ASCII in encoded words looks as if something should be hidden from a filter; rspamd gives points for it.',
  advice: 'Write plain letters as they are; encode what has other ones.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 2047 §1: for what is not ASCII', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-1' },
    { title: 'SpamAssassin: FROM_EXCESS_BASE64', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
    { title: 'rspamd: rules/regexp/headers.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/regexp/headers.lua' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'FROM_EXCESS_BASE64', score: 0.001, of: ['fromB'], differs: 'Text that holds what only an encoded word can carry ("=?", control characters) needs its encoding.' },
    { filter: 'rspamd', symbol: 'FROM_EXCESS_BASE64', score: 1.5, of: ['fromB'] },
    { filter: 'rspamd', symbol: 'FROM_EXCESS_QP', score: 1.2, of: ['fromQ'] },
    { filter: 'rspamd', symbol: 'SUBJ_EXCESS_BASE64', score: 1.5, of: ['subjectB'] },
    { filter: 'rspamd', symbol: 'SUBJ_EXCESS_QP', score: 1.2, of: ['subjectQ'] },
    { filter: 'rspamd', symbol: 'TO_EXCESS_BASE64', score: 1.5, of: ['toB'] },
    { filter: 'rspamd', symbol: 'TO_EXCESS_QP', score: 1.2, of: ['toQ'] },
    { filter: 'rspamd', symbol: 'REPLYTO_EXCESS_BASE64', score: 1.5, of: ['replyToB'] },
    { filter: 'rspamd', symbol: 'REPLYTO_EXCESS_QP', score: 1.2, of: ['replyToQ'] },
  ],
  messages: {
    subjectB: 'The subject is encoded as base64, though its {{count}} characters are plain ASCII.',
    subjectQ: 'The subject is encoded as quoted-printable, though its {{count}} characters are plain ASCII.',
    fromB: 'From is encoded as base64, though the {{count}} characters are plain ASCII.',
    fromQ: 'From is encoded as quoted-printable, though the {{count}} characters are plain ASCII.',
    toB: 'To is encoded as base64, though the {{count}} characters are plain ASCII.',
    toQ: 'To is encoded as quoted-printable, though the {{count}} characters are plain ASCII.',
    replyToB: 'Reply-To is encoded as base64, though the {{count}} characters are plain ASCII.',
    replyToQ: 'Reply-To is encoded as quoted-printable, though the {{count}} characters are plain ASCII.',
  },

  create({ report }) {
    const check = (field: HeaderField, place: 'subject' | 'from' | 'to' | 'replyTo'): void => {
      const words = encodedWordsOf(field);
      const [first] = words;
      const last = words.at(-1);
      if (!first || !last || !words.every(({ bytes, charset }) => isPlain(bytes) && !SHIFTED.test(charset))) return;
      const count = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
      const shown = field.value.value;
      // Blanks at the ends and in a row would not stay.
      const edit = shown === shown.trim() && !shown.includes('  ') ? rewritten(field) : undefined;
      report({ at: first.span.text.span(first.span.start, last.span.end), messageId: `${place}${first.encoding}`, data: { count }, ...edit && { fix: [edit] } });
    };
    return {
      message({ header }) {
        for (const field of fieldsWithWords(header)) {
          const place = PLACES.get(field.name.toLowerCase());
          if (place) check(field, place);
        }
      },
    };
  },
});

const PLACES: ReadonlyMap<string, 'subject' | 'from' | 'to' | 'replyTo'> = new Map([['subject', 'subject'], ['from', 'from'], ['to', 'to'], ['reply-to', 'replyTo']]);

/** Charsets that write other letters in printable ASCII, or ASCII in other bytes; ISO-2022 begins its own with an escape. */
const SHIFTED = /^(?:hz|utf-?7|utf-?16|utf-?32)/u;

/** Printable ASCII that would mean the same outside of an encoded word. An empty one hides nothing. */
const isPlain = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && bytes.every((byte, index) => byte >= 32 && byte < 127 && !(byte === 61 && bytes[index + 1] === 63));
