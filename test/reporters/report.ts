import type { Diagnostic } from '../../src/lint/diagnostic.ts';
import { reportOf } from '../../src/lint/report.ts';
import type { Report } from '../../src/lint/report.ts';
import type { RuleMeta } from '../../src/rule.ts';

const rule = (name: string, advice: string): RuleMeta => ({ name, description: 'A rule.', advice, severity: 'error', presets: {}, references: [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }] });

/** A diagnostic at these columns of one line, or from one line to another. */
export const diagnostic = (text: string, path: string, line: number, from: number, to: number, more: Partial<Diagnostic> & { readonly endLine?: number } = {}): Diagnostic => {
  const { endLine = line, ...rest } = more;
  return { rule: 'size/total', severity: 'error', message: text, messageId: 'said', location: { path, start: { line, column: from }, end: { line: endLine, column: to }, offset: 0, length: Math.max(0, to - from) }, ...rest };
};

/** The report all reporters are shown. */
export const REPORT: Report = reportOf([
  { path: 'news.html', diagnostics: [
    diagnostic('The image has no text.', 'news.html', 2, 5, 25),
    diagnostic('The table is never closed.', 'news.html', 3, 1, 9, { severity: 'warning', rule: 'html/valid', endLine: 7 }),
    diagnostic('The image has no text, \u001b[2Jagain.', 'news.html', 4, 3, 3, { fix: [{ start: 1, end: 2, bytes: Uint8Array.of(104, 105) }] }),
  ], unchecked: [
    { rule: 'unsubscribe/link-required', reason: 'Set "kind": nothing tells whether this is bulk mail.' },
    { rule: 'content/text-image-ratio', reason: 'The image has no height.', location: { path: 'news.html', start: { line: 2, column: 5 }, end: { line: 2, column: 9 }, offset: 0, length: 4 } },
    { rule: 'content/text-image-ratio', reason: 'Another image has no height.' },
  ] },
  { path: 'clean.eml', diagnostics: [], unchecked: [] },
], [{ path: 'gone.eml', message: 'gone.eml does not exist.' }], [rule('size/total', 'Make it smaller.'), rule('html/valid', 'Close it.')]);

const LINES: Readonly<Record<string, readonly string[]>> = { 'news.html': ['<body>', '<td><img src="logo.png"></td>', '<table>', '\t日本\u202e語', '</body>'] };

/** The lines of the files the report is about. */
export const lines = (path: string, from: number, to: number): readonly string[] | undefined => LINES[path]?.slice(from - 1, to);

/** What breaks out of a format: of XML, of a workflow command, of a URI, of a line. */
export const HOSTILE_PATH = 'mail/50% off, a#b?c:d/“ünï” <&\u{1f4e7}>/[x](y).eml';
export const HOSTILE_TEXT = 'Reads "a" & <b>]]>\u0000\u001b[2J\r\n::error::x ##[add-mask]e %0A {0} {{name}} [click](https://evil.example) \ud800 \ufffe\u202e end.';

/** A report of every kind of thing there is, all of it hostile. */
export const HOSTILE: Report = reportOf([
  { path: HOSTILE_PATH, diagnostics: [
    diagnostic(HOSTILE_TEXT, HOSTILE_PATH, 2, 5, 25, { fingerprint: 'f1', fix: [{ start: 1, end: 2, bytes: Buffer.from('a "b"') }], suggest: [{ title: 'Write {{x}}.', edits: [{ start: 4, end: 4, bytes: Uint8Array.of(0xff, 0xe9) }, { start: 5, end: 9, bytes: new Uint8Array() }] }] }),
    diagnostic(HOSTILE_TEXT, HOSTILE_PATH, 3, 5, 2, { fingerprint: 'f2', severity: 'warning', rule: 'html/valid', endLine: 4 }),
    diagnostic('Not listed.', HOSTILE_PATH, 4, 1, 1, { severity: 'info', rule: 'other/rule' }),
    diagnostic('Said of a partial.', 'parts/foot.html', 9, 1, 2, { fingerprint: 'f1', severity: 'warning' }),
    diagnostic('Said of a partial again.', 'parts/foot.html', 12, 1, 2, { fingerprint: 'f1', severity: 'warning' }),
  ], unchecked: [{ rule: 'content/unsure', reason: HOSTILE_TEXT }, { rule: 'content/unsure', reason: 'Nobody knows.', location: { path: HOSTILE_PATH, start: { line: 2, column: 5 }, end: { line: 2, column: 9 }, offset: 7, length: 4 } }] },
  { path: 'clean.eml', diagnostics: [], unchecked: [] },
], [{ path: 'gone.eml', message: 'gone.eml does not exist.' }, { message: HOSTILE_TEXT, rule: 'size/total' }], [rule('size/total', 'Make it {{smaller}}.'), rule('html/valid', 'Close it.')]);
