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
