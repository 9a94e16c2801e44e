import { describe, expect, it } from 'vitest';
import { scaffoldOf } from '../../src/html/scaffold.ts';

const pieces = (...texts: readonly string[]) => {
  const markup = texts.join('|');
  let at = 0;
  return { markup, stretches: texts.map((text) => ({ start: at, end: (at += text.length + 1) - 1 })) };
};
const judge = (...texts: readonly string[]): boolean => {
  const { markup, stretches } = pieces(...texts);
  return scaffoldOf(markup, stretches) !== undefined;
};

describe('a scaffold', () => {
  it.each([
    ['nothing', []],
    ['a ghost table', ['<table width="600"><tr>\n<TD style="width:600px">', '</td></tr></table>']],
    ['columns', ['<table><tbody><tr><td>', '</td><td>', '</td></tr><tr><td>', '</td></tr></tbody></table>']],
    ['tables in tables', ['<table><tr><td>', '<center><table><tr><th>', '</th></tr></table></center>', '</td></tr></table>']],
    ['settings and fonts', ['<noscript><xml><o:A>96</o:A></xml></noscript>', '<style>td { font-family: Arial }</style>', '<meta name="x"><link rel="y">']],
  ])('%s: both views read alike', (_, texts) => {
    expect(judge(...texts)).toBe(true);
  });

  it.each([
    ['text', ['a']],
    ['a character reference', ['<div>&nbsp;</div>']],
    ['an image', ['<table><tr><td>', '<img src="a">', '</td></tr></table>']],
    ['a link', ['<a href="x">', '</a>']],
    ['a style sheet from elsewhere', ['<link rel="stylesheet" href="x">']],
    ['a background picture', ['<table background="x"><tr><td>', '</td></tr></table>']],
    ['VML', ['<v:rect>', '</v:rect>']],
    ['a line break', ['<br>']],
    ['a table not closed', ['<table><tr><td>']],
    ['tags in the wrong order', ['<table><tr><td>', '</tr></td></table>']],
    ['a cell of somebody else\'s table', ['<td>', '</td>']],
    ['content in a table, not in a cell', ['<table><tr>', '</tr></table>']],
    ['a box that hides', ['<div style="display:none">', '</div>']],
    ['a box without a font size', ['<div style="FONT-SIZE:0">', '</div>']],
    ['styles that hide', ['<style>.a { display: none }</style>']],
    ['styles not closed', ['<style>']],
    ['a comment', ['<!-- a -->']],
    ['a tag not closed', ['<div']],
  ])('%s: they may not', (_, texts) => {
    expect(judge(...texts)).toBe(false);
  });

  it('has the names of its elements', () => {
    const { markup, stretches } = pieces('<table><tr><td>', '</td></tr></table>');
    expect([...scaffoldOf(markup, stretches) ?? []]).toEqual(['table', 'tr', 'td']);
  });
});
