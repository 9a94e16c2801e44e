import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { reportOf } from '../../src/lint/report.ts';
import type { Report } from '../../src/lint/report.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { HOSTILE, HOSTILE_PATH, HOSTILE_TEXT, lines, REPORT } from './report.ts';

/** What GitLab's documentation asks of a Code Quality report: these keys, these severities, a relative path without `./`. */
const fits = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: { path: { type: 'string', pattern: '^(?!/|\\./)' }, lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } } } },
      },
    },
  },
});

interface Issue { readonly description: string; readonly check_name: string; readonly fingerprint: string; readonly severity: string; readonly location: { readonly path: string; readonly lines: { readonly begin: number } } }

const issuesOf = (report: Report): readonly Issue[] => {
  const issues = JSON.parse(gitlab(report, { color: false, width: 80, lines })) as readonly Issue[];
  expect(fits(issues), JSON.stringify(fits.errors)).toBe(true);
  return issues;
};

it('is an array of what was found and of what failed', () => {
  expect(issuesOf(reportOf([], [], []))).toEqual([]);
  expect(issuesOf(REPORT).map(({ severity, check_name, location }) => [severity, check_name, location.path, location.lines])).toEqual([
    ['blocker', 'sendlint', 'gone.eml', { begin: 1 }],
    ['major', 'size/total', 'news.html', { begin: 2, end: 2 }],
    ['minor', 'html/valid', 'news.html', { begin: 3, end: 7 }],
    ['major', 'size/total', 'news.html', { begin: 4, end: 4 }],
  ]);
  const hostile = issuesOf(HOSTILE);
  expect(hostile[2]).toMatchObject({ description: HOSTILE_TEXT, location: { path: HOSTILE_PATH } });
  expect(gitlab(HOSTILE, { color: false, width: 80, lines })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
});

it('fingerprints are one each, and of the file they stand in', () => {
  const prints = issuesOf(HOSTILE).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
  expect(issuesOf(HOSTILE).map(({ fingerprint }) => fingerprint)).toEqual(prints);
  const moved = { ...HOSTILE, results: HOSTILE.results.map((result) => ({ ...result, diagnostics: result.diagnostics.map((one) => ({ ...one, location: { ...one.location, path: `x/${one.location.path}` } })) })) };
  expect(issuesOf(moved).map(({ fingerprint }) => fingerprint).filter((print) => prints.includes(print))).toHaveLength(2);
});
