import { defineRule } from 'sendlint/rule';

export default defineRule({
  name: 'suppression/reason',
  description: 'A comment that silences a rule and does not say why leaves nobody the means to judge whether it is still right.',
  advice: 'Write the reason behind two dashes: <!-- sendlint-disable-next-line image/https -- our host has no certificate yet -->.',
  severity: 'warning',
  needs: 'suppression',
  presets: { strict: 'error' },
  references: [
    { title: 'ESLint: comment descriptions', url: 'https://eslint.org/docs/latest/use/configure/rules#comment-descriptions' },
    { title: 'SARIF 2.1.0 §3.35: suppression and justification', url: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317733' },
  ],
  messages: {
    missing: 'This comment does not say why it silences {{rules}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    suppression({ directive, names, reason, span }) {
      if (reason || directive === 'enable' || directive === 'unknown') return;
      const [first, ...others] = names;
      const rules = first === undefined ? 'all rules' : others.length === 0 ? first.name : `${first.name} and ${others.length} more`;
      report({ at: span, messageId: 'missing', data: { rules } });
    },
  }),
});
