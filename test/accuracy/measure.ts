import { readFile } from 'node:fs/promises';
import { createLinter } from 'sendlint';
import type { Diagnostic, Config, Hit, PresetName } from 'sendlint';
import type { DataSet } from './data-sets.ts';

/** What was said of one file. */
export interface Measured {
  readonly path: string;
  readonly set: DataSet;
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that could not tell. */
  readonly unchecked: ReadonlySet<string>;
  readonly hits: readonly Hit[];
}

export interface Measuring { readonly preset: PresetName; readonly kind?: 'bulk' | 'transactional' }

/** Lints every file of the sets with a preset and its score. Throws where a rule threw: a table with holes would say nothing. */
export const measure = async (sets: readonly DataSet[], { preset, kind }: Measuring, progress: (done: number, all: number) => void): Promise<readonly Measured[]> => {
  const config: Config = { extends: [preset], ...(kind && { kind }) };
  const all = sets.flatMap((set) => set.files.map((path) => ({ path, set })));
  const measured: Measured[] = [];
  // What a template includes is looked for in the folder of its set.
  const linters = new Map(sets.map((set) => [set, createLinter(config, { score: true, folder: set.folder })]));
  for (const { path, set } of all) {
    const linter = linters.get(set);
    if (!linter) continue;
    const { diagnostics, unchecked, score, failures } = await linter.lint(bytesOf(await readFile(path), set), { path: nameOf(path, set) });
    if (failures.length > 0) throw new Error(`${path}: ${failures.map(({ message }) => message).join(' ')}`);
    measured.push({ path, set, diagnostics, unchecked: new Set(unchecked.map(({ rule }) => rule)), hits: score?.hits ?? [] });
    progress(measured.length, all.length);
  }
  return measured;
};

/** A message is one whatever its file is called. */
const nameOf = (path: string, { kind }: DataSet): string => (kind === 'templates' || path.endsWith('.eml') ? path : `${path}.eml`);

const LF = 10;

/** An mbox line before the fields is no part of the message; SpamAssassin is given the message without it, too. */
const bytesOf = (bytes: Buffer, { kind }: DataSet): Buffer =>
  (kind === 'mail' && bytes.subarray(0, 5).toString('latin1') === 'From ' ? bytes.subarray(bytes.indexOf(LF) + 1) : bytes);
