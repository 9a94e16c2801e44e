import { selectOne } from 'css-select';
import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { createCascade } from '../../src/html/cascade.ts';
import type { HtmlDocument } from '../../src/html/html-document.ts';
import { htmlViews } from '../../src/html/views.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { fileText, toFile } from '../../src/source/source-text.ts';
import { ownTime } from '../own-time.ts';

const documentOf = (html: string): HtmlDocument => {
  const [document] = htmlViews(fileText(new SourceFile('test.html', bytesSource(Buffer.from(html, 'latin1'))), html, 0));
  if (!document) throw new Error('no view');
  return document;
};
const isElement = (node: object): node is Element => 'attribs' in node;
const find = (document: HtmlDocument, selector: string): Element => {
  const element = selectOne(selector, document.root);
  if (!element || !isElement(element)) throw new Error(`no ${selector}`);
  return element;
};
const valueOf = (html: string, property: string, selector = '#x'): string | undefined => {
  const document = documentOf(html);
  return document.styleOf(find(document, selector)).get(property);
};
const isVisible = (html: string, selector = '#x'): boolean => {
  const document = documentOf(html);
  return document.styleOf(find(document, selector)).visible;
};

describe('which declaration wins', () => {
  const cases: readonly [name: string, html: string, property: string, expected: string | undefined][] = [
    ['inline over a rule', '<style>p{color:red}</style><p id=x style="color:blue">', 'color', 'blue'],
    ['an important rule over inline', '<style>p{color:red!important}</style><p id=x style="color:blue">', 'color', 'red'],
    ['inline important over an important rule', '<style>p{color:red ! IMPORTANT}</style><p id=x style="color:blue!important">', 'color', 'blue'],
    ['id over class over type', '<style>#x{color:red}.a.b{color:green}p{color:blue}</style><p id=x class="a b">', 'color', 'red'],
    ['two classes over one', '<style>.a.b{color:green}.a{color:blue}</style><p id=x class="a b">', 'color', 'green'],
    ['the later of two equals', '<style>.a{color:green}.b{color:blue}</style><p id=x class="b a">', 'color', 'blue'],
    ['a style sheet later in the document', '<style>p{color:green}</style><p id=x><style>p{color:blue}</style>', 'color', 'blue'],
    ['a rule over an attribute', '<style>td{background-color:red}</style><table><tr><td id=x bgcolor="#FFFFFF">', 'background-color', 'red'],
    ['an attribute over nothing', '<table><tr><td id=x bgcolor="#FFFFFF">', 'background-color', '#ffffff'],
    ['the earlier one when the later is invalid', '<p id=x style="color:#fff;color:#ff">', 'color', '#fff'],
    ['a shorthand resets what was set', '<p id=x style="background-color:red;background:url(A.png) no-repeat">', 'background-color', 'transparent'],
    ['the image of a shorthand keeps its case', '<p id=x style="background:#FFF url(A.png) no-repeat center / cover">', 'background-image', 'url(A.png)'],
    ['the colour of a shorthand', '<p id=x style="background:#FFF url(A.png) no-repeat center / cover">', 'background-color', '#fff'],
    ['a media query for a desktop', '<style>@media only screen and (min-width:480px){p{color:red}}</style><p id=x>', 'color', 'red'],
    ['not one for a phone', '<style>@media only screen and (max-width:600px){p{color:red!important}}</style><p id=x>', 'color', undefined],
    ['not one for the dark', '<style>@media (prefers-color-scheme:dark){p{color:red}}</style><p id=x>', 'color', undefined],
    ['not one for paper', '<style>@media print{p{color:red}}</style><p id=x>', 'color', undefined],
    ['one of a list of queries', '<style>@media print, screen{p{color:red}}</style><p id=x>', 'color', 'red'],
    ['not an unknown one', '<style>@media screen and (-webkit-min-device-pixel-ratio:0){p{color:red}}</style><p id=x>', 'color', undefined],
    ['rules after a media block', '<style>@media print{p{color:red}}p{color:blue}</style><p id=x>', 'color', 'blue'],
    ['rules after an at-rule with a block of its own', '<style>@font-face{font-family:x;src:url(a)}p{color:blue}</style><p id=x>', 'color', 'blue'],
    ['rules after @import', '<style>@import url(a;b.css);p{color:blue}</style><p id=x>', 'color', 'blue'],
    ['the media attribute', '<style media="print">p{color:blue}</style><p id=x>', 'color', undefined],
    ['CSS in an HTML comment', '<style><!-- p{color:blue} --></style><p id=x>', 'color', 'blue'],
    ['never on hover', '<style>p:hover{color:red}</style><p id=x>', 'color', undefined],
    ['a list with hover and without', '<style>p:hover,p{color:red}</style><p id=x>', 'color', 'red'],
    ['never a pseudo-element', '<style>p::before{color:red}</style><p id=x>', 'color', undefined],
    ['a comment in a value', '<p id=x style="color:/* a;b */red">', 'color', 'red'],
    ['a semicolon in a URL', '<p id=x style="background-image:url(data:image/png;base64,AA);color:red">', 'color', 'red'],
    ['a descendant', '<style>.a .b p{color:red}</style><div class=a><div class=b><i><p id=x>', 'color', 'red'],
    ['not a descendant of another', '<style>.a .b p{color:red}</style><div class=b><div class=a><p id=x>', 'color', undefined],
    ['a child', '<style>.a>p{color:red}</style><div class=a><div><p id=x>', 'color', undefined],
    ['a neighbour', '<style>h1+p{color:red}</style><h1></h1> <p id=x>', 'color', 'red'],
    ['a later sibling', '<style>h1~p{color:red}</style><h1></h1><i></i><p id=x>', 'color', 'red'],
    ['the second child', '<style>p:nth-child(2n){color:red}</style><div><i></i><p id=x>', 'color', 'red'],
    ['an attribute selector', '<style>a[href^="x-apple"]{color:red}</style><a id=x href="x-apple-data-detectors://1">', 'color', 'red'],
    ['an attribute that has a word', '<style>p[title~=b]{color:red}p[title~=ab]{color:blue}</style><p id=x title="a b">', 'color', 'red'],
    ['an attribute that ends so', '<style>p[title$=b][title*=" "]:not([title^=b]){color:red}</style><p id=x title="a b">', 'color', 'red'],
    ['an attribute whose case does not count', '<style>[align=CENTER]{color:red}</style><p id=x align=center>', 'color', 'red'],
    ['one of several', '<style>:is(h1,p):not(h2,h3){color:red}</style><p id=x>', 'color', 'red'],
    ['the root', '<style>:root p:empty{color:red}</style><p id=x></p>', 'color', 'red'],
    ['a link', '<style>a:link{color:red}</style><a id=x href=#>', 'color', 'red'],
    ['not a name', '<style>a:link{color:red}</style><a id=x name=y>', 'color', undefined],
    ['only the last of its kind', '<style>p:last-of-type{color:red}</style><p id=x></p><p></p>', 'color', undefined],
    ['not()', '<style>p:not(.a){color:red}</style><p id=x class=a>', 'color', undefined],
    ['a name that is also a method', '<style>constructor{color:red}</style><p id=x style="constructor:1;toString:2;font-size:constructor">', 'font-size', '16px'],
    ['character references in an attribute', '<p id=x style="font-family:&quot;A;B&quot;;color:red">', 'color', 'red'],
  ];
  for (const [name, html, property, expected] of cases) it(name, () => expect(valueOf(html, property)).toBe(expected));
});

