import { defineRule, findTags, freeMailDomains } from 'sendlint/rule';
import type { Address } from 'sendlint/rule';
import { otherFreeMailIn } from './addresses/free-mail-in-text.ts';

/** What software of mailing lists writes: a list puts its own address, or the author's, into Reply-To. */
const LIST_FIELDS = ['list-id', 'mailing-list', 'x-mailing-list', 'x-mailman-version'] as const;
const isFree = ({ domain }: Address): boolean => freeMailDomains().has(domain.toLowerCase());

export default defineRule({
  name: 'header/reply-to-free-mail',
  description: 'Answers that go to a free mailbox other than the sender’s are how fraud collects them.',
  advice: 'Let answers go to an address of your own domain, or leave Reply-To out.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'SpamAssassin: rules/20_freemail.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_freemail.cf' },
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'FREEMAIL_FORGED_REPLYTO', score: 1.199, of: ['forged'], differs: 'Our list of free mailboxes holds the large ones, not every domain of mail.com; a mailing list’s message counts for neither; and SpamAssassin takes the return path for a sender’s address, too.' },
    { filter: 'SpamAssassin', symbol: 'FREEMAIL_REPLYTO', score: 1, of: ['other', 'text'], differs: 'The same list; and SpamAssassin does not look where the return path is a list’s or a no-reply address.' },
  ],
  messages: {
    forged: 'Answers go to {{reply}}, a free mailbox, though the mail comes from {{from}}.',
    other: 'Answers go to {{reply}}, another free mailbox than the sender’s, {{from}}.',
    text: 'Answers go to {{reply}}, but the text names another free mailbox: {{other}}.',
  },

  create({ message, report }) {
    let reply: Address | undefined;
    let named: string | undefined;
    return {
      field: {
        'reply-to'({ addresses, value }) {
          const froms = message.header.get('from')?.addresses ?? [];
          if (LIST_FIELDS.some((name) => message.header.get(name)) || findTags(value.value).length > 0 || froms.some(({ address }) => findTags(address).length > 0)) return;
          const [from] = froms;
          reply = addresses.find(isFree);
          if (!reply || !from) return;
          const data = { reply: reply.address.slice(0, 80), from: from.address.slice(0, 80) };
          if (!froms.some(isFree)) report({ at: reply.span, messageId: 'forged', data });
          else if (!addresses.some(({ address }) => froms.some((one) => one.address.toLowerCase() === address.toLowerCase()))) report({ at: reply.span, messageId: 'other', data });
        },
      },
      // The source, not the prose: an address may stand in a link alone.
      part: { 'text/*'(part) { if (reply && named === undefined && part.text) named = otherFreeMailIn(part.text.value, reply.address); } },
      end() {
        if (reply && named !== undefined) report({ at: reply.span, messageId: 'text', data: { reply: reply.address.slice(0, 80), other: named.slice(0, 80) } });
      },
    };
  },
});
