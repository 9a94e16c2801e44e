import { resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import type { Project } from '../config/project.ts';
import type { Failure } from '../lint/diagnostic.ts';
import { lintFile } from '../lint/linter.ts';
import type { LintFileOptions, Setup } from '../lint/linter.ts';
import type { Outcome } from '../lint/renderings.ts';
import { beginsAsHtml } from '../lint/source.ts';
import { wordsOf } from '../lint/thrown.ts';
import { SourceFile } from '../source/source-file.ts';
import { openPath, openStream } from '../files/byte-sources.ts';
import type { Target } from './files.ts';
import type { FileToFix, Left } from './fixes.ts';
import type { Io } from './io.ts';
import { LINTED, mistakeInContent, STDIN } from './kinds.ts';
import { openMetaFile } from './meta-file.ts';
import { reasonOf } from '../files/read-error.ts';
import type { Run } from './run.ts';

/** Lints one target into the run. `place` is where globs and the search for a configuration take the target to be. */
export const lintTarget = async (target: Target & { readonly place: string }, project: Project, run: Run, io: Io, signal: AbortSignal | undefined): Promise<void> => {
  const standard = target.path === STDIN;
  const path = standard ? run.args.stdinFilename ?? STDIN : target.path;
  try {
    const opened = standard ? await openStream(io.stdin, signal) : await (target.open?.(signal) ?? openPath(target.absolute, signal));
    try {
      const head = await opened.source.read(0, Math.min(4096, opened.source.size));
      const mistake = mistakeInContent(path, head);
      const render = run.rendering.of(target.place, project);
      if (mistake === undefined) await lintSource({ path, absolute: standard ? undefined : target.absolute, source: opened.source }, { ...withReaders(project.setupFor(target.place), path, head), ...(render && { render }) }, run, io, signal);
      else run.failures.push({ path, message: `${standard ? 'Standard input' : path} ${mistake}` });
    } finally {
      await opened.close();
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ConfigError) run.mistakes.set(error.message, [...run.mistakes.get(error.message) ?? [], path]);
    else run.failures.push({ path, message: failureOf(path, error) });
  }
};

/** The mistakes of a run as failures, each with the files it kept from being linted. */
export const mistakesOf = ({ mistakes }: Run): readonly Failure[] =>
  Array.from(mistakes, ([sentence, [path = '', ...others]]) => ({ path, message: `${path}${others.length === 0 ? '' : ` and ${others.length} more`} could not be linted: ${sentence}` }));

const lintSource = async ({ path, absolute, source: given }: Pick<FileToFix, 'path' | 'absolute' | 'source'>, setup: Setup, run: Run, io: Io, signal: AbortSignal | undefined): Promise<void> => {
  const meta = await openMetaFile(path, io.cwd);
  try {
    const options: LintFileOptions = { ...(meta && { meta: meta.file }), ...(signal && { signal }), ...(run.previews && { seen: (message) => { run.previews?.seen(message); } }) };
    const lint = (): Promise<Outcome> => lintFile(new SourceFile(path, given), setup, options);
    const { outcome: { result, failures }, source, failure }: Left = run.fixes ? await run.fixes.fix({ path, absolute, source: given, setup, options }, lint) : { outcome: await lint(), source: given };
    run.failures.push(...failures, ...(failure === undefined ? [] : [{ path, message: failure }]));
    for (const { rule } of setup.rules) run.rules.add(rule);
    await run.shown.keep(result, source, (other) => openPath(resolve(io.cwd, other)));
    run.results.push(run.fingerprinted ? (await import('../lint/fingerprint.ts')).withFingerprints(result, run.shown.lines) : result);
    await run.previews?.keep(result, source);
  } finally {
    await meta?.close();
  }
};

/** A name without a known extension says nothing; what begins with `<` is no message. */
const withReaders = (setup: Setup, path: string, head: Uint8Array): Setup => {
  const isTemplate = beginsAsHtml(head) && !LINTED.some((extension) => path.toLowerCase().endsWith(extension));
  return isTemplate ? { ...setup, readers: setup.readers.toSorted((a, b) => Number(b.name === 'template') - Number(a.name === 'template')) } : setup;
};

const failureOf = (path: string, error: unknown): string => {
  if (error instanceof Error && 'syscall' in error) return reasonOf(path, error);
  return `${path} could not be linted, which is a mistake in sendlint: ${wordsOf(error)}`;
};
