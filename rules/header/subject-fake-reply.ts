import { defineRule } from 'sendlint/rule';
import { subjectOf } from './subjects/subject.ts';

export default defineRule({
  name: 'header/subject-fake-reply',
  description: 'A subject that pretends to answer or to forward a message deceives the reader; Google and the law of several countries forbid it.',
  advice: 'Leave “Re:” and “Fwd:” out, or, in a real answer, name the message it answers in In-Reply-To and References.',
  severity: 'warning',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'RFC 5322 §3.6.5 Informational Fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.5' },
    { title: 'CAN-SPAM Act, 15 U.S.C. 7704(a)(2)', url: 'https://www.law.cornell.edu/uscode/text/15/7704' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'FAKE_REPLY', score: 1, of: ['reply'], differs: 'rspamd knows “Re:” alone; and Outlook’s Thread-Index is a reference to us.' }],
  messages: {
    reply: 'The subject begins with “{{prefix}}”, but neither In-Reply-To nor References names a message that this one answers.',
    forward: 'The subject begins with “{{prefix}}”, though bulk mail forwards nothing.',
  },

  create: ({ message, sending, report, unchecked }) => ({
    field: {
      subject(field) {
        const [first] = subjectOf(field).prefixes;
        if (!first) return;
        const { kind, start, end, text: prefix } = first;
        const at = field.value.span(start, end);
        if (kind === 'forward') {
          if (sending.kind === 'bulk') report({ at, messageId: 'forward', data: { prefix } });
        } else if (message.type !== 'message') unchecked(`The subject begins with “${prefix}”; whether the message answers another shows only when it is sent.`, at);
        else if (!['in-reply-to', 'references', 'thread-index'].some((name) => message.header.get(name))) report({ at, messageId: 'reply', data: { prefix } });
      },
    },
  }),
});
