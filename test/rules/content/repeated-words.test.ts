import { describe, expect, it } from 'vitest';
import { mayRepeat } from '../../../rules/content/words/doubled-words.ts';
import repeatedWords from '../../../rules/content/repeated-words.ts';
import { eml, testRule } from '../../../src/testing/index.ts';
import { ownTime } from '../../own-time.ts';

const text = (body: string): string => `Subject: x\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`;

testRule(repeatedWords, {
  good: [
    ...[
      'He said that that was all they had had.', 'Ha ha ha, bye bye!', 'Bora Bora is far, far away.', 'Setup Guide guide to it.', 'SALE SALE today only.', 'Room 10 10 to 12.', 'i i n n x x',
      'Nous nous réjouissons. Dass sie sie sieht.', 'apple\napple\nbanana', 'one   one   two', 'cell\tcell', '> said the the other', 'the. The end', 'never ever ever go', 'the - the', 'well-known known',
    ].map((body) => ({ name: `silent on ${JSON.stringify(body)}`, message: text(body) })),
    { name: 'silent over two branches of a template', html: '<p>welcome to{{#if a}} the{{else}} the{{/if}} shop {% if b %}of{% endif %} of toys</p>' },
    { name: 'silent on placeholders', html: '<p>{{ a a }} {{b}} {{b}} *|C|* *|C|* %%d%% %%d%%</p>' },
    { name: 'silent on cells and blocks', html: '<table><tr><td>free</td><td>free</td></tr></table><p>now here</p><p>here now</p>' },
    { name: 'silent on hidden text', html: '<p>Read <span style="display:none">the</span> it <b style="display:none">the the</b></p>' },
  ],
  bad: [
    { name: 'across elements, references and line ends', html: '<p>Read <b>the&hellip;</b> of&nbsp;it, the\r\n  <i>the</i> end</p>', reports: ['1:40-2:9 The word "the" stands twice in a row.'] },
    { name: 'a wrapped line', message: text('This is a line that was wrapped after the\nthe article it ends with.'), reports: ['4:39-5:4 The word "the" stands twice in a row.'] },
    { name: 'an article at the beginning', message: text('The the end.'), reports: ['4:1-4:8 The word "the" stands twice in a row.'] },
    {
      name: 'beside quotation marks and brackets',
      message: eml`
        Subject: x

        (It is is "not not" well.)
      `,
      reports: ['3:12-3:19 The word "not" stands twice in a row.'],
    },
    { name: 'both views of a document, once', html: '<!--[if mso]>x<![endif]--><p>To to-do or or not.</p>', reports: ['1:39-1:44 The word "or" stands twice in a row.'] },
  ],
});

describe('mayRepeat', () => {
  it.each(['the the', 'The the', '(the the)', 'x-the the', 'the\nthe', 'and "the the" and', 'naïve naïve'])('%j', (paragraph) => {
    expect(mayRepeat(paragraph)).toBe(true);
  });
  it.each(['the then', 'bathe the', 'had had', '10 10', 'the, the', ''])('not %j', (paragraph) => {
    expect(mayRepeat(paragraph)).toBe(false);
  });
  it('takes linear time', () => {
    for (const unit of ['a', 'a.', 'a ', 'the.the ', '- ']) {
      const before = ownTime();
      mayRepeat(unit.repeat(300_000));
      expect(ownTime() - before, unit).toBeLessThan(3000);
    }
  });
});
