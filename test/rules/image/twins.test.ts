import { describe, expect, it } from 'vitest';
import areaRatio from '../../../rules/image/area-ratio.ts';
import linkedShare from '../../../rules/image/linked-share.ts';
import shortLinked from '../../../rules/image/short-linked.ts';
import shortSource from '../../../rules/image/short-source.ts';
import singleLarge from '../../../rules/image/single-large.ts';
import textShort from '../../../rules/image/text-short.ts';
import type { AnyRule } from '../../../src/lint/any-rule.ts';
import { lintCase, reportsOf } from '../../../src/testing/lint-case.ts';

const said = async (rule: AnyRule, html: string): Promise<readonly string[]> => reportsOf(await lintCase(rule, { message: `Content-Type: text/html\n\n${html}` })).map((report) => report.slice(report.indexOf(' ') + 1));
const filled = (html: string, length: number): string => html + ' '.repeat(length - html.length);
const message = (parts: string): string => `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${parts}--b--\n`;

describe('the measures of filters', () => {
  const image = '<img src="https://example.com/a.png">';
  const linked = `<a href="https://example.com/">${image}</a>`;

  it('count the source to the character', async () => {
    expect(await said(shortSource, filled(image, 3200))).toEqual(['The HTML has an image and 3200 characters with its tags; 1 more would take it over the 3200 up to which filters score that.']);
    expect(await said(shortSource, filled(image, 3201))).toEqual([]);
    expect(await said(shortLinked, filled(linked, 2048))).toEqual(['The HTML has a linked image and 2048 characters with its tags; SpamAssassin scores that up to 2048.']);
    expect(await said(shortLinked, filled(linked, 2049))).toEqual([]);
    expect(await said(shortLinked, filled(image, 100))).toEqual([]);
  });

  it('count a line end once', async () => {
    const { diagnostics } = await lintCase(shortSource, { message: `Content-Type: text/html\r\n\r\n${image}\r\n${'a\r\n'.repeat(1581)}` });
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual(['The HTML has an image and 3200 characters with its tags; 1 more would take it over the 3200 up to which filters score that.']);
  });

  it('take percentages of a screen, and guess', async () => {
    expect(await said(areaRatio, '<img width="50%" height="10%"><p>Hello</p>')).toEqual(['There are 5 letters and images of 24000 px², 0.000208333 letters for each px²; 188 more letters would take it over 0.008.']);
    expect(await said(areaRatio, '<img width="auto" height="0"><p>Hello</p>')).toEqual(['There are 5 letters and images of 40000 px², 0.000125 letters for each px²; 316 more letters would take it over 0.008.']);
    expect(await said(areaRatio, '<img width="600"><p>Hello</p>')).toEqual([]);
  });

  it('weigh linked images', async () => {
    const picture = '<img src="cid:a" width="100" height="150">';
    expect(await said(linkedShare, `<a href="#">${picture}</a>one two`)).toEqual(['The linked images stand for 2.5 words and the text has 2: images are 55.6 % of both, over 50 %; rspamd gives 0.111 of its points for that.']);
    expect(await said(linkedShare, `<a href="#">${picture}</a>one two three`)).toEqual([]);
    expect(await said(linkedShare, `${picture}one`)).toEqual([]);
    expect(await said(shortLinked, `<a href="#">${picture}</a>${'word '.repeat(600)}`)).toEqual([]);
    expect(await said(shortLinked, `<a href="#">${picture}</a>${'word '.repeat(400)}`)).toEqual(['The message has a linked, embedded image and 1999 bytes of text; rspamd scores that under 2048.']);
  });

  it('look for text beside a large image', async () => {
    const picture = '<img src="cid:a" style="width:300px; height: 100px">';
    expect(await said(textShort, `${picture}Hello`)).toEqual(['The message has 5 bytes of text, fewer than 50, and this image, whose width and height add up to 400, 400 or more.']);
    expect(await said(textShort, `${picture}${'word '.repeat(11)}`)).toEqual([]);
    expect(await said(textShort, `<a href="#">${picture}</a>`)).toEqual([]);
  });

  it('look for one picture, not for two', async () => {
    const gif = '--b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\nR0lGODlhWAIsAYAAAAAAAP///ywAAAAAAQABAAACAUwAOw==\n';
    expect((await lintCase(singleLarge, { message: message(gif) })).diagnostics).toHaveLength(1);
    expect((await lintCase(singleLarge, { message: message(gif + gif) })).diagnostics).toEqual([]);
    expect((await lintCase(singleLarge, { message: message(gif.replace('R0lGODlhWAIsAY', 'R0lGODlhWAIrAY')) })).diagnostics).toEqual([]);
    expect((await lintCase(singleLarge, { message: message(gif.replace('R0lGODlh', 'AAAAAAAA')) })).diagnostics).toEqual([]);
  });
});
