import { defineRule } from 'sendlint/rule';
import type { HeaderField, Message } from 'sendlint/rule';
import { rawField } from './fields/raw-field.ts';
import { bytesOf, decodeStrictly } from './words/bytes.ts';
import { rewritten } from './words/rewritten-field.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/eight-bit',
  description: 'A header is ASCII: raw letters of other alphabets are refused by some servers, shown broken by some clients, and counted by spam filters.',
  advice: 'Write them as encoded words (RFC 2047); every mail library does.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §2.2 Header fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.2' },
    { title: 'RFC 6532 §3 UTF-8 headers, for SMTPUTF8 alone', url: 'https://www.rfc-editor.org/rfc/rfc6532#section-3' },
    { title: 'Gmail SMTP errors: 550 5.7.1, unicode character in a disallowed header', url: 'https://support.google.com/a/answer/3726730' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'SUBJ_ILLEGAL_CHARS', score: 0.62, of: ['subjectBytes'], band: { of: 'count', over: 1 }, differs: 'It does not count one sign of a pound, a cent or a registered trade mark.' },
    { filter: 'SpamAssassin', symbol: 'SUBJECT_NEEDS_ENCODING', score: 0.498, of: ['subjectBytes'], band: { of: 'count', over: 1 }, differs: 'A subject that has an encoded word beside the raw bytes is not counted there.' },
    { filter: 'SpamAssassin', symbol: 'FROM_ILLEGAL_CHARS', score: 2.192, of: ['fromBytes'], band: { of: 'count', over: 1 }, differs: 'There a fifth of the field has to be such bytes; here two are enough.' },
    { filter: 'rspamd', symbol: 'SUBJECT_NEEDS_ENCODING', score: 1, of: ['subjectBytes', 'subject'] },
    { filter: 'rspamd', symbol: 'FROM_NEEDS_ENCODING', score: 1, of: ['fromBytes', 'from'] },
    { filter: 'rspamd', symbol: 'TO_NEEDS_ENCODING', score: 1, of: ['toBytes', 'to'] },
  ],
  messages: {
    subjectBytes: 'Subject holds {{count}} raw bytes over 127 that are no UTF-8: each client guesses what they mean.',
    fromBytes: 'From holds {{count}} raw bytes over 127 that are no UTF-8: each client guesses what they mean.',
    toBytes: 'To holds {{count}} raw bytes over 127 that are no UTF-8: each client guesses what they mean.',
    otherBytes: '{{name}} holds {{count}} raw bytes over 127 that are no UTF-8: each client guesses what they mean.',
    subject: 'Subject holds {{count}} raw bytes of UTF-8, which servers without SMTPUTF8 need not take.',
    from: 'From holds {{count}} raw bytes of UTF-8, which servers without SMTPUTF8 need not take.',
    to: 'To holds {{count}} raw bytes of UTF-8, which servers without SMTPUTF8 need not take.',
    other: '{{name}} holds {{count}} raw bytes of UTF-8, which servers without SMTPUTF8 need not take.',
  },
  options: {
    utf: { type: 'boolean', default: false, description: 'Whether the mail is sent with SMTPUTF8, so that headers may be UTF-8. It is taken to be where an address needs it.' },
  },
  stateless: true,

  create: ({ options: { utf }, report }) => ({
    message(message) {
      const { fields } = message.header;
      if (!RAW.test(fields[0]?.span.text.value ?? '')) return;
      const international = utf || needsInternational(message);
      let reports = 0;
      for (const field of fields) {
        const { text, start, end } = rawField(field);
        const value = text.value.slice(start, end);
        const first = value.search(RAW);
        if (first < 0) continue;
        const isUtf = decodeStrictly(bytesOf(value), 'utf-8') !== undefined;
        if ((isUtf && international) || reports === MOST_REPORTS) continue;
        reports += 1;
        const count = value.replaceAll(/[^\u0080-\u00FF]+/gu, '').length;
        const place = PLACES.get(field.name.toLowerCase());
        const at = text.span(start + first, start + value.replace(/[^\u0080-\u00FF]+$/u, '').length);
        const edit = rewritten(field);
        // What is no UTF-8 is read as windows-1252, which may be wrong.
        const repair = !edit ? {} : isUtf ? { fix: [edit] } : { suggest: [{ title: `Encode ${field.name}, where it is shown right here.`, edits: [edit] }] };
        if (place) report({ at, messageId: isUtf ? place : `${place}Bytes`, data: { count }, ...repair });
        else report({ at, messageId: isUtf ? 'other' : 'otherBytes', data: { count, name: field.name }, ...repair });
      }
    },
  }),
});

const RAW = /[\u0080-\u00FF]/u;
const PLACES: ReadonlyMap<string, 'subject' | 'from' | 'to'> = new Map([['subject', 'subject'], ['from', 'from'], ['to', 'to']]);

/** An address with other letters before its @ can be sent with SMTPUTF8 or not at all (RFC 6531 §3.3). */
const needsInternational = ({ header }: Message): boolean =>
  ['from', 'to', 'cc', 'reply-to'].some((name) => header.all(name).some((field: HeaderField) => field.addresses.some(({ address, domain }) => /[\u0080-\u{10FFFF}]/u.test(address.slice(0, address.length - domain.length)))));