describe('computed values', () => {
  const cases: readonly [html: string, property: string, expected: string | undefined][] = [
    ['<div style="font-size:20px"><p id=x style="font-size:1.5em">', 'font-size', '30px'],
    ['<div style="font-size:20px"><p id=x style="font-size:80%">', 'font-size', '16px'],
    ['<p id=x style="font-size:12pt">', 'font-size', '16px'],
    ['<div style="font-size:20px"><p id=x style="font-size:2rem">', 'font-size', '32px'],
    ['<p id=x style="font-size:14">', 'font-size', '16px'],
    ['<h1 id=x>', 'font-size', '32px'],
    ['<font size=5><span id=x>', 'font-size', '24px'],
    ['<p style="font:italic bold 20px/30px Arial, sans-serif"><i id=x>', 'font-size', '20px'],
    ['<p style="font:italic bold 20px/30px Arial, sans-serif"><i id=x>', 'font-weight', '700'],
    ['<p style="font:italic bold 20px/30px Arial, sans-serif"><i id=x>', 'line-height', '30px'],
    ['<p style="font:italic bold 20px/30px Arial, sans-serif"><i id=x>', 'font-family', 'Arial, sans-serif'],
    ['<p style="font-size:10px;line-height:150%"><i id=x style="font-size:20px">', 'line-height', '15px'],
    ['<p style="font-size:10px;line-height:1.5"><i id=x style="font-size:20px">', 'line-height', '30px'],
    ['<p id=x style="font-size:10px">', 'line-height', '12px'],
    ['<p style="font-weight:bold"><b id=x>', 'font-weight', '900'],
    ['<p><b><b id=x>', 'font-weight', '900'],
    ['<p style="color:red"><a id=x style="color:inherit">', 'color', 'red'],
    ['<table width="600"><tr><td><img id=x width="50%" height=10>', 'width', '50%'],
    ['<img id=x width="600px" style="width:4in">', 'width', '384px'],
    ['<div id=x style="display:block;display:banana">', 'display', 'block'],
    ['<a id=x>', 'display', 'inline'],
    ['<table><tr><td id=x>', 'display', 'table-cell'],
    ['<table cellpadding=10><tr><td id=x>', 'padding-left', '10px'],
    ['<p id=x style="padding:1px 2px 3px">', 'padding-left', '2px'],
    ['<p id=x style="border:1px solid red">', 'border-left-width', '1px'],
    ['<p id=x style="border:none">', 'border-left-width', '0px'],
    ['<p style="text-transform:uppercase"><b id=x>', 'text-transform', 'uppercase'],
    ['<p id=x>', 'background-color', undefined],
  ];
  for (const [html, property, expected] of cases) it(`${property} of ${html}`, () => expect(valueOf(html, property)).toBe(expected));
});

