import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../src/index.ts';
import type { LintResult } from '../src/index.ts';

/** Input that was made to hurt, under every rule there is. What takes too long fails by vitest's own limit. */
const linter = createLinter({ extends: ['all'], kind: 'bulk', providers: ['gmail', 'outlook.com', 'yahoo'], service: 'amazon-ses' });

const HEAD = 'From: Ann <ann@example.com>\nTo: bob@example.org\nSubject: Minutes\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\n';
const message = (fields: string, body = 'Here are the minutes.\n'): string => `${HEAD}${fields}\n${body}`;
const page = (body: string, head = ''): string => `<!DOCTYPE html>\n<html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>\n`;
const styled = (css: string, body = '<p class="a">x</p>'): string => page(body, `<style>${css}</style>`);
const multipart = (body: string): string => message('Content-Type: multipart/mixed; boundary=b\n', body);
const attached = (name: string, bytes: Uint8Array): string =>
  multipart(`--b\n\nHello\n--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}\n--b--\n`);

const lint = async (source: string | Uint8Array, path: string): Promise<LintResult> => {
  const bytes = Buffer.from(source);
  const result = await linter.lint(bytes, { path });
  expect(result.failures).toEqual([]);
  for (const { rule, location: { start, end, offset, length } } of result.diagnostics) {
    expect([start.line, start.column, end.line], rule).toSatisfy((places: readonly number[]) => places.every((place) => place >= 1));
    expect(end.line > start.line || end.column >= start.column, rule).toBe(true);
    expect(offset >= 0 && length >= 0 && offset + length <= bytes.length, rule).toBe(true);
  }
  expect(result.diagnostics.length).toBeLessThan(5000);
  return result;
};

const said = ({ diagnostics }: LintResult, rule: string): readonly string[] => diagnostics.filter((diagnostic) => diagnostic.rule === rule).map((diagnostic) => diagnostic.message);
const notChecked = ({ unchecked }: LintResult, rule: string): readonly string[] => unchecked.filter((one) => one.rule === rule).map(({ reason }) => reason);

