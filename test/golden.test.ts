import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import rules from '../rules/index.ts';
import type { AnyRule } from '../src/lint/any-rule.ts';
import { configureRule } from '../src/lint/configured-rule.ts';
import type { ConfiguredRule } from '../src/lint/configured-rule.ts';
import type { Result } from '../src/lint/diagnostic.ts';
import { lintFile } from '../src/lint/linter.ts';
import { emlReader } from '../src/read/eml.ts';
import { templateReader } from '../src/read/template.ts';
import { bytesSource, SourceFile } from '../src/source/source-file.ts';
import { reencode } from '../src/testing/reencode.ts';

/** `test/messages/clean` and `broken` under `recommended`; `npm run golden` writes the `.out` files. */
const chosen: readonly ConfiguredRule[] = Object.values<AnyRule>(rules).flatMap((rule) => {
  const setting = rule.presets['recommended'];
  if (setting === undefined) return [];
  return typeof setting === 'string' ? [configureRule(rule, setting)] : [configureRule(rule, setting[0], setting[1])];
});

const lint = async (path: string, bytes: Uint8Array, order: readonly ConfiguredRule[] = chosen): Promise<Result> => {
  const { result, failures } = await lintFile(new SourceFile(basename(path), bytesSource(bytes)), { readers: [emlReader, templateReader], rules: order, sending: {} });
  expect(failures).toEqual([]);
  return result;
};

const written = ({ diagnostics, unchecked }: Result): string => [
  ...diagnostics.map(({ rule, severity, message, location: { start, end } }) => `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${message}`),
  ...unchecked.map(({ rule, reason }) => `unchecked ${rule} ${reason}`),
].map((line) => `${JSON.stringify(line).slice(1, -1)}\n`).join('');

/** What is said, but for what rests on the size of the bytes or speaks of their encoding. */
const said = ({ diagnostics }: Result): readonly string[] =>
  diagnostics.filter(({ rule }) => !rule.startsWith('size/') && rule !== 'mime/encoding-needed').map(({ rule, message }) => `${rule} ${message}`).toSorted();

const files = globSync('test/messages/**/*.{eml,html}').toSorted();

describe.each(files)('%s', (path) => {
  const bytes = readFileSync(path);

  it('gives what its .out says', async () => {
    await expect(written(await lint(path, bytes))).toMatchFileSnapshot(`../${path}.out`);
  });

  it('gives the same whatever the order of the rules', async () => {
    expect(await lint(path, bytes, chosen.toReversed())).toEqual(await lint(path, bytes));
  });

  it('gives only places inside the file', async () => {
    const { diagnostics } = await lint(path, bytes);
    for (const { location } of diagnostics) expect(location.offset + location.length).toBeLessThanOrEqual(bytes.length);
  });

  it.runIf(path.includes('/clean/'))('has nothing that is an error', async () => {
    const { diagnostics } = await lint(path, bytes);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.runIf(path.endsWith('.eml'))('gives the same in every transfer encoding', async () => {
    const plain = said(await lint(path, bytes));
    for (const encoding of ['quoted-printable', 'base64'] as const) {
      const encoded = await reencode(bytes, encoding);
      if (encoded) expect(said(await lint(path, encoded))).toEqual(plain);
    }
  });
});

it('has messages to compare', () => { expect(files.length).toBeGreaterThan(0); });
