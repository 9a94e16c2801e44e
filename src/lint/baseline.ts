import type { Diagnostic } from './diagnostic.ts';
import { only } from './report.ts';
import type { Report } from './report.ts';

/** A finding that is known: the words are for whoever reads the file. `with` is the template it was found with, where it stands in another file. */
export interface KnownFinding { readonly rule: string; readonly fingerprint: string; readonly with?: string; readonly message?: string }

/** Findings that are known, by the path of their file. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

/** A report without what a baseline knows, and what the baseline would be if it were written now. */
export interface Compared { readonly report: Report; readonly gone: number; readonly next: Baseline }

/**
 * Compares the findings of a run with those that are known, by file, rule and fingerprint. `pathOf` makes a path of a report one of the
 * baseline. Nothing is gone of files that were not linted, nor of rules that could not tell; it stays, unless `exists` says that the file does not.
 */
export const compared = (report: Report, baseline: Baseline, pathOf: (path: string) => string, exists: (path: string) => boolean): Compared => {
  const known = new Map(Array.from(baseline, ([path, findings]) => [path, new Map(findings.map((finding) => [keyOf(finding), finding]))] as const));
  const next = new Map<string, Map<string, KnownFinding>>();
  const add = (path: string, finding: KnownFinding): void => {
    const findings = next.get(path) ?? new Map<string, KnownFinding>();
    next.set(path, findings.set(keyOf(finding), finding));
  };
  const old = new Set<Diagnostic>();
  for (const { path: linted, diagnostics } of report.results) {
    for (const diagnostic of diagnostics) {
      const path = pathOf(diagnostic.location.path);
      const found = findingOf(diagnostic, diagnostic.location.path === linted ? undefined : pathOf(linted));
      const same = known.get(path)?.get(keyOf(found));
      if (same) old.add(diagnostic);
      // The words may have another number in them by now: that alone is no reason to change the file.
      add(path, same ?? found);
    }
  }
  const untold = untoldRules(report, pathOf);
  const isThere = onceAsked(exists);
  let gone = 0;
  for (const [path, findings] of baseline) {
    for (const finding of findings) {
      if (next.get(path)?.has(keyOf(finding))) continue;
      const rules = untold.get(finding.with ?? path);
      if (rules && !rules.has(finding.rule)) gone += 1;
      else if (isThere(path) && isThere(finding.with ?? path)) add(path, finding);
    }
  }
  return { report: only(report, (diagnostic) => !old.has(diagnostic)), gone, next: new Map(Array.from(next, ([path, findings]) => [path, [...findings.values()]])) };
};

/** The files that were linted, each with the rules that could not tell or failed: what they found before may be there still. */
const untoldRules = ({ results, errors }: Report, pathOf: (path: string) => string): ReadonlyMap<string, ReadonlySet<string>> => {
  const rules = new Map(results.map(({ path, unchecked }) => [pathOf(path), new Set(unchecked.map(({ rule }) => rule))]));
  for (const { path, rule } of errors) if (path !== undefined && rule !== undefined) rules.get(pathOf(path))?.add(rule);
  return rules;
};

const onceAsked = (ask: (path: string) => boolean): ((path: string) => boolean) => {
  const answers = new Map<string, boolean>();
  return (path) => {
    const answer = answers.get(path) ?? ask(path);
    answers.set(path, answer);
    return answer;
  };
};

const keyOf = ({ rule, fingerprint }: KnownFinding): string => `${rule} ${fingerprint}`;

const findingOf = ({ rule, fingerprint = '', message }: Diagnostic, template: string | undefined): KnownFinding =>
  ({ rule, fingerprint, ...(template !== undefined && { with: template }), message });

/** The version of the format. */
export const BASELINE_VERSION = 1;

/** A baseline as JSON with a line for each finding, in order: two people who change it seldom change the same line. */
export const writtenBaseline = (baseline: Baseline): string => {
  const files = [...baseline].filter(([, findings]) => findings.length > 0).toSorted(([a], [b]) => compare(a, b));
  const lines = files.map(([path, findings]) => {
    const sorted = findings.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
    return `    ${JSON.stringify(path)}: [\n${sorted.map((finding) => `      ${lineOf(finding)}`).join(',\n')}\n    ]`;
  });
  return `{\n  "version": ${BASELINE_VERSION},\n  "files": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`;
};

const lineOf = ({ rule, fingerprint, with: template, message }: KnownFinding): string =>
  `{ ${Object.entries({ rule, fingerprint, with: template, message }).flatMap(([key, value]) => (value === undefined ? [] : `"${key}": ${JSON.stringify(value)}`)).join(', ')} }`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads a baseline; a sentence that goes on from the file's name where it is none. */
export const readBaseline = (text: string): Baseline | string => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return text.includes('\n<<<<<<< ') ? 'has the marks of a conflict in it' : 'is no JSON';
  }
  if (!isRecord(value) || !Number.isInteger(value['version'])) return 'is no baseline of sendlint';
  const { version, files } = value;
  if (version !== BASELINE_VERSION) return Number(version) > BASELINE_VERSION ? `was written by a newer sendlint (version ${String(version)}; this one reads ${BASELINE_VERSION})` : 'is no baseline of sendlint';
  if (!isRecord(files)) return 'is no baseline of sendlint';
  const read = new Map<string, readonly KnownFinding[]>();
  for (const [path, findings] of Object.entries(files)) {
    if (!Array.isArray(findings) || !findings.every(isFinding)) return `is no baseline of sendlint: what it says of "${path.slice(0, 100)}" is no list of findings`;
    read.set(path, findings.map(({ rule, fingerprint, with: template, message }) => ({ rule, fingerprint, ...(typeof template === 'string' && { with: template }), ...(typeof message === 'string' && { message }) })));
  }
  return read;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFinding = (value: unknown): value is KnownFinding => isRecord(value) && typeof value['rule'] === 'string' && typeof value['fingerprint'] === 'string';
