import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../rules/mime/alternatives/words.ts';
import rule from '../../../rules/mime/alternative-differs.ts';
import { testRule } from '../../../src/testing/index.ts';
import { ownTime } from '../../own-time.ts';

const both = (text: string, html: string): string => `Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--\n`;

testRule(rule, {
  good: [
    { name: 'Japanese that is broken into other lines', message: both('庭園は土曜日の朝九時に\n開きます。池のそばの\n喫茶店は三時までです。', '<p>庭園は土曜日の朝九時に開きます。池のそばの喫茶店は三時までです。</p>') },
    { name: 'emphasis, capitals and addresses', message: both('*THE GATES* _OPEN_ ON SATURDAY (at nine)\n[ferns: https://garden.example/ferns]\nand soup until three', '<p>The gates open on Saturday at nine</p><a href="https://garden.example/ferns">ferns</a><p>and soup until three</p>') },
    { name: 'a preheader', message: both('The gates open on Saturday at nine and soup is served.', '<div style="display:none">Forty new kinds, kept cool and wet, that nobody has seen in this town before</div><p>The gates open on Saturday at nine and soup is served.</p>') },
    { name: 'few words', message: both('See the picture.', '<p>Open now</p>') },
    { name: 'an empty text, which another rule reports', message: both('', '<p>The gates open on Saturday at nine and soup is served until three.</p>') },
    { name: 'another limit', message: both('Nothing of it.', '<p>The gates open on Saturday at nine and soup is served until three.</p>'), options: { maxShare: 100 } },
  ],
  bad: [],
});

const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

/** The best of three runs, in milliseconds. */
const time = (count: number): number => {
  const html = words(count);
  const runs = Array.from({ length: 3 }, () => {
    const start = ownTime();
    compareWords(html, html);
    return ownTime() - start;
  });
  return Math.min(...runs);
};

describe('compareWords', () => {
  it('measures as SpamAssassin does', () => {
    const { html, text, share } = compareWords('one two three, three, four', 'one two three, five');
    expect([html, text, share]).toEqual([4, 4, 50]);
  });

  it('measures nothing of nothing', () => {
    expect(compareWords('', 'one')).toEqual({ html: 0, text: 1, share: 0, lost: 0, missing: [] });
  });

  it('knows a word in any form', () => {
    expect(compareWords('Ｆｅｒｎ! Café', 'FERN (café)').lost).toBe(0);
  });

  it('grows with the text, not faster', () => {
    time(20_000);
    // Eight times the words: a step that grew with their square would take 64 times as long.
    expect(time(160_000)).toBeLessThan(32 * Math.max(1, time(20_000)));
  });
});
