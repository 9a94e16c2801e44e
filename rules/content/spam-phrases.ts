import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { distinctIn, LISTED } from './phrases/distinct.ts';
import { loadPhrases } from './phrases/load.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'content/spam-phrases',
  description: 'Phrases that spam uses far more than other mail add points in filters, many of them together most.',
  advice: 'Say what you offer in your own words; one such phrase alone decides nothing.',
  severity: 'info',
  presets: { recommended: 'info', bulk: 'info', strict: 'info' },
  references: [
    { title: 'SpamAssassin: 20_phrases.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_phrases.cf' },
    { title: 'Mailmeteor: spam words to avoid', url: 'https://mailmeteor.com/blog/spam-words' },
      ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'DIET_1', score: 0.714, of: ['weightLoss'], differs: 'Addresses of pages are left out.' },
    { filter: 'SpamAssassin', symbol: 'BANG_GUAR', score: 1, of: ['guaranteedAloud'] },
    { filter: 'SpamAssassin', symbol: 'GUARANTEED_100_PERCENT', score: 2.699, of: ['fullyGuaranteed'] },
    { filter: 'SpamAssassin', symbol: 'US_DOLLARS_3', score: 1, of: ['millions'] },
    { filter: 'SpamAssassin', symbol: 'MILLION_USD', score: 1, of: ['millionDollars'] },
    { filter: 'SpamAssassin', symbol: 'BAD_CREDIT', score: 0.1, of: ['credit'] },
    { filter: 'SpamAssassin', symbol: 'LOW_PRICE', score: 0.1, of: ['lowPrice'] },
    { filter: 'SpamAssassin', symbol: 'FIN_FREE', score: 0.1, of: ['financialFreedom'] },
    { filter: 'SpamAssassin', symbol: 'EXCUSE_REMOVE', score: 2.907, of: ['removal'] },
    { filter: 'SpamAssassin', symbol: 'EXCUSE_4', score: 2.399, of: ['removalPlease'] },
    { filter: 'SpamAssassin', symbol: 'EXCUSE_24', score: 1, of: ['askedFor'] },
    { filter: 'SpamAssassin', symbol: 'THIS_AD', score: 1, of: ['thisAd'], differs: 'SpamAssassin spares mail whose sender matches the relay it came from, an encoded From, and Message-IDs of Mozilla; a message that was not sent yet shows none of that.' },
    { filter: 'SpamAssassin', symbol: 'URG_BIZ', score: 1.75, of: ['urgentBusiness'] },
    { filter: 'SpamAssassin', symbol: 'FREE_QUOTE_INSTANT', score: 2.7, of: ['freeQuote'] },
    { filter: 'SpamAssassin', symbol: 'MONEY_BACK', score: 2.91, of: ['moneyBack'] },
    { filter: 'SpamAssassin', symbol: 'ACT_NOW_CAPS', score: 0.1, of: ['actNow'], differs: 'What is quoted from somebody else is left out.' },
  ],
  messages: {
    phrase: '"{{said}}" is on published lists of what spam says.',
    weightLoss: '"{{said}}": filters count promises to lose weight.',
    guaranteedAloud: '"{{said}}": filters count a guarantee with an exclamation mark.',
    fullyGuaranteed: '"{{said}}": filters count a guarantee of 100 %.',
    millions: '"{{said}}": filters count sums of a million dollars or more.',
    millionDollars: '"{{said}}": filters count millions of dollars in words.',
    credit: '"{{said}}": filters count offers to people with bad credit or debt.',
    lowPrice: '"{{said}}": filters count low prices with a capital letter.',
    financialFreedom: '"{{said}}": filters count promises of financial freedom.',
    removal: '"{{said}}": filters know this excuse for unasked mail; a plain "Unsubscribe" is none.',
    removalPlease: '"{{said}}": filters know this way to offer removal from a list; a plain "Unsubscribe" is none.',
    askedFor: '"{{said}}": filters know this claim of unasked mail.',
    thisAd: '"{{said}}": filters count mail that calls itself an advertisement.',
    urgentBusiness: '"{{said}}": filters know this urgency from letters of fraud.',
    freeQuote: '"{{said}}": filters count offers of a free quote at once.',
    moneyBack: '"{{said}}": filters count promises to give the money back.',
    actNow: '"{{said}}": filters count this call when it begins with capitals.',
  },

  create({ report }) {
    const texts: SourceText[] = [];
    return {
      field: { subject({ value }) { texts.push(value); } },
      prose(text) { texts.push(text); },
      async end() {
        if (texts.length === 0) return;
        const { phrasesIn } = await loadPhrases();
        for (const { topic, at, said } of distinctIn(texts, phrasesIn, LISTED).slice(0, MOST_REPORTS)) report({ messageId: topic, at, data: { said } });
      },
    };
  },
});
