import { defineRule, findTags } from 'sendlint/rule';
import { letterRunsIn } from './addresses/letter-runs.ts';

/** SpamAssassin's bounds. */
const CONSONANTS = 7;
const LEADING_DIGITS = 3;
const DIGITS = 11;

export default defineRule({
  name: 'header/from-random',
  description: 'A sender’s address that looks made up by a machine is what filters know throw-away senders by.',
  advice: 'Send from an address with a word in it (orders@, news@), and keep what identifies a message in the return path.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: rules/20_head_tests.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
    { title: 'RFC 5321 §4.5.3.1 Size Limits', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'FROM_STARTS_WITH_NUMS', score: 2.801, of: ['leadingDigits'] },
    { filter: 'SpamAssassin', symbol: 'FROM_LOCAL_NOVOWEL', score: 0.5, of: ['local'] },
    { filter: 'SpamAssassin', symbol: 'FROM_DOMAIN_NOVOWEL', score: 0.5, of: ['domain'], differs: 'An internationalized domain as it is encoded (xn--…) is no random one.' },
    { filter: 'SpamAssassin', symbol: 'FROM_LOCAL_DIGITS', score: 0.001, of: ['digits'] },
  ],
  messages: {
    leadingDigits: 'The sender’s address begins with {{count}} digits; fewer than {{limit}} are usual.',
    local: 'The sender’s address has {{count}} consonants in a row before the @; fewer than {{limit}} are usual.',
    domain: 'The sender’s domain has {{count}} consonants in a row; fewer than {{limit}} are usual.',
    digits: 'The sender’s address has {{count}} digits in a row before the @; fewer than {{limit}} are usual.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      from({ addresses: [from] }) {
        if (!from || from.domain === '') return;
        const { span: at, address } = from;
        const local = letterRunsIn(address.slice(0, address.lastIndexOf('@')));
        const domain = letterRunsIn(withoutEncoded(from.domain));
        if (local.leadingDigits < LEADING_DIGITS && local.digits < DIGITS && local.consonants < CONSONANTS && domain.consonants < CONSONANTS) return;
        if (findTags(address).length > 0) return;
        if (local.leadingDigits >= LEADING_DIGITS) report({ at, messageId: 'leadingDigits', data: { count: local.leadingDigits, limit: LEADING_DIGITS } });
        if (local.consonants >= CONSONANTS) report({ at, messageId: 'local', data: { count: local.consonants, limit: CONSONANTS } });
        if (domain.consonants >= CONSONANTS) report({ at, messageId: 'domain', data: { count: domain.consonants, limit: CONSONANTS } });
        if (local.digits >= DIGITS) report({ at, messageId: 'digits', data: { count: local.digits, limit: DIGITS } });
      },
    },
  }),
});

/** A domain without its labels that are other letters, encoded. */
const withoutEncoded = (domain: string): string =>
  (domain.includes('--') ? domain.split('.').filter((label) => !label.toLowerCase().startsWith('xn--')).join('.') : domain);
