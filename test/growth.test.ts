import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRule } from 'sendlint/rule';
import rules from '../rules/index.ts';
import { createLinter } from '../src/index.ts';

/**
 * The work of every rule grows no faster than its input. Each input is one unit repeated, linted at two lengths, one eight times the
 * other: linear work takes eight times as long, quadratic 64 times. Time is that of this process, the least of some runs; what is
 * compared is a ratio, with room for a busy machine.
 */
const TIMES = 8;
const MOST = 3 * TIMES;
/** What takes less is too little to be compared. */
const LEAST_MICROSECONDS = 4000;
const LENGTH = 16_000;

const settings = { kind: 'bulk', providers: ['gmail', 'outlook.com', 'yahoo'], service: 'amazon-ses' } as const;
const linter = createLinter({ extends: ['all'], ...settings });

const cost = async (lintIt: typeof linter, source: string, path: string, runs: number): Promise<number> => {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    await lintIt.lint(source, { path });
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return Math.max(least, LEAST_MICROSECONDS);
};

type Wrap = (filling: string) => string;

/** How much longer the long input took; measured again where it is too much, since a machine may stumble once. */
const growth = async (lintIt: typeof linter, unit: string, wrap: Wrap, path: string): Promise<number> => {
  const small = wrap(unit.repeat(Math.ceil(LENGTH / unit.length)));
  const large = wrap(unit.repeat(Math.ceil(LENGTH / unit.length) * TIMES));
  let ratio = Infinity;
  for (let attempt = 0; attempt < 3 && ratio > MOST; attempt += 1) ratio = Math.min(ratio, (await cost(lintIt, large, path, 1 + attempt)) / (await cost(lintIt, small, path, 2 + attempt)));
  return ratio;
};

/** Which rules alone grow too fast with this input. */
const culprits = async (unit: string, wrap: Wrap, path: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const name of Object.keys(rules)) {
    const ratio = await growth(createLinter({ extends: [{ name: 'one', rules: { [name]: 'error' } }], ...settings }), unit, wrap, path);
    if (ratio > MOST) found.push(`${name} ${ratio.toFixed(0)}`);
  }
  return found;
};

const linear = async (unit: string, wrap: Wrap, path: string): Promise<void> => {
  const ratio = await growth(linter, unit, wrap, path);
  const which = ratio > MOST ? await culprits(unit, wrap, path) : [];
  expect({ unit, grows: ratio > MOST ? `${ratio.toFixed(0)} times for ${TIMES} times the input`: 'with its input', which }).toEqual({ unit, grows: 'with its input', which: [] });
};

const HEAD = 'From: Ann <ann@garden.example>\nTo: bob@example.org\nSubject: Minutes\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nMessage-ID: <1@garden.example>\nMIME-Version: 1.0\n';
const inField = (name: string): Wrap => (filling) => `${HEAD.replace(new RegExp(`^${name}: .*\n`, 'mu'), '')}${name}: ${filling.replaceAll(/(.{1,60}) /gu, '$1\n ')}\n\nHello\n`;
const inText: Wrap = (filling) => `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${filling}\n`;
const inHtml: Wrap = (filling) => `<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head><body>${filling}</body></html>\n`;
const inStyle: Wrap = (filling) => `<!DOCTYPE html>\n<html lang="en"><head><title>x</title><style>${filling}</style></head><body><p class="a">x</p></body></html>\n`;
const inAttribute = (before: string, after: string): Wrap => (filling) => inHtml(`${before}${filling.replaceAll('"', '')}${after}`);
const inParts: Wrap = (filling) => `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${filling}--b--\n`;

it('is noticed where it is quadratic', async () => {
  const quadratic = defineRule({
    name: 'test/quadratic', description: 'Looks at every pair.', advice: 'Do not.', severity: 'info', presets: {}, messages: { found: 'Found {{count}}.' },
    references: [{ title: 'Test', url: 'https://test.example/' }],
    create: ({ report }) => ({ prose: (text) => {
      let count = 0;
      for (let a = 0; a < text.value.length; a += 1) for (let b = 0; b < a; b += 100) if (text.value.charCodeAt(a) === text.value.charCodeAt(b)) count += 1;
      report({ at: text.span(), messageId: 'found', data: { count } });
    } }),
  });
  const plugin = { name: 'test', rules: { 'test/quadratic': quadratic } };
  const ratio = await growth(createLinter({ plugins: [plugin], extends: [{ name: 'one', rules: { 'test/quadratic': 'info' } }] }), 'a', inText, 'a.eml');
  expect(ratio).toBeGreaterThan(MOST);
});

describe('in a field', () => {
  it.each([
    ['Subject', '!?'], ['Subject', 'F R E E '], ['Subject', 'Re: '], ['Subject', '=?utf-8?Q?a?= '], ['Subject', '=?utf-8?B?'], ['Subject', '$1,000 '], ['Subject', 'а\u200b'], ['Subject', '   '], ['Subject', 'http://a.b/ '], ['Subject', '[TEST] '],
    ['From', '"'], ['From', '<'], ['From', 'a@b.example, '], ['From', '('], ['From', 'PayPal '], ['From', 'a@'], ['To', 'a@b.example, '], ['To', 'info@gmial.com, '], ['To', 'x1y2z3@b.example, '], ['To', 'undisclosed:;'], ['Cc', '=?utf-8?Q?a?= <a@b.example>, '],
    ['Date', '1 '], ['Date', ':'], ['Date', '+'], ['Date', '('], ['Message-ID', '<'], ['Message-ID', 'a@'], ['Message-ID', '.'], ['Message-ID', '['], ['Received', 'from a (b [10.0.0.1]) by c; '], ['Received', '('], ['X-Mailer', '/home/a/'], ['References', '<a@b> '],
    ['List-Unsubscribe', '<https://a.example/>, '], ['Content-Type', 'text/plain; a=b'], ['Reply-To', 'a@gmail.com, '],
  ])('%s: %j', async (name, unit) => { await linear(unit, inField(name), 'a.eml'); });
});

