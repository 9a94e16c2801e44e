import { isTag } from 'domhandler';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTree } from '../../src/html/tree.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import type { Location } from '../../src/source/source-file.ts';
import { htmlBody } from '../../src/preview/html-body.ts';
import { elementsOf, markedElements } from '../../src/preview/places.ts';
import { placeKey } from '../../src/preview/preview.ts';
import type { PreviewBody } from '../../src/preview/preview.ts';
import { previewOf } from '../../src/preview/preview-of.ts';
import { emlReader } from '../../src/read/eml.ts';
import { documentOf } from '../html/document.ts';

const NOTHING = { marked: new Map(), images: new Map() };
const markupOf = ({ pieces }: PreviewBody): string => pieces.filter((piece) => typeof piece === 'string').join('');
const written = (html: string): string => markupOf(htmlBody(documentOf(html), NOTHING));
const pathOf = ({ origin }: ReturnType<typeof documentOf>['text']): string => ('path' in origin ? origin.path : '');
const within = (html: string): string => written(html).replace(/^.*<body[^>]*>/su, '').replace('</body></html>', '');

describe('the body of a preview', () => {
  it.each([
    ['<p onclick="x()" class="a" style="color:red" data-x="1">Hi</p>', '<p class="a" style="color:red">Hi</p>'],
    ['<script>x()</script><p>a</p>', '<p>a</p>'],
    ['<a href="javascript:x()" id="sendlint-1" title="t">a</a>', '<a title="t" data-sendlint-link="">a</a>'],
    ['<svg onload="x()"><style>a{}</style><a xlink:href="x">b</a></svg>c', 'c'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=x()></style></table></math>d', 'd'],
    ['<noscript><p title="</noscript><img src=x onerror=x()>">e</p></noscript>', '<p title="&lt;/noscript&gt;&lt;img src=x onerror=x()&gt;">e</p>'],
    ['<template><img src=x onerror=x()></template>f', 'f'],
    ['<form action="https://x.example"><input name="a"><button>Send</button></form>', '<div><span>Send</span></div>'],
    ['<iframe src="https://x.example"></iframe><object data="x"><p>g</p></object><embed src="x">h', 'h'],
    ['<base href="https://x.example"><meta http-equiv="refresh" content="0;url=x"><link rel="stylesheet" href="x">i', 'i'],
    ['<table background="https://x.example/a.png" bgcolor="red"><tr><td>j</table>', '<table bgcolor="red"><tbody><tr><td>j</td></tr></tbody></table>'],
    ['<x-y onclick="x()">k<b>l</b></x-y>', 'k<b>l</b>'],
    ['<p title="&quot;><script>">&lt;script></p>', '<p title="&quot;&gt;&lt;script&gt;">&lt;script&gt;</p>'],
    ['<video poster="x"><source src="x"></video><audio src="x"></audio><picture><source srcset="x"></picture>m', 'm'],
  ])('%s', (html, safe) => {
    expect(within(html)).toBe(safe);
  });

  it('puts a box of the same size in the place of an image', () => {
    expect(within('<img src="https://x.example/a.png" srcset="b 2x" width="300" height="120" alt="A &amp; B">')).toMatch(/^<img width="300" height="120" alt="A &amp; B" src="data:image\/svg\+xml,[^"&<]*width%3D%27300%27%20height%3D%27120%27[^"&<]*A%20%20%20B[^"&<]*">$/u);
    expect(within('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')).toBe('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">');
    expect(within('<img src="data:image/svg+xml;base64,PHN2Zz4=">')).toMatch(/^<img src="data:image\/svg\+xml,%3Csvg/u);
  });

  it('keeps style sheets, without what could be fetched, and tells whether they know dark mode', () => {
    const body = htmlBody(documentOf('<style>@import "x";p{background:url(x)}</style><style media="(prefers-color-scheme: dark)">p{color:#fff}</style><p>a</p>'), NOTHING);
    expect(markupOf(body)).toContain('<style> p{background:none}</style><style media="(sendlint-scheme:dark)">p{color:#fff}</style>');
    expect(body.adaptsToDark).toBe(true);
    expect(htmlBody(documentOf('<p>a</p>'), NOTHING).adaptsToDark).toBe(false);
  });

  it('shows the tags of a template as text', () => {
    expect(within('<p>{{#if a}}Hi {{ name }} &amp; co{{/if}}</p>')).toBe('<p><sendlint-tag data-steers="">{{#if a}}</sendlint-tag>Hi <sendlint-tag>{{ name }}</sendlint-tag> &amp; co<sendlint-tag data-steers="">{{/if}}</sendlint-tag></p>');
    expect(within('<table><tr>{% for a in b %}<td>{{ a }}</td>{% endfor %}</tr></table>')).toBe('<table><tbody><tr><td><sendlint-tag>{{ a }}</sendlint-tag></td></tr></tbody></table>');
  });

  it('is made of allowed elements and attributes only, whatever it is made from', () => {
    const pieces = ['<svg>', '</svg>', '<math>', '<style>', '</style>', '<title>', '<textarea>', '<noscript>', '</noscript>', '<template>', '<img src=x onerror=x()>', '<a href="javascript:x()">', '<script>', '</script>', '<!--', '-->', '<![CDATA[', ']]>', '<p title="', '">', '<table>', '<td>', '<select>', '<option>', '<mglyph>', '<foreignObject>', '<plaintext>', '<xmp>', '&lt;script&gt;', '\u0000', '{{', '}}', '<frameset>', '<body onload=x()>'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (parts) => {
      const { root } = parseTree(`<!doctype html>${written(parts.join(''))}`);
      for (const element of elementsOf(root)) {
        expect(['script', 'svg', 'math', 'iframe', 'object', 'embed', 'form', 'input', 'link', 'base', 'meta', 'template', 'noscript', 'textarea', 'title', 'select', 'plaintext', 'xmp', 'frameset']).not.toContain(element.name);
        for (const [name, value] of Object.entries(element.attribs)) {
          expect(name).not.toMatch(/^on|^href$|^srcset$|^action$/u);
          if (name === 'src') expect(value).toMatch(/^data:image\/svg\+xml,/u);
        }
      }
    }), { numRuns: 400 });
  });

  it('goes through deep bodies, and cuts long ones', () => {
    const deep = htmlBody(documentOf('<div>'.repeat(20_000)), NOTHING);
    expect(deep.size).toBeLessThan(300_000);
    expect(htmlBody(documentOf('<b title="x">y</b>'.repeat(40_000)), NOTHING).size).toBeLessThan(700_000);
  });
});

const at = (html: string, text: string): Location => ({ path: 'a.html', offset: html.indexOf(text), length: 1, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } });

