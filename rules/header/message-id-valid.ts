import { defineRule } from 'sendlint/rule';
import { withoutComments } from './dates/comments.ts';
import { shown } from './fields/shown.ts';
import { holdsTags } from './fields/tags.ts';
import { readMessageId } from './identifiers/message-id.ts';

export default defineRule({
  name: 'header/message-id-valid',
  description: 'Gmail refuses a message whose Message-ID is malformed; others lose its thread, and spam filters count it.',
  advice: 'Write one identifier as "<left@right>", unique on the left, with a domain of yours on the right, and no spaces.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.6.4 Identification fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4' },
    { title: 'Gmail SMTP errors: 550 5.7.1, valid Message-ID', url: 'https://support.google.com/a/answer/3726730' },
    { title: 'SpamAssassin: INVALID_MSGID', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'INVALID_MSGID', score: 2.602, of: ['brackets', 'outside', 'noAt', 'half', 'space', 'character'], differs: 'It also reads Resent-Message-ID, X-Message-ID and X-Original-Message-ID, which software that passes mail on has written.' },
    { filter: 'SpamAssassin', symbol: 'MSGID_NOFQDN1', score: 1, of: ['noAt'] },
    { filter: 'rspamd', symbol: 'INVALID_MSGID', score: 1.7 },
    { filter: 'rspamd', symbol: 'MID_MISSING_BRACKETS', score: 0.5, of: ['brackets', 'outside'] },
  ],
  messages: {
    brackets: 'The Message-ID does not stand in angle brackets: "{{value}}".',
    outside: 'Message-ID holds more than one identifier in angle brackets: "{{value}}".',
    noAt: 'The Message-ID has no @: "{{value}}".',
    half: 'The Message-ID has nothing on one side of its @: "{{value}}".',
    space: 'The Message-ID holds white space.',
    character: 'The Message-ID holds {{what}}, which may not stand there.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      'message-id'({ value }) {
        const text = withoutComments(value.value) ?? value.value;
        // Of nearly every message: letters, digits and a few signs, one @ in angle brackets.
        if (text.trim() === '' || /^\s*<[^\s<>@\\()\u0000-\u001F\u007F-\u{10FFFF}]+@[^\s<>@\\()\u0000-\u001F\u007F-\u{10FFFF}]+>\s*$/u.test(text) || holdsTags(text)) return;
        const found = readMessageId(text);
        if (!found) { report({ at: value.span(), messageId: 'brackets', data: { value: shown(text) } }); return; }
        const { start, end, left, right } = found;
        const inner = text.slice(start + 1, end - 1);
        const bad = /[<\\\u0000-\u001F\u007F-\u{10FFFF}]|@(?=.*@)/su.exec(inner);
        const space = inner.search(/\s/u);
        if (!inner.includes('@')) report({ at: value.span(start, end), messageId: 'noAt', data: { value: shown(text) } });
        else if (left.trim() === '' || right.trim() === '') report({ at: value.span(start, end), messageId: 'half', data: { value: shown(text) } });
        else if (space >= 0) report({ at: value.span(start + 1 + space, start + 2 + space), messageId: 'space' });
        else if (bad) report({ at: value.span(start + 1 + bad.index, start + 1 + bad.index + bad[0].length), messageId: 'character', data: { what: nameOf(bad[0]) } });
        else if (text.slice(0, start).trim() + text.slice(end).trim() !== '') report({ at: value.span(), messageId: 'outside', data: { value: shown(text) } });
      },
    },
  }),
});

const nameOf = (character: string): string => {
  if (character === '@') return 'a second @';
  if (character > '\u007F') return 'a letter that is not ASCII';
  return character < ' ' || character === '\u007F' ? 'a control character' : `"${character}"`;
};
