import { describe, expect, it } from 'vitest';
import { imageHeaderSize } from '../../../rules/content/layout/image-header.ts';
import type { Layout } from '../../../rules/content/layout/layout.ts';
import { layOut } from '../../../rules/content/layout/layout.ts';
import rule from '../../../rules/content/text-image-ratio.ts';
import { htmlViews } from '../../../src/html/views.ts';
import { bytesSource, SourceFile } from '../../../src/source/source-file.ts';
import { fileText } from '../../../src/source/source-text.ts';
import { eml, testRule } from '../../../src/testing/index.ts';

const layoutFor = (html: string): Layout => {
  const [document] = htmlViews(fileText(new SourceFile('test.html', bytesSource(Buffer.from(html, 'latin1'))), html, 0));
  if (!document) throw new Error('no view');
  return layOut(document, () => undefined);
};
const areas = (html: string): readonly (number | undefined)[] => layoutFor(html).images.map(({ area }) => area);

describe('the area of text', () => {
  const words = 'The quick brown fox jumps over the lazy dog. ';
  const font = 'font:16px/24px Arial';

  it('is the width of the text times the height of its lines', () => {
    // 43 letters and spaces of Arial at 16 px are 321.05 px wide (measured in Chromium with its metric twin Liberation Sans).
    expect(layoutFor(`<p style="${font}">${words}`).text.area / 24).toBeCloseTo(321.05, 0);
  });
  it('hardly changes with the room it has', () => {
    const wide = layoutFor(`<p style="${font};width:2000px">${words.repeat(20)}`).text.area;
    const narrow = layoutFor(`<p style="${font};width:200px">${words.repeat(20)}`).text.area;
    // Only the spaces at line ends go.
    expect(narrow / wide).toBeGreaterThan(0.9);
    expect(narrow).toBeLessThan(wide);
  });
  it('grows with the square of the font size', () => {
    expect(layoutFor(`<p style="font:32px/48px Arial;width:2000px">${words}`).text.area / layoutFor(`<p style="${font};width:2000px">${words}`).text.area).toBeCloseTo(4, 5);
  });
  it('is nothing for what nobody reads', () => {
    for (const hidden of ['display:none', 'font-size:0', 'font-size:1px', 'opacity:0', 'max-height:0;overflow:hidden', 'visibility:hidden']) {
      expect(layoutFor(`<p style="${hidden}">${words}`).text).toMatchObject({ area: 0, characters: 0 });
    }
    expect(layoutFor(`<p>${'&nbsp;&zwnj;&#847;&shy;&#8199;&#65279;'.repeat(50)}`).text).toMatchObject({ area: 0, characters: 0 });
  });
  it('counts characters as they are read', () => {
    expect(layoutFor('<p>one  two\n three</p><p>four<b>five</b> <i>six</i>').text.characters).toBe('one two three'.length + 'fourfive six'.length);
  });
  it('counts a surrogate pair as one, and East Asian text by squares', () => {
    const html = '<p style="font-size:10px;line-height:10px">&#128512;&#20320;&#22909;';
    expect(layoutFor(html).text).toMatchObject({ area: 300, characters: 3 });
  });
});

