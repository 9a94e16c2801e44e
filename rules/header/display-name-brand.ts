import { defineRule, findTags } from 'sendlint/rule';
import type { Address } from 'sendlint/rule';
import type * as Pretence from './names/pretence.ts';

/** The brands and the list of public suffixes: not to be loaded for mail without a sender's name. */
let loaded: typeof Pretence | undefined;

const load = async (): Promise<typeof Pretence> => {
  loaded = await import('./names/pretence.ts');
  return loaded;
};

export default defineRule({
  name: 'header/display-name-brand',
  description: 'A sender with the name of a well-known brand and another domain than the brand’s is what phishing looks like, and is stopped as such.',
  advice: 'Write under your own name: “Example Shop”, not “PayPal”; name the brand in the text.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'SpamAssassin: rulesrc/sandbox/jhardin (FROM_MISSP_PHISH, FROM_PAYPAL_SPOOF)', url: 'https://github.com/apache/spamassassin/tree/trunk/rulesrc/sandbox/jhardin' },
  ],
  messages: {
    brand: 'The name says {{brand}}, but the mail comes from {{domain}}, which is not {{brand}}’s.',
  },
  options: {
    domains: { type: 'array', items: { type: 'string' }, default: [], description: 'Domains that write in the name of brands, by agreement with them.' },
  },
  stateless: true,

  create({ options: { domains }, report }) {
    const judge = (from: Address, { pretenceOf }: typeof Pretence): void => {
      const pretence = pretenceOf(from.name.slice(0, 200), from.domain.toLowerCase());
      if (!pretence || findTags(from.name).length > 0 || findTags(from.address).length > 0) return;
      if (!domains.includes(pretence.domain)) report({ at: from.span, messageId: 'brand', data: { brand: pretence.brand, domain: pretence.domain } });
    };
    const judgeLater = async (from: Address): Promise<void> => { judge(from, await load()); };
    return {
      field: {
        from({ addresses: [from] }) {
          if (!from || from.name === '' || from.domain === '' || /\bvia\b/iu.test(from.name)) return undefined;
          return loaded ? judge(from, loaded) : judgeLater(from);
        },
      },
    };
  },
});
