import { describe, expect, it } from 'vitest';
import { testRule } from 'sendlint/testing';
import { measureText } from '../../../rules/size/limits/clip.ts';
import rule from '../../../rules/size/html-clip.ts';

describe('a text', () => {
  it.each(['', 'abc', 'é€𝄞\n', 'a\r\nb\n', '\n'])('%j has the bytes of its UTF-8 with CRLF', (text) => {
    expect(measureText(text, 1e9)).toEqual({ bytes: Buffer.byteLength(text.replaceAll(/\r?\n/gu, '\r\n')), crossed: -1 });
  });

  it('is crossed at the first character that does not fit', () => {
    expect(measureText('ab€d', 4)).toEqual({ bytes: 6, crossed: 2 });
    expect(measureText('ab€d', 5)).toEqual({ bytes: 6, crossed: 3 });
  });
});

const html = `<p>${'x'.repeat(104_441)}</p>`;
const asMail = (body: string): string => `From: a@example.com\nContent-Type: text/html; charset=utf-8\n\n${body.replaceAll(/x{70}/gu, '$&\n')}`;

testRule(rule, {
  good: [
    { name: 'takes 102 KB', html },
    { name: 'leaves mail that does not go to Gmail', html: `${html}x`, providers: ['yahoo'] },
  ],
  bad: [
    { name: 'reports a byte more', html: `${html}y`, reports: ['1:104449-1:104450 The HTML is 104,449 bytes long; Gmail cuts it off here, after 104,448 bytes (1 too many).'] },
    { name: 'says so where more than is read is too much', html: 'x'.repeat(5_000_000), reencode: false, reports: ['1:104449-1:104450 The HTML is at least 4,194,304 bytes long; Gmail cuts it off here, after 104,448 bytes (at least 4,089,856 too many).'] },
    { name: 'reports the same in each transfer encoding', message: asMail(html), reports: ['1454:46-1454:47 The HTML is 107,432 bytes long; Gmail cuts it off here, after 104,448 bytes (2,984 too many).'] },
  ],
});