const marked = (html: string, text: string): readonly string[] => {
  const document = documentOf(html);
  const location = { ...at(html, text), path: pathOf(document.text) };
  return Array.from(markedElements(document, [location]), ([{ name }, places]) => `${name}:${places.length}`);
};

describe('where a finding stands', () => {
  it.each([
    ['<p>one <b>two</b></p>', 'two', ['b:1']],
    ['<p>one <b>two</b></p>', 'one', ['p:1']],
    ['<p>one <img src="x"></p>', 'src', ['img:1']],
    ['<p>one <x-y>two</x-y></p>', 'two', ['p:1']],
    ['<head><style>a{}</style></head><p>x', 'a{}', []],
    ['<table><tr><td>x</td></tr></table>', '<tr>', ['tr:1']],
    ['<body><p>x</p></body>', '<body>', ['body:1']],
  ])('%s, %s', (html, text, elements) => {
    expect(marked(html, text)).toEqual(elements);
  });

  it('is found through base64 and shown with embedded images', async () => {
    const html = '<p>Caf\u00e9 <b>now</b></p><img src="cid:a%40b"><img src="https://x.example/a.png">';
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
    const head = 'From: a@b.example\nSubject: =?utf-8?q?Caf=C3=A9?=\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n';
    const bytes = Buffer.from(`${head}${Buffer.from(html).toString('base64')}\n--b\nContent-Type: image/png\nContent-ID: <a@b>\nContent-Transfer-Encoding: base64\n\n${png}\n--b--\n`);
    const offset = head.length + Math.floor(Buffer.from(html).indexOf('now') / 3) * 4;
    const source = bytesSource(bytes);
    const location = { path: 'a.eml', offset, length: 4, start: { line: 10, column: 1 }, end: { line: 10, column: 5 } };
    const preview = await previewOf(await emlReader.read(new SourceFile('a.eml', source), {}), 'a.eml', source, [location]);
    const pieces = preview.body?.pieces ?? [];
    const slot = pieces.findIndex((piece) => typeof piece !== 'string');
    expect(pieces[slot - 1]).toEqual(expect.stringMatching(/<b$/u));
    expect(pieces[slot]).toEqual({ slot: 'attribute', places: [placeKey(location)] });
    expect(pieces.filter((piece) => typeof piece === 'string').join('')).toContain(`src="data:image/png;base64,${png}"`);
    expect(preview.fields).toEqual([{ name: 'From', value: 'a@b.example', places: [] }, { name: 'Subject', value: 'Caf\u00e9', places: [] }]);
    expect(preview.lines.map(({ number }) => number)).toEqual([8, 9, 10, 11, 12]);
  });
});

it('goes through every element once', () => {
  const { root } = documentOf('<p><b>a</b><i></i></p>');
  expect(Array.from(elementsOf(root), (element) => (isTag(element) ? element.name : ''))).toEqual(['html', 'head', 'body', 'p', 'b', 'i']);
});
