import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rendered } from '../../../src/render/rendered.ts';
import { column, compile, faultsIn, said } from './compiled.ts';

/** Whatever it is, there is an answer: pieces that are whole, or a problem that says why there are none. */
const answered = (rendered: Rendered): Rendered => {
  expect(rendered.text === undefined ? rendered.problems : []).toHaveLength(rendered.text === undefined ? 1 : 0);
  expect(rendered.text === undefined ? [] : faultsIn(rendered)).toEqual([]);
  for (const { file, start, end } of rendered.problems) expect(0 <= start && start <= end && end <= (rendered.files[file]?.text.length ?? -1)).toBe(true);
  return rendered;
};

describe('input that was made to hurt', () => {
  it('is too many components, levels or attributes', async () => {
    expect(said(answered(await compile(column('<mj-text>a</mj-text>\n'.repeat(100_000)))))).toEqual([expect.stringMatching(/^render-failed 20001:1 <mj-text>: There are more than 20000 components\.$/u)]);
    expect(said(answered(await compile(`<mjml><mj-body>${'<mj-wrapper>'.repeat(600)}`)))).toEqual([expect.stringContaining('<mj-wrapper>: Components are nested deeper than 500 levels.')]);
    expect(said(answered(await compile(`<mjml><mj-body>${'<mj-section>'.repeat(5000)}`)))).toEqual([expect.stringMatching(/^render-failed 1:1 :? ?.*nested/u)]);
    expect(said(answered(await compile(column(`<mj-text ${Array.from({ length: 50_000 }, (_, index) => `a${index}="x"`).join(' ')}>a</mj-text>`))))).toEqual([expect.stringContaining('A component has more than 1000 attributes.')]);
    expect(said(await compile('<mjml><mj-body><mj-include path="deep.mjml" /></mj-body></mjml>', { '/mail/deep.mjml': '<mj-column>'.repeat(600) }))).toEqual([expect.stringContaining('<mj-include path="deep.mjml" />: "deep.mjml" is too large: Components are nested deeper')]);
  });

  it('is as deep as it may be', async () => {
    const rendered = answered(await compile(`<mjml><mj-body>${'<mj-wrapper>'.repeat(480)}`));
    expect(rendered.problems).toHaveLength(479);
    expect(rendered.pieces.length).toBeGreaterThan(900);
  });

  it('is a megabyte in one value, or in one text', async () => {
    const value = answered(await compile(column(`<mj-image src="${'a'.repeat(1_000_000)}" alt="${'b '.repeat(500_000)}" />`)));
    expect(value.pieces.length).toBeGreaterThan(10);
    const text = answered(await compile(column(`<mj-text>${'<b>x</b> &amp; '.repeat(70_000)}</mj-text>`)));
    expect(text.pieces.length).toBeGreaterThan(10);
    expect(text.pieces.some(({ verbatim, start, end }) => verbatim && end - start > 1_000_000)).toBe(true);
  });

  it('is a style sheet for a megabyte of text', async () => {
    const rendered = answered(await compile(column(`<mj-text>${'<b>x</b> <i>y</i>'.repeat(20_000)}</mj-text>`, '<mj-style inline="inline">b { color: red }</mj-style>')));
    expect(rendered.pieces.length).toBeGreaterThan(10_000);
  });

  it('is tags that never end', async () => {
    for (const source of ['<'.repeat(5000), '<a'.repeat(200_000), '<a b="'.repeat(100_000), '<mj-text '.repeat(50_000), '<!--'.repeat(100_000), '<mjml><mj-body><mj-section><mj-column><mj-text>', '<mjml><mj-body><mj-raw><', '<mjml', '</mjml></mj-body>', '<mjml><mj-body><mj-text a=']) {
      answered(await compile(source));
    }
  });

  it('is many includes of what is not there', async () => {
    const rendered = await compile(`<mjml><mj-body>${Array.from({ length: 5000 }, (_, index) => `<mj-include path="${index}.mjml" />`).join('')}</mj-body></mjml>`);
    expect(rendered.problems).toHaveLength(501);
    expect(rendered.text).toContain('<body');
  });

  it('is names of what every object has', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const rendered = await compile(column(`<${name}>a</${name}><mj-text mj-class="${name}" ${name}="x">b</mj-text>`, `<mj-attributes><mj-class name="${name}" a="b"/></mj-attributes>`));
      expect(rendered.text === undefined ? said(rendered) : faultsIn(rendered), name).toEqual(rendered.text === undefined ? [expect.stringMatching(/^render-failed (?:1:1 <mjml>|6:\d+ <mj-text .*): MJML cannot compile this: /u)] : []);
    }
  });

  it('is every private-use character there is', async () => {
    const all = Array.from({ length: 6400 }, (_, index) => String.fromCharCode(0xe000 + index)).join('');
    expect(said(answered(await compile(column(`<mj-text>${all}</mj-text>`))))).toEqual([expect.stringContaining('It has every private-use character there is')]);
  });

  it('is anything', async () => {
    const word = fc.constantFrom(
      '<mjml>', '</mjml>', '<mj-body>', '</mj-body>', '<mj-head>', '</mj-head>', '<mj-section>', '</mj-section>', '<mj-column>', '</mj-column>', '<mj-text>', '</mj-text>', '<mj-text a="b">', '<mj-image src="x" />', '<mj-raw>', '</mj-raw>',
      '<mj-style inline="inline">', '<mj-style>', '</mj-style>', 'b{color:red}', '<mj-include path="p.mjml"/>', '<mj-include path="p.mjml">', '<mj-include path="h.html" type="html"/>', '<mj-attributes><mj-all alt="d"/></mj-attributes>',
      '<!--', '-->', '<!--[if mso]>', '<![endif]-->', '<b>', '</b>', '<br>', '<p>', '</p>', '</br>', '<td>', ' x ', '\n', '\f', '\r\n', '&amp;', '{{x}}', '{% if a < b %}', '<', '>', '"', "'", '<![CDATA[', ']]>', '<?x', '<style>', '</style>', '<title>', '\ue000', '\u{1f600}',
    );
    await fc.assert(fc.asyncProperty(fc.array(word, { maxLength: 30 }), fc.boolean(), async (words, isWhole) => {
      const content = words.join('');
      const rendered = await compile(isWhole ? column(content) : content, { '/mail/p.mjml': '<mj-text>part</mj-text><mj-include path="main.mjml"/>', '/mail/h.html': ' <p>h</p> ' });
      if (rendered.text === undefined) expect(rendered.problems.length).toBeGreaterThan(0);
      else expect(faultsIn(rendered)).toEqual([]);
      for (const { file, start, end } of rendered.problems) expect(0 <= start && start <= end && end <= (rendered.files[file]?.text.length ?? -1)).toBe(true);
    }), { numRuns: 400 });
  });
});
