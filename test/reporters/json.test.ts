import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import type { Report } from '../../src/lint/report.ts';
import { REPORT_SCHEMA } from '../../src/lint/report-schema.ts';
import { only, reportOf } from '../../src/lint/report.ts';
import { json } from '../../src/reporters/json.ts';
import { HOSTILE, lines, REPORT } from './report.ts';

const context = { color: true, width: 80, lines };
const written = (report: Report): Report => JSON.parse(json(report, context)) as Report;

it('is the report, edits in base64, on one line', () => {
  const text = json(REPORT, context);
  expect(text.trimEnd()).not.toContain('\n');
  const parsed = JSON.parse(text) as Report;
  expect(parsed.version).toBe(1);
  expect(parsed.counts).toEqual({ error: 2, warning: 1, info: 0 });
  expect(parsed.results[0]?.diagnostics[2]?.fix?.[0]).toEqual({ start: 1, end: 2, bytes: 'aGk=' });
  expect(parsed.results[0]?.diagnostics[2]?.message).toBe('The image has no text, \u001b[2Jagain.');
  expect(parsed.rules.map(({ name }) => name)).toEqual(['html/valid', 'size/total']);
  expect(parsed.errors).toEqual([{ path: 'gone.eml', message: 'gone.eml does not exist.' }]);
});

it('holds no character a terminal obeys', () => {
  const report = { ...REPORT, errors: [{ message: '\u001b\u009b\u202e\ufeff' }] };
  expect(json(report, context)).toContain('"\\u001b\\u009b\\u202e\\ufeff"');
});

it('a report of errors only counts errors only, and is frozen', () => {
  const errors = only(REPORT, ({ severity }) => severity === 'error');
  expect(errors.counts).toEqual({ error: 2, warning: 0, info: 0 });
  expect(errors.results[0]?.diagnostics).toHaveLength(2);
  expect(Object.isFrozen(errors) && Object.isFrozen(REPORT) && Object.isFrozen(REPORT.results)).toBe(true);
});

it('fits its schema, which finds what does not', () => {
  const fits = new Ajv().compile(REPORT_SCHEMA);
  for (const report of [REPORT, HOSTILE, reportOf([], [], [])]) expect(fits(written(report)), JSON.stringify(fits.errors)).toBe(true);
  const report = written(HOSTILE);
  const [result] = report.results;
  const wrong = [{ ...report, version: 2 }, { ...report, results: {} }, { ...report, results: [{ ...result, unchecked: undefined }] }, { ...report, counts: { error: -1, warning: 0, info: 0 } },
    { ...report, results: [{ ...result, diagnostics: [{ ...result?.diagnostics[0], fix: [{ start: 0, end: 1, bytes: 'not base64!' }] }] }] }, null, []];
  expect(wrong.map((value) => fits(value))).toEqual(wrong.map(() => false));
});
