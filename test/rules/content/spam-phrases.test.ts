import { describe, expect, it } from 'vitest';
import { scanFor } from '../../../rules/content/phrases/phrase-scan.ts';
import { indexOf } from '../../../rules/content/phrases/phrase-index.ts';
import { IDEAS } from '../../../rules/content/phrases/spam-ideas.ts';
import { SPAM_WORDINGS } from '../../../rules/content/phrases/spam-wordings.ts';
import spamPhrases from '../../../rules/content/spam-phrases.ts';
import { testRule } from '../../../src/testing/index.ts';

const says = (text: string): string => `Subject: Hello\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;

testRule(spamPhrases, {
  good: [
    { name: 'silent on words of trade', message: says('Your order is free of charge. Click the link to unsubscribe; save your invoice.') },
    { name: 'silent on parts of longer words', message: says('The artifact now react nowhere. Abact now, act nowadays.') },
    { name: 'silent where an empty line ends the phrase', message: says('Do not act\n\nnow or ever.') },
    { name: 'silent on quoted lines', message: says('> you have won a prize\n> > ACT NOW\n\nThey wrote it.') },
    { name: 'silent on what a tag holds', html: '<p>{{ "act now" }} and {% comment %}you have won{% endcomment %}</p>' },
    { name: 'silent on hidden text', html: '<p style="display:none">act now</p><p>Come on Saturday.</p>' },
    { name: 'silent on a guarantee in a sentence', message: says('We guarantee: no. It is guaranteed; 100 guaranteed places.') },
    { name: 'silent on prices in small letters', message: says('Our low price, our lowest prices.') },
    { name: 'silent on less than a million', message: says('It costs $999,999 or $1,500.00.') },
  ],
  bad: [
    { name: 'white space and line ends in a phrase', message: says('What are\n  you  waiting\tfor?'), reports: ['4:1-5:19 "What are you waiting for" is on published lists of what spam says.'] },
    { name: 'both kinds of apostrophes', message: says('Don’t delay.'), reports: ['4:1-4:12 "Don’t delay" is on published lists of what spam says.'] },
    { name: 'one finding a phrase', message: says('Order now. order now! ORDER NOW'), reports: ['4:1-4:10 "Order now" is on published lists of what spam says.'] },
    { name: 'a phrase over inline tags', html: '<p>Act <b>now</b></p>', reports: ['1:4-1:14 "Act now" is on published lists of what spam says.'] },
    { name: 'Chinese among words', message: says('您好，恭喜您中奖了。'), reports: ['4:4-4:9 "恭喜您中奖" is on published lists of what spam says.'] },
    { name: 'Russian in capitals', message: says('ВЫ ВЫИГРАЛИ приз'), reports: ['4:1-4:12 "ВЫ ВЫИГРАЛИ" is on published lists of what spam says.'] },
    {
      name: 'ten at most, what filters score first',
      message: says(`Work from home, get rich, easy money, act now, order now, call now, buy now, no catch, no gimmicks, free gift, free money. 100% guaranteed today.`),
      reports: [
        '4:1-4:15 "Work from home" is on published lists of what spam says.', '4:17-4:25 "get rich" is on published lists of what spam says.', '4:27-4:37 "easy money" is on published lists of what spam says.',
        '4:39-4:46 "act now" is on published lists of what spam says.', '4:48-4:57 "order now" is on published lists of what spam says.', '4:59-4:67 "call now" is on published lists of what spam says.',
        '4:69-4:76 "buy now" is on published lists of what spam says.', '4:78-4:86 "no catch" is on published lists of what spam says.', '4:88-4:99 "no gimmicks" is on published lists of what spam says.',
        '4:124-4:139 "100% guaranteed": filters count a guarantee of 100 %.',
      ],
    },
  ],
});

const index = indexOf([...IDEAS, ...SPAM_WORDINGS]);

/** Microseconds of the processor. */
const steps = (text: string): number => {
  const begin = process.cpuUsage();
  scanFor(text, index);
  return process.cpuUsage(begin).user;
};

describe('the scan', () => {
  it('finds every phrase of its lists, alone and in capitals', () => {
    for (const { words } of SPAM_WORDINGS) {
      const said = words.replace('*', '');
      for (const text of [said, ` (${said}) `, said.toUpperCase()]) {
        // Some letters have no capital of their own.
        if (!text.toLowerCase().includes(said)) continue;
        expect(scanFor(text, index).map(({ phrase }) => phrase.words), text).toContain(words);
      }
    }
  });

  it('takes no longer than a text is long', () => {
    for (const seed of ['bad ', 'free free', 'this ad ', 'million ', 'to be removed ', 'urgent', '\n ', 'a', 'act \n', '100% ']) {
      steps(seed.repeat(2000));
      const [short, long] = [steps(seed.repeat(20_000)), steps(seed.repeat(80_000))];
      expect(long, seed).toBeLessThan(short * 16 + 200_000);
    }
  });
});
