import { createHash } from 'node:crypto';
import { isTag } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { parseTree } from '../../src/html/tree.ts';
import { reportOf } from '../../src/lint/report.ts';
import { elementsOf } from '../../src/preview/places.ts';
import { html } from '../../src/reporters/html/html.ts';
import { documentOf } from '../html/document.ts';
import { diagnostic, HOSTILE, lines, REPORT } from './report.ts';

const CONTEXT = { color: false, width: 100, lines };
const page = (report = REPORT) => documentOf(html(report, CONTEXT)).$;
const text = (selector: string, report = REPORT): readonly string[] => {
  const $ = page(report);
  return $(selector).toArray().map((element) => $(element).text().replaceAll(/\s+/gu, ' ').trim());
};

describe('the HTML report', () => {
  it('counts by severity, rule and file, and tells what failed and what was not checked', () => {
    expect(text('.totals li')).toEqual(['2 errors', '1 warning', '0 info']);
    expect(text('header p')).toEqual(['In 1 of 2 files. 1 failure.']);
    expect(text('#rules tbody tr')).toEqual(['size/totalMake it smaller. RFC 53222 errors1', 'html/validClose it. RFC 53221 warning1']);
    expect(text('#files tbody tr')).toEqual(['news.html2 errors 1 warning']);
    expect(text('#files p')).toEqual(['Nothing was found in clean.eml.']);
    expect(text('.failures li')).toEqual(['gone.eml does not exist.']);
    expect(text('#unchecked tbody tr')[0]).toBe('unsubscribe/link-requiredSet "kind": nothing tells whether this is bulk mail.1');
  });

  it('lists the findings of a file, and marks them in its lines', () => {
    expect(text('.findings li')).toEqual([
      '1The image has no text.error · size/total · 2:5',
      '2The table is never closed.warning · html/valid · 3:1',
      '3The image has no text, \\x1b[2Jagain.error · size/total · 4:3 · mended by --fix',
    ]);
    expect(text('.source .line')).toEqual(['2<td>1<img src="logo.png"></td>', '32<table>', '4 日3本\\u202e語']);
    expect(text('.source mark')).toEqual(['<img src="logo.png">', '<table>']);
  });

  it('allows the one script it has, and nothing that is fetched', () => {
    const $ = page();
    const policy = $('meta[http-equiv]').attr('content') ?? '';
    const [script, ...others] = $('script').toArray();
    expect(others).toEqual([]);
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update($(script).text()).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('http');
    for (const { name, attribs } of elementsOf(parseTree(html(REPORT, CONTEXT)).root)) {
      expect(['link', 'img', 'iframe', 'object', 'base']).not.toContain(name);
      expect(Object.keys(attribs).filter((attribute) => attribute === 'src' || attribute.startsWith('on'))).toEqual([]);
    }
  });

  it('has no markup of what it reports', () => {
    const names = (report: typeof REPORT): ReadonlySet<string> => new Set(Array.from(elementsOf(parseTree(html(report, CONTEXT)).root), ({ name }) => name));
    expect([...names(HOSTILE)].filter((name) => !names(REPORT).has(name))).toEqual([]);
    expect(html(HOSTILE, CONTEXT)).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u202a-\u202e\ufeff]/u);
    const bad = reportOf([{ path: '"><script>x()<!--', diagnostics: [diagnostic('</script><script>x()</script>', '"><script>x()<!--', 1, 1, 2, { rule: '"><b>/x' })], unchecked: [] }], [{ message: '<img src=x onerror=x()>' }], []);
    const scripts = [...elementsOf(parseTree(html(bad, CONTEXT)).root)].filter((element) => isTag(element) && (element.name === 'script' || element.name === 'img'));
    expect(scripts).toHaveLength(1);
  });

  it('says so where nothing was found, or nothing was linted', () => {
    const clean = reportOf([{ path: 'a.eml', diagnostics: [], unchecked: [] }], [], []);
    expect(text('header p', clean)).toEqual(['No problems in 1 file.']);
    expect(text('.filters, .file', clean)).toEqual([]);
    expect(text('header p', reportOf([], [], []))).toEqual(['Nothing was linted.']);
  });

  it('names no address but of the web', () => {
    const [rule] = REPORT.rules;
    if (!rule) throw new Error('There is a rule.');
    const strange = { ...REPORT, rules: [{ ...rule, references: [{ title: 'x', url: 'javascript:x()' }] as const }] };
    expect(html(strange, CONTEXT)).not.toContain('javascript:');
  });

  it('cuts long lines around what was found', () => {
    const long = `${'a'.repeat(5000)}<img>${'b'.repeat(5000)}`;
    const report = reportOf([{ path: 'long.html', diagnostics: [diagnostic('No alt.', 'long.html', 1, 5001, 5006)], unchecked: [] }], [], []);
    const written = html(report, { ...CONTEXT, lines: () => [long] });
    expect(written).toContain('<mark class="error" data-of="1">&lt;img&gt;</mark>');
    expect(written).not.toContain('a'.repeat(200));
  });
});
