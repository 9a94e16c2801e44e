import { describe, expect, it } from 'vitest';
import { compileMjml } from '../../../src/render/mjml/compile.ts';
import { Problems } from '../../../src/render/mjml/problems.ts';
import { column, compile, faultsIn, mjml, origins, said } from './compiled.ts';

describe('what MJML finds invalid', () => {
  it('is told at the tag or the attribute, among equals too', async () => {
    const rendered = await compile(column('<mj-text colr="red">a</mj-text><mj-text>b</mj-text>\n<mj-foo></mj-foo><mj-text align="up" width="3">c</mj-text>\n<mj-section></mj-section>'));
    expect(said(rendered)).toEqual([
      'mjml-attribute-invalid 6:18 colr="red": MJML says of "mj-text": Attribute colr is illegal.',
      'mjml-invalid 7:1 <mj-foo>: Element mj-foo doesn\'t exist or is not registered.',
      'mjml-attribute-invalid 7:27 align="up": MJML says of "mj-text": Attribute align has invalid value: up for type Enum, only accepts left, right, center, justify.',
      'mjml-attribute-invalid 7:38 width="3": MJML says of "mj-text": Attribute width is illegal.',
      'mjml-invalid 8:1 <mj-section>: mj-section cannot be used inside mj-column, only inside: mj-attributes, mj-body, mj-wrapper.',
    ]);
    expect(faultsIn(rendered)).toEqual([]);
  });

  it('is told in the file it stands in, once for a file that is included twice', async () => {
    const files = { '/mail/part.mjml': '<mj-section><mj-column>\n<mj-image srk="a.png" /></mj-column></mj-section>' };
    expect(said(await compile('<mjml><mj-body><mj-include path="part.mjml" /><mj-include path="part.mjml" /></mj-body></mjml>', files)))
      .toEqual(['mjml-attribute-invalid part.mjml 2:11 srk="a.png": MJML says of "mj-image": Attribute srk is illegal.']);
  });

  it('is told of an element that is not known, and not of what is left out with it', async () => {
    expect(said(await compile(column('<mj-foo a="b"><mj-bar><mj-section /></mj-bar><mj-text colr="red">a</mj-text></mj-foo>')))).toEqual(['mjml-invalid 6:9 <mj-foo a="b">: Element mj-foo doesn\'t exist or is not registered.']);
  });

  it('is not a value that is filled in later', async () => {
    expect(said(await compile(column('<mj-text color="{{color}}" font-size="{% if big %}20px{% endif %}" align="<%= side %>">a</mj-text><mj-image width="*|WIDTH|*" src="a.png" />')))).toEqual([]);
  });

  it('is one line, however long the value', async () => {
    const [problem] = (await compile(column(`<mj-text align="a\n\n${'b'.repeat(100_000)}">a</mj-text>`))).problems;
    expect(problem?.sentence).toMatch(/^MJML says of "mj-text": Attribute align has invalid value: a b{100}/u);
    expect(problem?.sentence.length).toBeLessThan(250);
  });

  it('is a text that never ends, of which MJML says nothing and puts out nothing', async () => {
    const rendered = await compile(column('<mj-text>\n  all of this</mj-column><mj-text>b</mj-text>'));
    expect(said(rendered)).toContain('mjml-invalid 6:9 <mj-text>: This mj-text never ends, and MJML leaves out all that it holds.');
    expect(origins(rendered, 'all of this')).toEqual([]);
    expect(said(await compile(column('<mj-image src="a.png"><mj-divider><mj-text></mj-text><mj-raw />')))).toEqual([expect.stringContaining('mj-divider cannot be used inside mj-image'), expect.anything(), expect.anything()]);
  });
});

