import { describe, expect, it } from 'vitest';
import { brightnessDistance, contrastRatio, hexOf, over, parseColor } from '../../../rules/content/colors/color.ts';
import type { Color } from '../../../rules/content/colors/color.ts';
import rule from '../../../rules/content/contrast-readable.ts';
import { lintCase, reportsOf } from '../../../src/testing/lint-case.ts';
import { testRule } from '../../../src/testing/index.ts';

const page = (body: string, css = ''): string => `<html><head><style>${css}</style></head><body>\n${body}\n</body></html>`;
const low = (text: string, color: string, background: string, ratio: number, limit: number, letters: number): string =>
  `“${text}” in ${color} on ${background} has a contrast of ${ratio}:1, under ${limit}:1 (places: 1, letters: ${letters}).`;

testRule(rule, {
  good: [
    { name: 'black on white', html: page('<p>Spring</p>') },
    { name: 'overridden inside', html: page('<div style="color:#ccc"><p style="color:#333">Spring</p></div>') },
    { name: 'a shorthand behind it', html: page('<div style="background:#123 none repeat"><p style="color:#eee">Spring</p></div>') },
    { name: 'an attribute behind it', html: page('<table><tr bgcolor="navy"><td><font color="#eeeeee">Spring</font></td></tr></table>') },
    { name: 'a sheet behind it', html: page('<p class="a">Spring</p>', '.a { background-color: #222; color: #ddd }') },
    { name: 'a picture behind it', html: page('<div style="background-image:url(a.png);background-color:#eee"><p style="color:#ccc">Spring</p></div>') },
    { name: 'signs', html: page('<span style="color:#dddddd">| &bull; &nbsp;</span>') },
    { name: 'hidden', html: page('<p style="display:none;color:#ddd">Spring</p>') },
    { name: 'the face of a button', html: page('<button style="color:#ccc">Spring</button>') },
    { name: 'a tag decides', html: page('<p style="color:{{ color }}">Spring</p><div style="background:{{ back }}"><p style="color:#ccc">Spring</p></div>') },
    { name: 'large', html: page('<p style="font-size:24px;color:#949494">Spring</p><p style="font:bold 14pt Arial;color:#949494">Spring</p>') },
  ],
  bad: [
    { name: 'bold, but not large', html: page('<b style="font-size:18px;color:#949494">Spring</b>'), reports: [`2:41-2:47 ${low('Spring', '#949494', '#ffffff', 3.03, 4.5, 6)}`] },
    { name: 'a default colour on a dark cell', html: page('<table><tr><td bgcolor="#333333">Spring</td></tr></table>'), reports: [`2:34-2:40 ${low('Spring', '#000000', '#333333', 1.66, 4.5, 6)}`] },
    { name: 'a link in a colour of its own', html: page('<a href="https://example.com/" style="color:#77aaff">Spring</a>'), reports: [`2:54-2:60 ${low('Spring', '#77aaff', '#ffffff', 2.33, 4.5, 6)}`] },
    { name: 'the first line of a text', html: page('<p style="color:#aaa">\n  Spring\n  and summer</p>'), reports: [`3:3-3:9 ${low('Spring', '#aaaaaa', '#ffffff', 2.32, 4.5, 15)}`] },
  ],
});

describe('many pairs of colours', () => {
  it('are told ten at a time', async () => {
    const body = Array.from({ length: 5000 }, (_, index) => `<p style="color:#fff${(index % 4096).toString(16).padStart(3, '0')}">a</p>`).join('\n');
    expect(reportsOf(await lintCase(rule, { html: page(body) })).length).toBeLessThanOrEqual(10);
  });
});

const WHITE: Color = { r: 255, g: 255, b: 255, alpha: 1 };

describe('colours', () => {
  it.each([
    ['#fff', '#ffffff'], ['#F0A', '#ff00aa'], ['#11223344', '#112233'], ['ffcc00', '#ffcc00'], [' Navy ', '#000080'], ['rebeccapurple', '#663399'],
    ['rgb(1, 2, 3)', '#010203'], ['rgb(100% 0% 50%)', '#ff0080'], ['rgba(1 2 3 / 50%)', '#010203'], ['rgb(999,-5,0)', '#ff0000'], ['hsl(120deg, 100%, 25%)', '#008000'], ['hsla(-240,100%,50%,.5)', '#00ff00'],
  ])('%s is %s', (written, hex) => {
    const color = parseColor(written);
    expect(color && hexOf(color)).toBe(hex);
  });

  it.each(['', '#', '#12', '#12345', '#ggg', 'inherit', 'currentcolor', 'constructor', 'var(--a)', 'rgb(1,2)', 'rgb(a,b,c)', 'rgb(1,2,3', 'hsl(1,2,3)', 'lab(1 2 3)'])('%j is not known', (written) => {
    expect(parseColor(written)).toBeUndefined();
  });

  it('have the contrast WCAG gives them', () => {
    const [black, grey] = [parseColor('black'), parseColor('#767676')];
    if (!black || !grey) throw new Error('no colours');
    expect(contrastRatio(black, WHITE)).toBeCloseTo(21, 5);
    expect(contrastRatio(grey, WHITE)).toBeCloseTo(4.54, 2);
    expect(brightnessDistance(black, WHITE)).toBeCloseTo(191.15, 1);
    expect(hexOf(over({ r: 0, g: 0, b: 0, alpha: 0.5 }, WHITE))).toBe('#808080');
  });
});
