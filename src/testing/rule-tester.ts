import assert from 'node:assert/strict';
import type { AnyRule } from '../lint/any-rule.ts';
import type { FixOptions } from '../fix/fix.ts';
import { bytesOf, fixCase, lintCase, reportsOf } from './lint-case.ts';
import type { Case } from './lint-case.ts';
import { reencode } from './reencode.ts';

/** A case the rule has nothing to say about, except what it could not check. */
export interface GoodCase extends Case {
  readonly name?: string;
  /** The reasons of what was not checked; none where nothing is said. */
  readonly unchecked?: readonly string[];
  /** False for a case whose verdict rests on the bytes as they are (sizes, encodings). */
  readonly reencode?: boolean;
}
/** A case with what must be said of it, each as `line:column-line:column message`. */
export interface BadCase extends GoodCase {
  readonly reports: readonly string[];
  /** What the fixes of the rule make of the message or the HTML; where nothing is said, no fix is looked at. */
  readonly fixed?: string | Uint8Array;
  /** The same for its suggestions, where a problem has one alone. */
  readonly suggested?: string | Uint8Array;
}

/** Runs the cases of one rule in the test runner whose `describe` and `it` are global (vitest with `globals`, Jest, Mocha). */
export const testRule = (rule: AnyRule, { good, bad }: { readonly good: readonly (string | GoodCase)[]; readonly bad: readonly BadCase[] }): void => {
  const { describe, it } = runner();
  describe(rule.name, () => {
    for (const [index, example] of good.map((item) => (typeof item === 'string' ? { message: item } : item)).entries()) {
      it(example.name ?? `says nothing about good case ${index + 1}`, () => checkCase(rule, { ...example, reports: [] }));
    }
    for (const [index, example] of bad.entries()) it(example.name ?? `reports bad case ${index + 1}`, () => checkCase(rule, example));
  });
};

/** One case, and unasked: other transfer encodings and line ends give the same, every place lies in the file, the bytes stay as they were. */
export const checkCase = async (rule: AnyRule, example: BadCase): Promise<void> => {
  const bytes = bytesOf(example);
  const before = Uint8Array.from(bytes);
  const result = await lintCase(rule, example);
  assert.deepEqual(reportsOf(result), example.reports);
  assert.deepEqual(result.unchecked.map(({ reason }) => reason), example.unchecked ?? [], 'what was not checked');
  assert.deepEqual(Uint8Array.from(bytes), before, 'linting changed the bytes');
  for (const { location } of result.diagnostics) assert.ok(location.offset >= 0 && location.offset + location.length <= bytes.length, 'a place outside the file');
  await checkFixes(rule, example, bytes);
  if (example.reencode === false) return;
  await checkLineEnds(rule, example, bytes);
  if (example.html === undefined) await checkEncodings(rule, example, bytes);
};

const checkFixes = async (rule: AnyRule, example: BadCase, bytes: Uint8Array): Promise<void> => {
  for (const [name, expected] of [['fixed', example.fixed], ['suggested', example.suggested]] as const) {
    if (expected !== undefined) await checkFixed(rule, example, bytes, expected, { suggestions: name === 'suggested' });
  }
};

/** The text is what it should be, a second run changes nothing, and the rule has nothing to say that it did not say before. */
const checkFixed = async (rule: AnyRule, example: BadCase, bytes: Uint8Array, expected: string | Uint8Array, options: FixOptions): Promise<void> => {
  const { output, mended, outcome } = await fixCase(rule, example, bytes, options);
  assert.equal(Buffer.from(output).toString(), Buffer.from(typeof expected === 'string' ? Buffer.from(expected) : expected).toString(), 'after the fixes');
  assert.ok(mended.length > 0 && outcome.result.diagnostics.length < example.reports.length, 'a problem is still there after its fix');
  const before = new Set(example.reports.map(wordsOf));
  assert.deepEqual(outcome.result.diagnostics.map(({ message }) => message).filter((message) => !before.has(message)), [], 'new after the fixes');
  assert.deepEqual(Buffer.from((await fixCase(rule, example, output, options)).output), Buffer.from(output), 'a second run of the fixes changes something');
};

const wordsOf = (report: string): string => report.slice(report.indexOf(' ') + 1);

const checkLineEnds = async (rule: AnyRule, example: BadCase, bytes: Uint8Array): Promise<void> => {
  const text = Buffer.from(bytes).toString('latin1');
  if (text.includes('\r')) return;
  const crlf = Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
  const { html: _, ...rest } = example;
  const path = example.path ?? (example.html === undefined ? 'message.eml' : 'template.html');
  assert.deepEqual(reportsOf(await lintCase(rule, { ...rest, path, message: crlf })), example.reports, 'with CRLF line ends');
};

const checkEncodings = async (rule: AnyRule, example: BadCase, bytes: Uint8Array): Promise<void> => {
  const words = example.reports.map(wordsOf).toSorted();
  for (const encoding of ['quoted-printable', 'base64'] as const) {
    const message = await reencode(bytes, encoding);
    if (!message) continue;
    const { diagnostics } = await lintCase(rule, { ...example, message });
    assert.deepEqual(diagnostics.map((diagnostic) => diagnostic.message).toSorted(), words, `with ${encoding} bodies`);
  }
};

interface Runner { readonly describe: (name: string, body: () => void) => void; readonly it: (name: string, body: () => Promise<void>) => void }

const runner = (): Runner => {
  const { describe, it } = globalThis as Partial<Runner>;
  if (!describe || !it) throw new Error('testRule needs a test runner with a global describe and it (vitest: `globals: true`).');
  return { describe, it };
};
