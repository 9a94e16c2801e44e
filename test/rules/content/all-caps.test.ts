import allCaps from '../../../rules/content/all-caps.ts';
import { findShouting } from '../../../rules/content/words/shouting.ts';
import { eml, testRule } from '../../../src/testing/index.ts';
import { describe, expect, it } from 'vitest';
import { ownTime } from '../../own-time.ts';

const subject = (text: string): string => `Subject: =?utf-8?B?${Buffer.from(text).toString('base64')}?=\n\nHello.\n`;
const calm = 'Our summer sale ends on Monday, so come early, bring a friend along and find something nice for the garden and the house. ';

testRule(allCaps, {
  good: [
    ...[
      'NASA ESA JAXA', 'Re: URGENT invoice', 'HELLO', '今日のニュース HELLO 世界', 'ORDER XK-2000 ABC-1 is READY', '{{NAME}} *|CITY|* %%ORDER%% arrived', 'Chapter XVIII MMXXIV XLII',
      'FREE GIFT', 'مرحبا بالعالم', 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᏣᎳᎩ', 'Your PDF and HTML FAQ', '[SACVS] CVS: lib/FILE_NAME.PM,NONE,1.1', 'McDONALD and iPHONE', 'A B C D E F', 'ǅǅǅǅǅǅ ǅǅǅǅǅǅ', '',
    ].map((text) => ({ name: `silent on the subject ${text}`, message: subject(text) })),
    { name: 'silent on one loud line among calm ones', html: `<p>${calm.repeat(3)}</p><p>LIMITED OFFER FOR EVERYBODY</p>` },
    { name: 'silent on few words', html: '<p>SHOP ALL SUMMER STYLES</p>' },
    { name: 'silent on text a style shows in capitals', html: `<p style="text-transform:uppercase">${calm}</p>` },
    { name: 'silent on hidden text', html: `<p style="display:none">${calm.toUpperCase()}</p><p>${calm}</p>` },
    { name: 'silent on what is quoted', message: `Subject: Re: x\n\n${calm}\n${'> YOU HAVE TO ANSWER THIS LETTER NOW\n'.repeat(9)}` },
    { name: 'heeds maxShare', html: `<p>${calm.toUpperCase()}</p>`, options: { maxShare: 100 } },
  ],
  bad: [
    { name: 'Latin', message: 'Subject: BUY NOW AND SAVE MONEY\n\nHello.\n', reports: ['1:10-1:32 The whole subject is in capitals: 22 characters, 5 words of three letters or more.'] },
    { name: 'behind what a mail program writes', message: 'Subject: Re: BUY NOW AND SAVE\n\nHello.\n', reports: ['1:14-1:30 The whole subject is in capitals: 16 characters, 4 words of three letters or more.'] },
    { name: 'a name in it', message: 'Subject: Anna, YOUR INVOICE IS OVERDUE\n\nHello.\n', reports: ['1:16-1:39 3 of the 4 words of the subject are in capitals.'] },
    { name: 'an apostrophe', message: 'Subject: DON\'T MISS THIS SALE\n\nHello.\n', reports: ['1:10-1:30 The whole subject is in capitals: 20 characters, 4 words of three letters or more.'] },
    { name: 'Greek, in an encoded word', message: subject('ΔΩΡΕΑΝ ΠΡΟΣΦΟΡΑ'), reports: ['1:20-1:59 The whole subject is in capitals: 15 characters, 2 words of three letters or more.'] },
    { name: 'Cyrillic, beside a script without case', message: subject('ГОРЯЧИЕ НОВОСТИ 世界'), reports: ['1:20-1:59 The whole subject is in capitals: 18 characters, 2 words of three letters or more.'] },
    {
      name: 'a body, by its runs',
      message: eml`
        Subject: Offers

        THIS IS A LAST REMINDER OF OUR SALE.

        Come and see what we have for the garden, for the house and for friends.

        EVERYTHING MUST GO BEFORE MONDAY!
      `,
      reports: [
        '3:1-3:36 8 words in a row are in capitals, as 39 % of the words of this text are.',
        '7:1-7:33 5 words in a row are in capitals, as 39 % of the words of this text are.',
      ],
    },
    {
      name: 'text a style shows in lower case',
      html: `<p style="text-transform:lowercase">${calm.toUpperCase()}</p>`,
      reports: ['1:37-1:157 23 words in a row are in capitals, as 100 % of the words of this text are.'],
    },
    {
      name: 'five runs at most',
      html: '<p>ENTIRELY CAPITAL LETTERS</p>'.repeat(9),
      reports: [0, 1, 2, 3, 4].map((index) => `1:${4 + index * 31}-1:${28 + index * 31} 3 words in a row are in capitals, as 100 % of the words of this text are.`),
    },
    { name: 'both views of a document, once', html: `<!--[if mso]><p>x</p><![endif]--><p>${calm.toUpperCase()}</p>`, reports: ['1:37-1:157 23 words in a row are in capitals, as 100 % of the words of this text are.'] },
  ],
});

describe('findShouting', () => {
  it('takes linear time', () => {
    for (const unit of ['A', 'AB ', 'LOUD WORD ', 'a.b', '> LOUD ', '{{ A }} ', 'X-', '\u0301']) {
      const before = ownTime();
      findShouting(unit.repeat(200_000));
      expect(ownTime() - before, unit).toBeLessThan(3000);
    }
  });
});
