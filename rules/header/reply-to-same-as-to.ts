import { defineRule, findTags } from 'sendlint/rule';

export default defineRule({
  name: 'header/reply-to-same-as-to',
  description: 'A message whose answers go to the one it was sent to is what bulk mailers write that fill Reply-To with the recipient.',
  advice: 'Put the address you read answers at into Reply-To, or leave it out.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.6.2 Originator Fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2' },
    { title: 'rspamd: rules/headers_checks.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/headers_checks.lua' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'REPLYTO_EQ_TO_ADDR', score: 5, differs: 'A message to oneself, and any message of a mailing list, is left out.' }],
  messages: {
    same: 'Answers go to {{address}}, the address the message is sent to.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      'reply-to'({ addresses: [reply, second] }, message) {
        if (!reply || second || reply.address === '' || findTags(reply.address).length > 0) return;
        const { header } = message;
        // A list's answers go to the list.
        if (['list-unsubscribe', 'list-id', 'list-post', 'mailing-list', 'x-mailing-list', 'x-beenthere', 'precedence', 'auto-submitted'].some((name) => header.get(name))) return;
        const [to, other] = header.get('to')?.addresses ?? [];
        const same = reply.address.toLowerCase();
        if (!to || other || to.address.toLowerCase() !== same || header.get('from')?.addresses.some(({ address }) => address.toLowerCase() === same)) return;
        report({ at: reply.span, messageId: 'same', data: { address: reply.address.slice(0, 80) } });
      },
    },
  }),
});
