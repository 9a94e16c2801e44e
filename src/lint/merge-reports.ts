import { reportOf } from './report.ts';
import type { Report } from './report.ts';

/** The report of a run that was split: results in the order of their paths, each failure once, counted anew. No path may be in two of them. */
export const mergeReports = (reports: readonly Report[]): Report => {
  const results = reports.flatMap((report) => report.results).toSorted((a, b) => compare(a.path, b.path));
  const errors = new Map(reports.flatMap((report) => report.errors).map((error) => [JSON.stringify([error.path, error.rule, error.message]), error]));
  const rules = new Map(reports.flatMap((report) => report.rules).map((rule) => [rule.name, rule]));
  const report = reportOf(results, [...errors.values()], [...rules.values()]);
  const known = reports.flatMap(({ baseline }) => baseline ?? []);
  return known.length === 0 ? report : Object.freeze({ ...report, baseline: Object.freeze({ known: sum(known.map((one) => one.known)), gone: sum(known.map(({ gone }) => gone)) }) });
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
