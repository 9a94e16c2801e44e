import { defineRule } from 'sendlint/rule';

export default defineRule({
  name: 'header/from-single',
  description: 'From names one mailbox: receivers cannot tell whose policy holds for several, so they refuse or distrust the message.',
  advice: 'Leave one mailbox in From, and name the other authors in the text or in Reply-To.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.6.2 Originator Fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2' },
    { title: 'RFC 7489 §6.6.1 Extract Author Domain', url: 'https://www.rfc-editor.org/rfc/rfc7489#section-6.6.1' },
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'MULTIPLE_FROM', score: 8 }],
  messages: {
    several: 'From names {{count}} mailboxes; one is allowed by DMARC and by Google.',
    noSender: 'From names {{count}} mailboxes and there is no Sender, as there must be: one is allowed by DMARC and by Google.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      from({ addresses }, message) {
        const [, second] = addresses;
        if (!second) return;
        const messageId = message.header.get('sender') ? 'several' : 'noSender';
        report({ at: second.span, messageId, data: { count: addresses.length } });
      },
    },
  }),
});