describe('in a text', () => {
  it.each([
    'a', 'a ', 'A', 'FREE ', '!', '$', '0', '.', ' ', '\n', '\n\n', '\t ', '> ', 'http://', 'http://a.example/ ', 'http://1.2.3.4:81/%20 ', 'www.', 'a@b.example ', '<a@b>', 'lorem ipsum ', 'TODO ', 'click here ', 'x\u200b', 'а', 'f.r.e.e ', '1 Main St, ', '12345 ', 'P.O. Box 1 ', 'begin 644 a\n', '--\n', '=\n', '{{a}} ', '%RND', '__', '[', 'Dear ', 'aaaaaaaa bbbbbbb ', '$1,000,000 ', '\u00ad', 'é', '😀', '\u202e',
  ])('%j', async (unit) => { await linear(unit, inText, 'a.eml'); });
});

describe('in HTML', () => {
  it.each([
    '<a href="http://a.example/x">y</a>', '<a href="#">', '<a href="mailto:a@b.example">https://c.example</a> ', '<a name="x"></a><a href="#x">x</a>', '<img>', '<img src="cid:a">', '<img src="http://a.example/a.png" width="600" height="600">', '<a><img></a>',
    '<p>', '<p>a</p>', '<b>a</b>', 'a<!-- x -->', '<!--', '<!--[if mso]>', '<![endif]-->', '<!--[if mso]><table><tr><td><![endif]-->', '<div style="display:none">a</div>', '<span style="font-size:0">a</span>', '<font color="#fff">a</font>', '<font face="a,">a', '<div style="position:absolute;left:-999px">a</div>',
    '<table><tr><td>a</td></tr></table>', '<td bgcolor="#fff" style="color:#fefefe">a</td>', '<center>', '<br>', '<div></div>', '<h1>a</h1><h3>b</h3>', '<form><input></form>', '<script>', '<iframe>', '<style>', '<base href="x">', '&zwnj;&nbsp;', '&nbsp;', 'x&shy;', '<i>x</i>y', '<body>', '<html>', '</p>', '</b>', '<x>', '<title>a</title>', '<meta http-equiv="refresh" content="0;url=x">', '<link rel="stylesheet" href="a.css">',
    '<v:rect>', '<a href="http://a.example/?u=http://b.example/">b.example</a>', '<video><source></video>', '<span lang="de">a</span>', '<p style="color:#777;background:#888">a</p>',
  ])('%j', async (unit) => { await linear(unit, inHtml, 'a.html'); });

  it.each(['a{color:red}', '.a{', '@media(', '@import "a";', '.a .a ', '/*', 'a:not(', '.a{display:none}', '@font-face{}', '*{}', '.a,'])('style: %j', async (unit) => { await linear(unit, inStyle, 'a.html'); });

  it.each(['a', '%20', '/', '.', ':', '@', '?', '&', '?u=http://', '#', '\\', ' ', 'xn--', 'javascript:', 'а', '{{a}}', 'https://'])('href: %j', async (unit) => { await linear(unit, inAttribute('<a href="http://', '">x</a>'), 'a.html'); });

  it.each(['color:red;', 'background:', 'font:', '(', 'url(', ',', '0 ', '!important;', '/**/', '\\', '-', 'rgba(', 'font-size:0;'])('style attribute: %j', async (unit) => { await linear(unit, inAttribute('<p style="', '">x</p>'), 'a.html'); });
});

describe('in parts', () => {
  it.each([
    '--b\nContent-Type: text/plain\n\nx\n', '--b\nContent-Type: text/html\n\n<p>x\n', '--b\nContent-Type: image/png\nContent-ID: <a>\n\nx\n', '--b\nContent-Type: application/octet-stream; name="a.exe"\nContent-Disposition: attachment\n\nx\n', '--b\nContent-Type: multipart/alternative; boundary=b\n\n', '--b\n', '--b\nContent-Type: message/rfc822\n\nSubject: x\n\nx\n',
  ])('%j', async (unit) => { await linear(unit, inParts, 'a.eml'); });
});

/** Pieces that rules look for, put together anyhow. */
const PIECES = ['a', 'A ', '!', '$', '<', '>', '"', "'", '(', ')', '[', ']', '{', '}', '@', '.', ',', ';', ':', '/', '\\', '%', '=', '&', '#', '-', ' ', '\n', '0', 'é', 'а', '\u200b', 'http://', '<a href="', '<p style="', '<!--', '-->', '</', 'display:none', 'free', '=?utf-8?q?', '?='];

it('whatever is repeated', { timeout: 300_000 }, async () => {
  await assert(
    asyncProperty(array(constantFrom(...PIECES), { minLength: 1, maxLength: 6 }), constantFrom([inText, 'a.eml'] as const, [inHtml, 'a.html'] as const, [inField('Subject'), 'a.eml'] as const), async (pieces, [wrap, path]) => { await linear(pieces.join(''), wrap, path); }),
    { numRuns: 40, endOnFailure: true },
  );
});
