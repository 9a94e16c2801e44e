import { describe, expect, it } from 'vitest';
import asciiRows from '../../../rules/html/ascii-references.ts';
import breakRuns from '../../../rules/html/break-runs.ts';
import extraClose from '../../../rules/html/extra-close.ts';
import fontFace from '../../../rules/html/font-face.ts';
import fontSize from '../../../rules/html/font-size.ts';
import shortCenter from '../../../rules/html/short-center.ts';
import tagBalance from '../../../rules/html/tag-balance.ts';
import unknownElement from '../../../rules/html/unknown-element.ts';
import type { AnyRule } from '../../../src/lint/any-rule.ts';
import { lintCase } from '../../../src/testing/lint-case.ts';

const said = async (rule: AnyRule, html: string): Promise<readonly string[]> => (await lintCase(rule, { message: `Content-Type: text/html\n\n${html}` })).diagnostics.map(({ message }) => message);
/** A page of so many characters. */
const page = (length: number): string => `<center>${'x'.repeat(length - 17)}</center>`;

describe('what filters count', () => {
  it('fonts: names with commas between them, as SpamAssassin takes them', async () => {
    const good = ['Arial', '"Tahoma", Verdana, Arial, sans-serif', "'Montserrat', sans-serif", 'Arial,Helvetica,Sans-Serif;', '.SFUIDisplay', 'hirakakupro-w3', ' Arial', 'MS Sans Serif, Geneva'];
    const bad = ['Arial,', ',Arial', 'A', 'Arial1, 12', 'Arial , Verdana', 'Times_New', '', '12'];
    for (const face of good) expect([face, await said(fontFace, `<font face="${face.replaceAll('"', '&quot;')}">x</font>`)]).toEqual([face, []]);
    for (const face of bad) expect([face, await said(fontFace, `<font face="${face}">x</font>`)]).toEqual([face, [`The face “${face}” is no list of font names.`]]);
  });

  it('sizes: from the base, from the text around, and back behind the end', async () => {
    expect(await said(fontSize, '<basefont size=4><font size="+2">x</font>')).toEqual(['The largest <font> has size 6, over 5; the usual size is 3.']);
    expect(await said(fontSize, '<font size=5><big></big><font color=red>x</font></font><font color=red>y</font>')).toEqual([]);
    expect(await said(fontSize, '<table><tr><td><font size=5><td><big><font color=red>x</font></table>')).toEqual([]);
    expect(await said(fontSize, '<font size=99>x</font>')).toEqual(['The largest <font> has size 99, over 5; the usual size is 3.']);
  });

  it('tags that close nothing, and those that stay open', async () => {
    expect(await said(extraClose, `<html><body>${'<b></b>'.repeat(4)}</i></body></html>`)).toEqual([]);
    expect(await said(extraClose, `<html><body>${'<b></b>'.repeat(3)}</i></body></html>`)).toEqual(['1 of the 11 tags close what is not open, 9.1 %; over 9 % a filter takes the HTML for broken on purpose. This is the first.']);
    expect(await said(tagBalance, '<html><head></head><body><body></body></html>')).toEqual(['The source opens <body> more often than it closes it, by 1.']);
    expect(await said(tagBalance, '</center></center><center></center>')).toEqual([]);
  });

  it('elements of no HTML, of which Office has some', async () => {
    expect(await said(unknownElement, '<p><o:p></o:p><st1:place></st1:place></p>')).toEqual([]);
    expect(await said(unknownElement, `${'<xyz>'.repeat(2)}${'<p></p><b></b>'.repeat(2)}<i></i>`)).toEqual([]);
  });

  it('rows of breaks, of elements, of numbers', async () => {
    expect(await said(breakRuns, '<br />'.repeat(29))).toEqual([]);
    expect(await said(breakRuns, `<p>${'<BR clear=all>\n'.repeat(31)}</p>`)).toEqual(['31 <br> stand in a row, with nothing between them; from 30 on filters look.']);
    expect(await said(breakRuns, `${'<br>'.repeat(20)}x${'<br>'.repeat(20)}`)).toEqual([]);
    expect(await said(breakRuns, '<div></div> '.repeat(10))).toEqual(['10 <div> are opened in a row, with nothing in them; from 10 on filters look.']);
    expect(await said(breakRuns, '<div class="a">'.repeat(12))).toEqual([]);
    expect(await said(asciiRows, `${'&#97;'.repeat(9)}&#300;${'&#x61;'.repeat(9)}`)).toEqual([]);
    expect(await said(asciiRows, `${'&#97;'.repeat(5)}\n${'&#x61; '.repeat(6)}`)).toEqual(['11 ASCII characters in a row are written as numbers; 10 are what a filter takes for hiding words.']);
  });

  it('a short page with a centre', async () => {
    expect(await said(shortCenter, page(383))).toEqual(['The HTML is 383 characters long, fewer than 384, and has a <center>; SpamAssassin gives 3.8 points for both together.']);
    expect(await said(shortCenter, page(384))).toEqual([]);
  });
});