describe('what is seen', () => {
  const seen = [
    '<p id=x>', '<p id=x aria-hidden=true>', '<p style="visibility:hidden"><b id=x style="visibility:visible">', '<p id=x style="max-height:0">', '<p id=x style="opacity:0.5">',
    '<td style="font-size:0"><p id=x style="font-size:16px">', '<p id=x style="font-size:0;line-height:0"><span style="font-size:14px">a', '<p id=x style="font-size:0"><a><img src=a>',
    '<style>@media (max-width:480px){#x{display:none}}</style><p id=x>', '<img id=x style="font-size:0">', '<p id=x style="mso-hide:all">', '<p id=x style="display:{{display}}">',
    '<p id=x style="text-indent:20px">', '<p id=x style="position:absolute;left:-20px">', '<p id=x style="display:none;display:block">',
  ];
  const hidden = [
    '<p id=x hidden>', '<p id=x style="display:none">', '<div style="display:none"><p id=x style="display:block">', '<p id=x style="visibility:hidden">', '<p style="visibility:hidden"><b id=x>',
    '<p id=x style="opacity:0">', '<p style="opacity:0"><b id=x style="opacity:1">', '<p id=x style="font-size:0">', '<p style="font-size:0px"><b id=x>', '<p id=x style="max-height:0;overflow:hidden">',
    '<p id=x style="width:0;overflow:hidden">', '<p id=x style="position:absolute;left:-9999px">', '<p id=x style="text-indent:-9999px">', '<style>.gone{display:none!important}</style><p id=x class=gone style="display:block">',
    '<p id=x style="font-size:0"><img src=a style="display:none">', '<title id=x>a', '<input id=x type=hidden>', '<p id=x style="position:absolute;clip:rect(0,0,0,0)">', '<p id=x style="DISPLAY:NONE">',
  ];
  for (const html of seen) it(`sees ${html}`, () => expect(isVisible(html)).toBe(true));
  for (const html of hidden) it(`does not see ${html}`, () => expect(isVisible(html)).toBe(false));

  it('knows what only Outlook on Windows hides, and that it reads no media query', () => {
    const document = documentOf('<style>@media screen{p{color:red}}</style><p id=x style="mso-hide:all">');
    const outlook = createCascade({ root: document.root, text: document.text, markup: document.markup, view: 'outlook', attribute: (element, name) => document.attribute(element, name) });
    const style = outlook.styleOf(find(document, '#x'));
    expect([style.visible, style.get('color')]).toEqual([false, undefined]);
  });
});

