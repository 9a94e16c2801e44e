import { defineRule } from 'sendlint/rule';
import type { Edit, Header, HeaderField, Part } from 'sendlint/rule';
import { isPartField, SINGLE_FIELDS } from './fields/single-fields.ts';

/** Of one header; more is one cause. */
const MOST_REPORTS = 10;

/** Takes out those that say the same as the first, where all do. */
const withoutRepetition = (fields: readonly HeaderField[]): { readonly fix?: readonly Edit[] } => {
  const [first, ...others] = fields;
  if (!first || others.some((field) => field.value.value.trim() !== first.value.value.trim())) return {};
  return { fix: others.map(({ span: { text, start, end } }) => ({ at: text.span(lineEndBefore(text.value, start), end), text: '' })) };
};

const lineEndBefore = (value: string, start: number): number => (value.startsWith('\r\n', start - 2) ? start - 2 : start - 1);

export default defineRule({
  name: 'header/field-once',
  description: 'Some fields may stand only once: of two, each client and filter takes another one, and Gmail refuses the message.',
  advice: 'Leave the field in once; several addresses stand in one field, separated by commas.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.6 Field definitions', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6' },
    { title: 'Gmail SMTP errors: 550 5.7.1, duplicate headers', url: 'https://support.google.com/a/answer/3726730' },
    { title: 'RFC 2369 §4 Supporting nested lists', url: 'https://www.rfc-editor.org/rfc/rfc2369#section-4' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HEADER_COUNT_CTYPE', score: 0, of: ['decisive'], differs: 'Two fields with the same value are two as well, and any field that may stand once is looked at.' },
    { filter: 'rspamd', symbol: 'MULTIPLE_UNIQUE_HEADERS', score: 7, of: ['decisive'] },
    { filter: 'rspamd', symbol: 'MULTIPLE_UNIQUE_HEADERS', score: 4.9, of: ['shown'] },
    { filter: 'rspamd', symbol: 'MULTIPLE_UNIQUE_HEADERS', score: 0.7, of: ['minor'], differs: 'A second To weighs 1.4 there, a second References 2.1.' },
  ],
  messages: {
    decisive: '{{name}} stands {{count}} times, so receivers do not agree who sent this or how to read it.',
    shown: '{{name}} stands {{count}} times, so it depends on the client which one counts.',
    minor: '{{name}} stands {{count}} times; what it says belongs into one field.',
    other: '{{name}} stands {{count}} times, though it may stand once.',
  },

  create({ report }) {
    const check = ({ header }: Part, counts: (name: string) => boolean): void => {
      let reports = 0;
      for (const first of repeatedIn(header)) {
        const name = first.name.toLowerCase();
        const fields = header.all(name);
        const [, second] = fields;
        if (!second || !counts(name) || reports === MOST_REPORTS) continue;
        reports += 1;
        report({ at: second, messageId: SINGLE_FIELDS.get(name) ?? 'other', data: { name: first.name, count: fields.length }, ...withoutRepetition(fields) });
      }
    };
    return {
      message(message) { check(message, () => true); },
      // The root's fields are the message's; a template has none that could stand twice.
      part: { '*'(part) { if (part.type === 'part') check(part, isPartField); } },
    };
  },
});

/** The first field of each name that stands more than once and should not, in the order of the header. */
const repeatedIn = (header: Header): readonly HeaderField[] => {
  const repeated = new Set<HeaderField>();
  for (const field of header.fields) {
    const first = header.get(field.name);
    if (first && first !== field && SINGLE_FIELDS.has(field.name.toLowerCase())) repeated.add(first);
  }
  return repeated.size === 0 ? NONE : header.fields.filter((field) => repeated.has(field));
};

const NONE: readonly HeaderField[] = [];
