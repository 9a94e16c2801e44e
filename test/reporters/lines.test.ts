import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/lint/report.ts';
import { compact } from '../../src/reporters/compact.ts';
import { github } from '../../src/reporters/github.ts';
import { painter } from '../../src/reporters/paint.ts';
import { summary } from '../../src/reporters/summary.ts';
import { diagnostic, HOSTILE, lines, REPORT } from './report.ts';

const context = { color: false, width: 80, lines };
const WORDS = 'Reads "a" & <b>]]>\\x00\\x1b[2J\\r\\n::error::x ##[add-mask]e %0A {0} {{name}} [click](https://evil.example) \\ud800 \ufffe\\u202e end.';

describe('compact', () => {
  it('is a line for each finding and each failure', () => {
    expect(compact(REPORT, context)).toBe([
      'news.html:2:5: error: The image has no text. [size/total]',
      'news.html:3:1: warning: The table is never closed. [html/valid]',
      'news.html:4:3: error: The image has no text, \\x1b[2Jagain. [size/total]',
      'gone.eml:1:1: error: gone.eml does not exist. [sendlint/failure]',
      '',
    ].join('\n'));
    expect(compact(reportOf([{ path: 'a.eml', diagnostics: [], unchecked: [] }], [], []), context)).toBe('');
  });

  it('is no command to GitHub, whatever it tells of', () => {
    const printed = compact(HOSTILE, context);
    expect(printed.trimEnd().split('\n')).toHaveLength(7);
    expect(printed).not.toContain('##[');
    expect(printed).toContain('#\\x23[add-mask]e');
    const odd = [' ::error::x.eml', '::stop-commands::x', '\n::debug::x'].map((path) => ({ path, diagnostics: [diagnostic('Words.', path, 1, 1, 2)], unchecked: [] }));
    expect(compact(reportOf(odd, [], []), context).trimEnd().split('\n')).toEqual(['./ ::error::x.eml:1:1: error: Words. [size/total]', './::stop-commands::x:1:1: error: Words. [size/total]', './\\n::debug::x:1:1: error: Words. [size/total]']);
  });
});

const unescaped = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
/** As GitHub's runner reads a command: properties end at `::`, and are split before they are unescaped. */
const read = (line: string) => {
  const [, name = '', properties = '', data = ''] = /^::(\w+) ([^]*?)::([^]*)$/u.exec(line) ?? [];
  return { name, ...Object.fromEntries(properties.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))])), data: unescaped(data) };
};
const many = (count: number, severity: 'error' | 'warning' | 'info') => Array.from({ length: count }, (_, index) => diagnostic('Words.', 'a.eml', index + 1, 1, 2, { severity }));

describe('github', () => {
  it('is a command for each finding and each failure, then the summary', () => {
    expect(github(REPORT, context)).toBe([
      '::error file=gone.eml,title=sendlint failed::gone.eml does not exist.',
      '::error file=news.html,line=2,endLine=2,col=5,endColumn=25,title=sendlint%3A size/total::news.html:2:5: The image has no text.',
      '::warning file=news.html,line=3,endLine=7,title=sendlint%3A html/valid::news.html:3:1: The table is never closed.',
      '::error file=news.html,line=4,endLine=4,col=3,endColumn=3,title=sendlint%3A size/total::news.html:4:3: The image has no text, \\x1b[2Jagain.',
      summary(REPORT, context, painter(false)),
      '',
    ].join('\n'));
  });

  it('reads back as what it was made of, hostile or not', () => {
    const commands = github(HOSTILE, context).split('\n').slice(0, 7).map(read);
    const file = HOSTILE.results[0]?.path ?? '';
    expect(commands[1]).toEqual({ name: 'error', title: 'sendlint failed', data: WORDS });
    expect(commands[2]).toEqual({ name: 'error', file, line: '2', endLine: '2', col: '5', endColumn: '25', title: 'sendlint: size/total', data: `${file}:2:5: ${WORDS}` });
    expect(commands.map(({ name }) => name)).toEqual(['error', 'error', 'error', 'warning', 'notice', 'warning', 'warning']);
  });

  it('says first how many are not shown', () => {
    const first = (...found: ReturnType<typeof many>[]): string => github(reportOf([{ path: 'a.eml', diagnostics: found.flat(), unchecked: [] }], [], []), context).split('\n', 1)[0] ?? '';
    expect(first(many(10, 'error'), many(10, 'warning'), many(10, 'info'))).toMatch(/^::error /u);
    expect(first(many(12, 'error'), many(11, 'warning'))).toBe('::notice title=sendlint::GitHub shows 10 annotations of a kind; 2 more errors and 1 more warning can be read in the log of this step.');
    expect(first(many(11, 'info'))).toContain('2 more notices');
  });
});