/** An OLE2 file whose sectors name each other in circles. */
const circular = (): Uint8Array => {
  const file = Buffer.alloc(512 * 5, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xff_fe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  for (const at of [44, 48, 68]) file.writeUInt32LE(1, at);
  file.writeUInt32LE(0xff_ff_ff_ff, 72);
  for (let at = 76; at < file.length; at += 4) file.writeUInt32LE(1, at);
  return file;
};

/** One tar header; `size` is written as it stands. */
const tarHeader = (name: string, size: Uint8Array): Uint8Array => {
  const header = Buffer.alloc(512, 0);
  header.write(name, 0, 'latin1');
  header.set(size, 124);
  header.write('0', 156, 'latin1');
  header.write('ustar\0', 257, 'latin1');
  header.fill(' ', 148, 156);
  header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
};

describe('HTML', () => {
  it.each([
    ['20,000 nested tags', page(`${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`)],
    ['5,000 nested tables', page(`${'<table><tr><td>'.repeat(5000)}x${'</td></tr></table>'.repeat(5000)}`)],
    ['tables that move what is in them out', page('<table>x<b>'.repeat(1000))],
    ['unclosed <b><p>, each repeated in the next', page('<b><p>'.repeat(2000))],
    ['unclosed links', '<a href="https://example.com/x">x '.repeat(5000)],
    ['50,000 attributes', page(`<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ')}>x</p>`)],
    ['the same attribute 50,000 times', page(`<p ${'style="color:red" '.repeat(50_000)}>x</p>`)],
    ['1,000,000 <', '<'.repeat(1_000_000)],
    ['comments that are never closed', '<!--'.repeat(200_000)],
    ['200,000 {{', '{{'.repeat(200_000)],
    ['conditions that are never closed', page('{{#if a}}<p>'.repeat(3000))],
    ['200,000 &amp', '&amp'.repeat(200_000)],
    ['600 KB of <!--[if mso]>', '<!--[if mso]>'.repeat(46_000)],
    ['a condition in 100,000 brackets', `<!--[if ${'('.repeat(100_000)}mso${')'.repeat(100_000)}]>x<![endif]-->`],
    ['a million combining marks', page(`<p>e${'\u0301'.repeat(1_000_000)}</p>`)],
    ['NUL bytes and lone surrogates', `<p>${'\0'.repeat(10_000)}${'\ud800'.repeat(10_000)}\udfff</p>`],
  ])('%s', async (_, html) => {
    const result = await lint(html, 'a.html');
    // Nothing here is a fragment of a sound page: it is found at fault, or it is said what was not looked at.
    expect(result.diagnostics.length + result.unchecked.length).toBeGreaterThan(0);
  });

  it.each([
    ['a{a{a{', 'a{'.repeat(100_000)],
    ['@media in @media', '@media screen{'.repeat(30_000)],
    ['one rule of 600 KB', `.a{${'color:red;'.repeat(60_000)}}`],
    ['one list of 200,000 selectors', `${'.a,'.repeat(200_000)}.b{color:red}`],
    ['20,000 rules for everything, and 1,000 elements', '*{color:red}'.repeat(20_000)],
    ['a selector that asks the way up at each step', `${'div '.repeat(100)}p{color:red}`.repeat(50)],
    ['brackets that are never closed', `a{color:${'('.repeat(200_000)}`],
    [':not in :not', `${':not('.repeat(20_000)}p${')'.repeat(20_000)}{color:red}`],
  ])('CSS: %s', async (_, css) => {
    const result = await lint(styled(css, `${'<div>'.repeat(300)}${'<p class="a">x</p>'.repeat(1000)}${'</div>'.repeat(300)}`), 'a.html');
    expect(said(result, 'unsubscribe/link-required')).toHaveLength(1);
  });

  it('more tags than are read are reported where they begin, and the rest is unchecked', async () => {
    const result = await lint('<p>\n'.repeat(101_000), 'a.html');
    expect(result.diagnostics.find(({ rule }) => rule === 'mime/limit')?.location.start).toEqual({ line: 100_001, column: 1 });
    expect(notChecked(result, 'mime/limit')).toEqual(['The HTML beyond the 100,000th tag was not read.']);
    expect(notChecked(result, 'unsubscribe/link-required')).toHaveLength(1);
  });
});

describe('messages', () => {
  it.each<readonly [string, string, string]>([
    ['nothing but colons', ':\n'.repeat(20_000), 'mime/field-syntax'],
    ['a header that is one line of 2 MB', 'a'.repeat(2_000_000), 'mime/limit'],
    ['a field of 1 MB', message(`X-A: ${'x'.repeat(1 << 20)}\n`), 'mime/limit'],
    ['a subject of 900 KB', HEAD.replace('Minutes', 'HELLO DEAR FRIENDS '.repeat(50_000)), 'content/all-caps'],
    ['half an encoded word 100,000 times', HEAD.replace('Minutes', '=?utf-8?q?'.repeat(60_000)), 'mime/encoded-word-valid'],
    ['the same parameter 80,000 times', message(`Content-Type: text/plain${'; name=b'.repeat(80_000)}\n`), 'size/headers'],
    ['20,000 links to leave, not one of them https', message(`List-Unsubscribe: ${'<ftp://example.com/u>, '.repeat(20_000)}\n`), 'unsubscribe/list-unsubscribe-syntax'],
    ['6,000 parts', multipart('--b\n\nx\n'.repeat(6000)), 'mime/limit'],
    ['a multipart in a multipart, 10,000 deep', `${HEAD}${Array.from({ length: 10_000 }, (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\n\n--b${index}\n`).join('')}`, 'mime/limit'],
    ['200,000 delimiters', multipart('--b\n'.repeat(200_000)), 'mime/limit'],
    ['an attached message in an attached message, 1,000 deep', `${HEAD}${'Content-Type: message/rfc822\n\n'.repeat(1000)}`, 'mime/limit'],
    ['a charset nobody knows', message('Content-Type: text/plain; charset=nonsense\n'), 'mime/charset-valid'],
    ['base64 that is none', message('Content-Transfer-Encoding: base64\n', '!'.repeat(500_000)), 'mime/encoding-valid'],
    ['NUL bytes', message('', '\0'.repeat(500_000)), 'mime/null-byte'],
  ])('%s', async (_, eml, rule) => {
    expect(said(await lint(eml, 'a.eml'), rule).length).toBeGreaterThan(0);
  });

  it.each([
    ['50,000 addresses', HEAD.replace('bob@example.org', Array.from({ length: 50_000 }, (_, index) => `"U ${index}" <u${index}@example.org>`).join(',\n '))],
    ['comments in comments', HEAD.replace('bob@example.org', '('.repeat(200_000))],
    ['groups in groups', HEAD.replace('bob@example.org', 'a:'.repeat(100_000))],
    ['quotes in quotes', message('Content-Type: text/plain\n', `${'> '.repeat(200_000)}\n${'> see attached\n'.repeat(20_000)}`)],
    ['"see attached", without a space', message('', 'attached'.repeat(50_000))],
    ['a line of 5 MB', message('', 'x'.repeat(5_000_000))],
  ])('%s: read to the end of what is kept', async (_, eml) => {
    expect(said(await lint(eml, 'a.eml'), 'unsubscribe/list-unsubscribe-required')).toHaveLength(1);
  });

  it('any bytes are a message and a page', async () => {
    let state = 7;
    const bytes = Uint8Array.from({ length: 200_000 }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
    await lint(bytes, 'a.eml');
    await lint(bytes, 'a.html');
    await lint(new Uint8Array(0), 'a.eml');
    await lint(new Uint8Array(0), 'a.html');
  });
});

describe('attachments', () => {
  it('a gzip bomb is a finding', async () => {
    expect(said(await lint(attached('a.gz', gzipSync(Buffer.alloc(50_000_000))), 'a.eml'), 'attachment/archive-limit')).toEqual([expect.stringContaining('a.gz')]);
  });

  it('gzip in gzip, 100 deep, is a finding', async () => {
    let bytes: Uint8Array = Buffer.from('x');
    for (let level = 0; level < 100; level += 1) bytes = gzipSync(bytes);
    expect(said(await lint(attached('a.gz', bytes), 'a.eml'), 'attachment/archive-limit')).toHaveLength(1);
  });

  it('20,000 gzip members in a row are no bomb', async () => {
    const result = await lint(attached('a.gz', Buffer.concat(Array.from({ length: 20_000 }, () => gzipSync(Buffer.from('x'))))), 'a.eml');
    expect(said(result, 'attachment/archive-limit')).toEqual([]);
    expect(notChecked(result, 'attachment/archive-limit')).toEqual([]);
  });

  it.each([
    ['more than there is', Buffer.from('77777777777\0')],
    ['less than nothing', Buffer.alloc(12, 0xff)],
    ['no number', Buffer.from('zzzzzzzzzzz\0')],
  ])('a tar entry that says it has %s: its name is seen all the same', async (_, size) => {
    const result = await lint(attached('a.tar', Buffer.concat([tarHeader('run.exe', size), Buffer.alloc(512, 120)])), 'a.eml');
    expect(said(result, 'attachment/blocked-type')).toEqual([expect.stringContaining('“run.exe”')]);
  });

  it('an OLE2 file that goes in circles comes to an end, and is unchecked', async () => {
    const result = await lint(attached('a.doc', circular()), 'a.eml');
    expect(notChecked(result, 'attachment/macro')).toEqual(['The file “a.doc” is an Office file whose directory cannot be read.']);
  });

  it('names of half a megabyte are cut in what is said', async () => {
    const result = await lint(attached(`${'a.'.repeat(250_000)}exe`, Buffer.from('MZ')), 'a.eml');
    expect(said(result, 'attachment/blocked-type')).not.toEqual([]);
    for (const { message: text } of result.diagnostics) expect(text.length).toBeLessThan(1000);
  });
});