describe('the area of an image', () => {
  const cases: readonly [html: string, area: number | undefined][] = [
    ['<img src=a width=100 height=50>', 5000],
    ['<img src=a width="100px" height="50px">', 5000],
    ['<img src=a style="width:2in;height:1in">', 192 * 96],
    ['<img src=a width=100 height=50 style="width:200px;height:auto">', 20_000],
    ['<img src=a width=1200 height=600 style="max-width:100%;height:auto">', 180_000],
    ['<table width=400><tr><td><img src=a width="50%" height=100>', 20_000],
    ['<table width=400><tr><td width="25%">a<td><img src=a width="100%" height=100>', 30_000],
    ['<table width=400 cellpadding=50><tr><td><img src=a width="100%" height=100>', 30_000],
    ['<div style="max-width:300px;padding:0 10px"><img src=a style="width:100%;height:10px">', 3000],
    ['<style>@media (min-width:480px){.half{width:50%!important}}</style><div class=half style="width:100%"><img src=a style="width:100%;height:10px">', 3000],
    ['<img src=a width=600>', undefined],
    ['<img src=a width="{{w}}" height=100>', undefined],
    ['<img src=a>', undefined],
    ['<svg width=20 height=10></svg>', 200],
    ['<table><tr><td background="a.jpg" width=600 height=300>a', 180_000],
    ['<div style="background:url(a.jpg);width:600px;height:300px">a', 180_000],
    ['<div style="background:url(a.jpg)">a', undefined],
  ];
  for (const [html, area] of cases) it(`of ${html} is ${area}`, () => expect(areas(html)).toEqual([area]));

  const none = [
    '<img src=a width=1 height=1>', '<img src=a height=1>', '<img src="https://example.com/spacer.gif" width=600 height=20 alt="">', '<img src=a width=9 height=9 style="display:none">', '<img width=9 height=9>',
    '<div style="background:linear-gradient(red,blue);width:9px;height:9px">', '<div style="display:none"><img src=a width=9 height=9></div>', '<img src=a style="width:0;height:20px">',
  ];
  for (const html of none) it(`is nothing for ${html}`, () => expect(areas(html)).toEqual([]));
  it('counts a picture named like a spacer that has a text', () => expect(areas('<img src="pixel-art.png" width=10 height=10 alt="Pixel art">')).toEqual([100]));
});

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('the size in a header', () => {
  const cases: readonly [string, Uint8Array, string | undefined][] = [
    ['PNG', bytes([0x89], 'PNG\r\n\u001A\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 44, 0, 0, 0, 200]), '300x200'],
    ['GIF', bytes('GIF89a', [44, 1, 200, 0]), '300x200'],
    ['JPEG behind a segment', bytes([0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44, 3, 1, 0, 0]), '300x200'],
    ['JPEG with a Huffman table first', bytes([0xff, 0xd8, 0xff, 0xc4, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 200, 1, 44, 3, 1, 0, 0]), '300x200'],
    ['JPEG cut off', bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0, 0]), undefined],
    ['lossy WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 44, 1, 200, 0]), '300x200'],
    ['lossless WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x2b, 0xc1, 0x31, 0, 0, 0, 0, 0, 0]), '300x200'],
    ['extended WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 43, 1, 0, 199, 0, 0]), '300x200'],
    ['BMP upside down', bytes('BM', Array.from({ length: 12 }, () => 0), [40, 0, 0, 0, 44, 1, 0, 0, 0x38, 0xff, 0xff, 0xff]), '300x200'],
    ['SVG by attributes', bytes('<?xml version="1.0"?><svg width="300" height="200px" viewBox="0 0 3 2">'), '300x200'],
    ['SVG by viewBox', bytes('<svg xmlns="a" viewBox="0 0 300 200">'), '300x200'],
    ['SVG with a stroke-width', bytes('<svg stroke-width="9" viewBox="0,0,300,200" height="1">'), '300x200'],
    ['nothing', bytes(''), undefined],
    ['text', bytes('hello'), undefined],
    ['PNG cut off', bytes([0x89], 'PNG\r\n\u001A\n'), undefined],
    ['a GIF of no size', bytes('GIF89a', [0, 0, 0, 0]), undefined],
  ];
  for (const [name, file, expected] of cases) {
    it(`of ${name}`, () => {
      const size = imageHeaderSize(file);
      expect(size && `${size.width}x${size.height}`).toBe(expected);
    });
  }
  it('is looked for in any bytes without a throw', () => {
    for (const [, file] of cases) for (let length = 0; length <= file.length; length += 1) expect(() => imageHeaderSize(file.subarray(0, length))).not.toThrow();
  });
});

const text = (characters: number): string => `<p style="font:16px/24px Arial">${'word '.repeat(characters / 5)}</p>`;

testRule(rule, {
  good: [
    { name: 'no image', html: text(10) },
    { name: 'a message that has both', html: `<img src="a.png" width="600" height="100">${text(800)}` },
    { name: 'an image of unknown size that cannot change the answer', html: `<img src="a.png" style="max-width:100px;max-height:100px">${text(800)}` },
    { name: 'an image of unknown size', html: `<img src="a.png" width="600">${text(800)}`, unchecked: ['The message does not say how large an image is shown, so the share of text cannot be measured.'] },
    { name: 'a placeholder alone on its line', html: `<img src="a.png" width="600" height="300"><div>{{{ content }}}</div>`, unchecked: ['How much text the template will hold is not known, so the share of text cannot be measured.'] },
    { name: 'a template that repeats text', html: `<img src="a.png" width="600" height="300"><ul>{{#each items}}<li>Item {{name}}</li>{{/each}}</ul>`, unchecked: ['How much text the template will hold is not known, so the share of text cannot be measured.'] },
    { name: 'a lower limit', html: `<img src="a.png" width="600" height="100">${text(300)}`, options: { share: 40 } },
    { name: 'only spacers and pixels', html: `<img src="https://example.com/spacer.gif" width="600" height="20"><img src="https://example.com/o" width="1" height="1">${text(10)}` },
    { name: 'a message whose attachment is an image nobody shows', message: eml`
      MIME-Version: 1.0
      Content-Type: text/html

      <p>A few words.</p>
    ` },
  ],
  bad: [
    {
      name: 'a body of one view is said once',
      html: '<!--[if mso]><p>For Outlook</p><![endif]-->\n<img src="a.png" width="100" height="100"><p style="font:10px/10px Courier">aaaaa</p>',
      reports: ['2:1-2:43 Text takes 300 px² and images 10,000 px²: text is 2.9 % of both, under 60 %; 245 more characters, or images of no more than 200 px², would reach it.'],
    },
    {
      name: 'an image of unknown size beside too many that are known',
      html: '<img src="a.png"><img src="b.png" width="100" height="100"><p style="font:10px/10px Courier">aaaaa</p>',
      reports: ['1:18-1:60 Text takes 300 px² and images 10,000 px²: text is 2.9 % of both, under 60 %; 245 more characters, or images of no more than 200 px², would reach it.'],
    },
    {
      name: 'a placeholder in a sentence',
      html: '<img src="b.png" width="600" height="600"><p style="font:10px/10px Courier">Dear {{ name }}</p>',
      reports: ['1:1-1:43 Text takes 840 px² and images 360,000 px²: text is 0.2 % of both, under 60 %; 8,986 more characters, or images of no more than 560 px², would reach it.'],
    },
    {
      name: 'a data: image by its header',
      html: '<img width="200" src="data:image/gif;base64,R0lGODlhZABkAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"><p style="font:10px/10px Courier">aaaaa</p>',
      reports: ['1:1-1:103 Text takes 300 px² and images 40,000 px²: text is 0.7 % of both, under 60 %; 995 more characters, or images of no more than 200 px², would reach it.'],
    },
  ],
});
