import assert from 'node:assert/strict';
import type { AnyRule } from '../lint/any-rule.ts';
import { bytesOf, lintCase, reportsOf } from './lint-case.ts';
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
export interface BadCase extends GoodCase { readonly reports: readonly string[] }

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
  if (example.reencode === false) return;
  await checkLineEnds(rule, example, bytes);
  if (example.html === undefined) await checkEncodings(rule, example, bytes);
};

const checkLineEnds = async (rule: AnyRule, example: BadCase, bytes: Uint8Array): Promise<void> => {
  const text = Buffer.from(bytes).toString('latin1');
  if (text.includes('\r')) return;
  const crlf = Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
  const { html: _, ...rest } = example;
  const path = example.path ?? (example.html === undefined ? 'message.eml' : 'template.html');
  assert.deepEqual(reportsOf(await lintCase(rule, { ...rest, path, message: crlf })), example.reports, 'with CRLF line ends');
};

const checkEncodings = async (rule: AnyRule, example: BadCase, bytes: Uint8Array): Promise<void> => {
  const words = example.reports.map((report) => report.slice(report.indexOf(' ') + 1)).toSorted();
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
