import { defineRule, findTags } from 'sendlint/rule';
import type { Address } from 'sendlint/rule';

const CONSONANTS = /[bcdfgjklmnpqrtvwxz]{5,26}/iu;
const VOWELS = /[aeiouy]{5,26}/iu;
const REPEATED = /([a-z]{1,2})\1{3}/iu;
/** Longer ones, and those with such signs, hold an identifier on purpose. */
const LONGEST = 25;
const TAGGED = /^(?:mail|bounce)[_.-]|[+=^~#-]/iu;

export default defineRule({
  name: 'header/from-unlikely',
  description: 'A user name that cannot be spoken looks made up, to filters too; many real ones cannot.',
  advice: 'Send from an address with a word or a name in it, where you choose it.',
  severity: 'info',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: rulesrc/sandbox/hege', url: 'https://github.com/apache/spamassassin/tree/trunk/rulesrc/sandbox/hege' },
    { title: 'RFC 5321 §4.1.2 Command Argument Syntax', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HK_RANDOM_FROM', score: 1, of: ['from'], differs: 'SpamAssassin leaves out a dozen names and domains by a list of its own.' },
    { filter: 'SpamAssassin', symbol: 'HK_RANDOM_REPLYTO', score: 1, of: ['replyTo'], differs: 'SpamAssassin leaves out a dozen names and domains by a list of its own.' },
  ],
  messages: {
    from: 'The sender’s user name has {{what}} in a row: “{{run}}”; fewer than {{limit}} are usual.',
    replyTo: 'The user name in Reply-To has {{what}} in a row: “{{run}}”; fewer than {{limit}} are usual.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      from({ addresses: [from] }) {
        const data = from && unlikelyIn(from);
        if (data) report({ at: from.span, messageId: 'from', data });
      },
      'reply-to'({ addresses: [reply] }) {
        const data = reply && unlikelyIn(reply);
        if (data) report({ at: reply.span, messageId: 'replyTo', data });
      },
    },
  }),
});

const unlikelyIn = ({ address, domain }: Address): { readonly what: string; readonly run: string; readonly limit: number } | undefined => {
  const user = address.slice(0, Math.max(0, address.length - domain.length - 1));
  if (domain === '' || user.length > LONGEST || TAGGED.test(user) || (address.includes('{') && findTags(address).length > 0)) return undefined;
  const [consonants] = CONSONANTS.exec(user) ?? [];
  if (consonants !== undefined) return { what: `${consonants.length} consonants`, run: consonants, limit: 5 };
  const [vowels] = VOWELS.exec(user) ?? [];
  if (vowels !== undefined) return { what: `${vowels.length} vowels`, run: vowels, limit: 5 };
  const [repeated] = REPEATED.exec(user) ?? [];
  return repeated === undefined ? undefined : { what: 'the same letters', run: repeated, limit: 4 };
};