describe('what a template leaves open', () => {
  it('is declared and not known', () => {
    const value = valueOf('<p style="color:red"><i id=x style="color:{{ color }}">', 'color');
    expect(value === 'red' || value === undefined).toBe(false);
  });
  it('is not known either when something is filled in before it', () => {
    expect(valueOf('<p style="color:red"><i id=x style="{{ more }}color:blue">', 'color')).not.toMatch(/^(?:red|blue)$/u);
  });
  it('is not known in an attribute', () => {
    expect(valueOf('<table><tr><td id=x bgcolor="{{ color }}">', 'background-color')).not.toMatch(/^[a-z#]/u);
  });
  it('leaves the rest of a style alone', () => {
    expect(valueOf('<p id=x style="{{ more }};color:blue;width:{{w}}px">', 'color')).toBe('blue');
  });
});

const places = (html: string) => documentOf(html).styles.flatMap(({ declarations }) => declarations.map(({ span, ...rest }) => {
  const { start, end } = toFile(span);
  return { text: html.slice(start, end), property: rest.property, value: rest.value, important: rest.important, selector: rest.selector, media: rest.media, tag: rest.element?.name };
}));

describe('the declarations of a document', () => {
  it('stand where they are written', () => {
    expect(places('<style>\r\n@media print { p, a { Color : RED !important } }\r\n</style><p style="a:b; mso-line-height-rule:exactly">')).toEqual([
      { text: 'Color : RED !important', property: 'color', value: 'RED', important: true, selector: 'p, a', media: '@media print', tag: undefined },
      { text: 'a:b', property: 'a', value: 'b', important: false, selector: undefined, media: undefined, tag: 'p' },
      { text: 'mso-line-height-rule:exactly', property: 'mso-line-height-rule', value: 'exactly', important: false, selector: undefined, media: undefined, tag: 'p' },
    ]);
  });
  it('keep placeholders as written', () => {
    expect(places('<p style="color:{{c}}">')[0]).toMatchObject({ text: 'color:{{c}}', value: '{{c}}' });
  });
});

const time = (html: string): number => {
  const document = documentOf(html);
  void document.root;
  const elements: Element[] = [];
  for (const open = [...document.root.children]; open.length > 0;) {
    const node = open.pop();
    if (!node || !('children' in node)) continue;
    if (isElement(node)) elements.push(node);
    for (const child of node.children) open.push(child);
  }
  const start = ownTime();
  for (const element of elements) {
    const style = document.styleOf(element);
    void [style.visible, style.get('color'), style.get('line-height')];
  }
  return ownTime() - start;
};

describe('hostile documents', () => {
  const cases: readonly [string, string][] = [
    ['20,000 nested elements', `${'<div style="font-size:0">'.repeat(20_000)}a`],
    ['20,000 nested elements under descendant selectors', `<style>b div{color:red}i div div u div{color:red}</style>${'<div>'.repeat(20_000)}a`],
    ['1,000 rules on 10,000 elements', `<style>${Array.from({ length: 1000 }, (_, index) => `.a .b${index},td.c${index}{color:red}`).join('')}</style><table>${'<tr><td class="c1 b2">a'.repeat(5000)}`],
    ['4,000 rules that ask each of 4,000 elements', `<style>${Array.from({ length: 4000 }, (_, index) => `.a .b${index % 50} i{color:red}`).join('')}</style><div class=a>${'<p class=b1><i>x</i></p>'.repeat(4000)}`],
    ['nth-child in a long table', `<style>tr:nth-child(2n+1) td{color:red}</style><table>${'<tr><td>a'.repeat(20_000)}`],
    ['deeply nested blocks', `<style>${'@media screen{'.repeat(20_000)}${'a{b:c}'.repeat(1000)}</style><p>`],
    ['deeply nested brackets', `<style>a{width:${'('.repeat(50_000)}</style><p style="${'('.repeat(50_000)}">`],
    ['deeply nested selectors', `<style>${':not('.repeat(20_000)}a${')'.repeat(20_000)}{b:c}</style><p>`],
  ];
  for (const [name, html] of cases) it(`do not stop it: ${name}`, () => expect(time(html)).toBeLessThan(3000));
});
