import { defineRule, freeMailDomains } from 'sendlint/rule';

const TITLE = /^(?:mrs?|miss)(?![\p{L}\p{N}_])/iu;
const OTHER_TITLE = /^(?:ms|sir|dr|prof)(?![\p{L}\p{N}_])/iu;

export default defineRule({
  name: 'header/display-name-title',
  description: 'A sender’s name that begins with Mr, Mrs or Dr is how letters of advance-fee fraud begin; filters count it.',
  advice: 'Write the name as people know it, without the title, unless it is what they know.',
  severity: 'info',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: rulesrc/sandbox/hege', url: 'https://github.com/apache/spamassassin/tree/trunk/rulesrc/sandbox/hege' },
    { title: 'rspamd: rules/headers_checks.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/headers_checks.lua' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HK_NAME_FM_MR_MRS', score: 1, of: ['freeMail'], differs: 'Our list of free mailboxes holds the large ones, not every domain of mail.com.' },
    { filter: 'SpamAssassin', symbol: 'HK_NAME_MR_MRS', score: 1, of: ['title'], differs: 'The same list.' },
    { filter: 'rspamd', symbol: 'FROM_NAME_HAS_TITLE', score: 1, differs: 'Miss, Ms, Sir and Prof count too.' },
  ],
  messages: {
    freeMail: 'The sender’s name begins with “{{title}}”, at a free mailbox.',
    title: 'The sender’s name begins with “{{title}}”.',
    degree: 'The sender’s name begins with the title “{{title}}”.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      from({ addresses: [from] }) {
        if (!from) return;
        const [title] = TITLE.exec(from.name) ?? [];
        const [degree] = OTHER_TITLE.exec(from.name) ?? [];
        if (title !== undefined) report({ at: from.span, messageId: freeMailDomains().has(from.domain.toLowerCase()) ? 'freeMail' : 'title', data: { title } });
        else if (degree !== undefined) report({ at: from.span, messageId: 'degree', data: { title: degree } });
      },
    },
  }),
});
