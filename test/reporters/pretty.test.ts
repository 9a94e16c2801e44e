import { stripVTControlCharacters } from 'node:util';
import { assert, integer, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/lint/report.ts';
import { escapeControls } from '../../src/reporters/escape.ts';
import { frameOf } from '../../src/reporters/frame.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { widthOf } from '../../src/reporters/width.ts';
import { diagnostic, lines, REPORT } from './report.ts';
import { ownTime } from '../own-time.ts';

const plain = { color: false, width: 80, lines };

describe('the pretty reporter', () => {
  it('shows place, words, marked line, advice once, failures, and what was not checked', () => {
    expect(pretty(REPORT, plain)).toBe(`news.html:2:5 error size/total
  The image has no text.
  2 │ <td><img src="logo.png"></td>
    │     ^^^^^^^^^^^^^^^^^^^^
  → Make it smaller.

news.html:3:1 warning html/valid
  The table is never closed.
  3 │ <table>
    │ ^^^^^^^ to line 7
  → Close it.

news.html:4:3 error size/total
  The image has no text, \\x1b[2Jagain.
  4 │   日本\\u202e語
    │     ^

failed gone.eml does not exist.

2 errors, 1 warning in 1 of 2 files; 1 failure.
1 of them can be mended with --fix.
Not checked: unsubscribe/link-required in 1 of 2 files (set kind); content/text-image-ratio in 1 of 2 files. --verbose says why.
`);
  });

  it('lists every reason with its place where asked', () => {
    expect(pretty(REPORT, { ...plain, verbose: true })).toContain(`news.html not checked unsubscribe/link-required
  Set "kind": nothing tells whether this is bulk mail.
news.html:2:5 not checked content/text-image-ratio
  The image has no height.
news.html not checked content/text-image-ratio
  Another image has no height.

failed`);
  });

  it('colours, and is the same text without its colours', () => {
    const colored = pretty(REPORT, { ...plain, color: true });
    expect(colored).not.toBe(pretty(REPORT, plain));
    expect(stripVTControlCharacters(colored)).toBe(pretty(REPORT, plain));
  });

  it('says so where nothing is found', () => {
    expect(pretty(reportOf([{ path: 'a.eml', diagnostics: [], unchecked: [] }], [], []), plain)).toBe('No problems in 1 file.\nNothing was left unchecked.\n');
  });

  it('goes without a frame where the lines cannot be had', () => {
    expect(pretty(reportOf([{ path: 'x.eml', diagnostics: [diagnostic('Words.', 'x.eml', 9, 1, 2)], unchecked: [] }], [], []), plain)).toContain('x.eml:9:1 error size/total\n  Words.\n\n1 error');
  });

  it('lets no control character of a message, a path or a line through', () => {
    assert(property(string({ unit: 'binary' }), string({ unit: 'binary' }), nat(30), nat(30), (text, line, from, length) => {
      const report = reportOf([{ path: text, diagnostics: [diagnostic(text, text, 1, from + 1, from + 1 + length)], unchecked: [{ rule: 'a/b', reason: text }] }], [{ message: text }], []);
      const printed = pretty(report, { ...plain, verbose: true, lines: () => [line] });
      expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      expect(printed).not.toMatch(/\p{Cs}/u);
    }));
  });
});

describe('a frame', () => {
  it('marks the columns, however wide the characters before them are', () => {
    const { before, marked } = frameOf('日本語 <b>é\u0301👩‍👩‍👧</b>', 5, 8, 60);
    expect({ before, marked, width: widthOf(before) }).toEqual({ before: '日本語 ', marked: '<b>', width: 7 });
  });

  it('shows the part of a long line that matters', () => {
    const { before, marked, after } = frameOf(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 501, 505, 40);
    expect({ before, marked, after }).toEqual({ before: `…${'a'.repeat(12)}`, marked: 'HERE', after: `${'b'.repeat(22)}…` });
  });

  it('cuts a long mark', () => {
    const { before, marked, after } = frameOf(`x${'y'.repeat(500)}`, 2, 502, 40);
    expect({ before, marked, after }).toEqual({ before: 'x', marked: `${'y'.repeat(19)}…`, after: '' });
  });

  it('never is wider than it may be, and loses nothing of a line that fits', () => {
    assert(property(string({ unit: 'grapheme', maxLength: 300 }), nat(320), nat(60), integer({ min: 20, max: 120 }), (line, from, length, width) => {
      const { before, marked, after } = frameOf(line, from + 1, from + 1 + length, width);
      expect(widthOf(before) + widthOf(marked) + widthOf(after)).toBeLessThanOrEqual(width + 2);
      if (widthOf(escapeControls(line)) <= width / 2) expect(before + marked + after).toBe(escapeControls(line.replaceAll('\t', '  ')));
    }));
  });

  it.each(['\u0301', '\u{1f468}\u200d'])('shows a few of a million characters that take no column (%j)', (char) => {
    const line = `a${char.repeat(300_000)}b`;
    for (const at of [1, 100_001, line.length]) {
      const { before, marked, after } = frameOf(line, at, line.length, 60);
      expect((before + marked + after).length).toBeLessThan(1000);
    }
  });

  it('costs the same for a line of a megabyte', () => {
    const line = '\u0001日'.repeat(1 << 19);
    const began = ownTime();
    for (let at = 0; at < 100; at += 1) frameOf(line, at * 10_000, at * 10_000 + 5000, 80);
    expect(ownTime() - began).toBeLessThan(1000);
  });
});
