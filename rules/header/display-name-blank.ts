import { defineRule, findTags } from 'sendlint/rule';
import type { HeaderField, Message, Part } from 'sendlint/rule';
import { tokensOf } from './addresses/list-tokens.ts';
import { writtenValueOf } from './addresses/written-value.ts';

export default defineRule({
  name: 'header/display-name-blank',
  description: 'An empty name, or one padded with blanks, is what software writes when it was given no name, and what spam is known by.',
  advice: 'Give the mailbox a name, or write the address alone: <user@host.example>.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 5322 §3.4 Address Specification', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.4' },
    { title: 'SpamAssassin: rules/20_head_tests.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'FROM_BLANK_NAME', score: 2.099, of: ['emptyFrom'], differs: 'A name of blanks only is empty to us; to SpamAssassin only two quotes with nothing between them are.' },
    { filter: 'rspamd', symbol: 'FROM_NAME_EXCESS_SPACE', score: 1, of: ['spaces'] },
  ],
  messages: {
    emptyFrom: 'The sender’s name is empty: “{{text}}”.',
    empty: 'The name of {{field}} is empty: “{{text}}”.',
    spaces: 'The name of {{field}} has {{count}} blanks in a row.',
  },
  stateless: true,

  create({ report }) {
    const judge = (field: HeaderField, message: Message | Part): void => {
      const written = writtenValueOf(field, message);
      const quote = written.text.indexOf('"');
      if (quote !== -1) {
        const tokens = tokensOf(written.text);
        const empty = tokens.findIndex(({ type, start, end }, index) => type === 'quoted' && written.text.slice(start + 1, end - 1).trim() === '' && tokens[index + 1]?.type === 'angle' && !isNamed(tokens[index - 1]?.type));
        const [name, angle] = tokens.slice(empty, empty + 2);
        if (empty !== -1 && name && angle && angle.end - angle.start > 2) {
          const at = written.span(name.start, angle.end);
          const text = written.text.slice(name.start, angle.end).slice(0, 60);
          if (field.name.toLowerCase() === 'from') report({ at, messageId: 'emptyFrom', data: { text } });
          else report({ at, messageId: 'empty', data: { field: field.name, text } });
        }
      }
      for (const { name, span } of field.addresses.slice(0, 5)) {
        const [run] = (name.includes('  ') && /\S {2,}(?=\S)/u.exec(name)) || [];
        if (run !== undefined && findTags(name).length === 0) report({ at: span, messageId: 'spaces', data: { field: field.name, count: run.length - 1 } });
      }
    };
    return { field: { 'from': judge, 'reply-to': judge } };
  },
});

/** A quoted string after a word is the rest of a name. */
const isNamed = (before: string | undefined): boolean => before === 'word' || before === 'quoted';