describe('what MJML cannot compile', () => {
  it('is told with its place', async () => {
    for (const [source, expected] of [
      ['', '1:1 : There is no MJML component in it.'],
      ['Hello', '1:1 : There is no MJML component in it.'],
      ['<!-- nothing -->', '1:1 : There is no MJML component in it.'],
      ['\n<mjml lang="en"></mjml>', '2:1 <mjml lang="en">: There is no mj-body in it.'],
      ['<mjml><mj-body></mj-body></mjml>\n<mj-text>more</mj-text>', '2:1 <mj-text>: mj-text stands after the end of mjml, and MJML takes what comes last for the whole template.'],
      ['<mjml><mj-head><mj-html-attributes><mj-selector path="[["><mj-html-attribute name="a">b</mj-html-attribute></mj-selector></mj-html-attributes></mj-head><mj-body></mj-body></mjml>', '1:1 <mjml>: MJML cannot compile this: Expected name, found [.'],
    ] as const) {
      const rendered = await compile(source);
      expect(said(rendered)).toEqual([`render-failed ${expected}`]);
      expect(rendered).toMatchObject({ text: undefined, pieces: [] });
    }
  });

  it('is told at the component that fails', async () => {
    expect(said(await compile(column('<mj-text>a</mj-text>\n<mj-text constructor="x">b</mj-text>')))).toEqual([expect.stringMatching(/^render-failed 7:1 <mj-text constructor="x">: MJML cannot compile this: /u)]);
    expect(said(await compile(column('<mj-text>a</mj-text>', '\n<mj-html-attributes><mj-selector path="a"></mj-selector></mj-html-attributes>')))).toEqual([expect.stringMatching(/^render-failed 3:1 <mj-html-attributes>: MJML cannot compile this: /u)]);
  });

  it('is all, where what is installed is no MJML', async () => {
    const rendered = await compileMjml('<mjml></mjml>', { path: '/mail/main.mjml', root: '/mail', mjml: {}, readFile: () => undefined });
    expect(said(rendered)).toEqual(['render-failed 1:1 : What is installed as mjml is no MJML.']);
    expect(await compileMjml(column('a'), { path: '/mail/main.mjml', root: '/mail', mjml: { default: { default: mjml } }, readFile: () => undefined })).toMatchObject({ problems: [], text: expect.any(String) as string });
  });
});

describe('a part that others include', () => {
  it('is compiled as if it stood where its components may stand', async () => {
    for (const part of [
      '<mj-text>Part</mj-text><mj-image src="a.png" />', '<mj-section><mj-column><mj-text>Part</mj-text></mj-column></mj-section>', '<mj-column><mj-text>Part</mj-text></mj-column>',
      '<!-- c --><mj-navbar-link href="#">Part</mj-navbar-link>', '<mj-accordion-title>Part</mj-accordion-title>', '<mj-raw>Part</mj-raw>', '<mj-head><mj-title>Part</mj-title></mj-head>', '<mj-title>Part</mj-title>',
      '<mjml><mj-head><mj-title>Part</mj-title></mj-head></mjml>', '<mj-body><mj-raw>Part</mj-raw></mj-body>', '<mj-title>T</mj-title><mj-wrapper><mj-section></mj-section></mj-wrapper><mj-group><mj-column><mj-text>Part</mj-text></mj-column></mj-group>',
    ]) {
      const rendered = await compile(part);
      expect(said(rendered), part).toEqual([]);
      expect(faultsIn(rendered), part).toEqual([]);
      expect(origins(rendered, 'Part'), part).toContain(`1:${part.indexOf('Part') + 1} = Part`);
      expect(origins(rendered, '<meta name="viewport"'), part).toEqual(['nobody']);
    }
  });

  it('has its own mistakes', async () => {
    expect(said(await compile('<mj-section>\n<mj-text>a</mj-text></mj-section><mj-foo />'))).toEqual([
      'mjml-invalid 2:1 <mj-text>: mj-text cannot be used inside mj-section, only inside: mj-attributes, mj-column, mj-hero.',
      'mjml-invalid 2:34 <mj-foo />: Element mj-foo doesn\'t exist or is not registered.',
    ]);
  });
});

it('says what is too much to list', () => {
  const problems = new Problems();
  for (let start = 0; start < 600; start += 1) problems.add('mjml-invalid', { file: 0, start, end: start }, 'No');
  problems.add('mjml-invalid', { file: 0, start: 0, end: 0 }, 'No');
  expect(problems.list()).toHaveLength(501);
  expect(problems.list().at(-1)?.sentence).toBe('MJML has 100 more complaints of this kind.');
});
