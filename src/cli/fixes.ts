import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { unifiedDiff } from '../fix/diff.ts';
import { countsOf, fixBytes } from '../fix/fix.ts';
import type { Fixed } from '../fix/fix.ts';
import type { Result } from '../lint/diagnostic.ts';
import type { LintFileOptions, Setup } from '../lint/linter.ts';
import type { Outcome } from '../lint/renderings.ts';
import { reportOf } from '../lint/report.ts';
import type { Report } from '../lint/report.ts';
import { escapeControls } from '../reporters/escape.ts';
import { fixLine } from '../reporters/fix-line.ts';
import { bytesSource } from '../source/source-file.ts';
import type { ByteSource } from '../source/source-file.ts';
import type { Fixing } from './args.ts';
import { openPath } from '../files/byte-sources.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import type { Run } from './run.ts';
import type { Output } from './report/outputs.ts';
import { replaceFile } from '../files/replace-file.ts';

/** A file that is mended: how it is called, where it is (`undefined` for standard input), and what it is linted with. */
export interface FileToFix { readonly path: string; readonly absolute: string | undefined; readonly source: ByteSource; readonly setup: Setup; readonly options: LintFileOptions }

/** What is left of a file, and its bytes as they are, or would be, after its fixes. */
export interface Left { readonly outcome: Outcome; readonly source: ByteSource; readonly failure?: string }

/** A larger file is linted, not mended: it would have to be in memory. */
const LARGEST = 64 << 20;

/** A comment in a partial silences nothing there, and something where it is included: that is known when all files were linted. */
const UNUSED = 'suppression/used';

/** The fixes of one run of the program: files are written, or shown, one by one. */
export class Fixes {
  readonly #fixing: Fixing;
  readonly #given: Io;
  readonly #signed: string[] = [];
  readonly #waiting: { readonly file: FileToFix; readonly before: Uint8Array; readonly bytes: Uint8Array; readonly result: Result }[] = [];
  #changed = new Set<string>();
  #printed = false;

  constructor(fixing: Fixing, io: Io) {
    this.#fixing = fixing;
    this.#given = io;
  }

  /** Mends one file as far as its own rules go. Throws what linting throws. */
  async fix(file: FileToFix, lint: () => Promise<Outcome>): Promise<Left> {
    const { path, absolute, source, setup, options } = file;
    if (source.size > LARGEST) {
      this.#say(`${path} was not fixed: it is larger than ${LARGEST >> 20} MB.`);
      return { outcome: await lint(), source };
    }
    const takesAll = absolute === undefined;
    const bytes = Buffer.from(await source.read(0, source.size));
    const fixed = await fixBytes(bytes, path, setup, { ...options, suggestions: this.#fixing.suggestions, takes: (rule) => takesAll || rule !== UNUSED });
    const result = withFixed(fixed.outcome.result, fixed, this.#fixing.write);
    const waits = !takesAll && result.diagnostics.some(({ rule, fix }) => rule === UNUSED && fix);
    const failure = await this.#take(file, bytes, fixed);
    if (failure !== undefined) return { outcome: await lint(), source, failure };
    if (waits) this.#waiting.push({ file, before: bytes, bytes: fixed.output, result });
    else if (this.#fixing.diff) this.#show(unifiedDiff(path, bytes, fixed.output));
    return { outcome: { ...fixed.outcome, result }, source: bytesSource(fixed.output) };
  }

  /** Takes out the comments that no file of the run needs, and says what was left out. */
  async finish(run: Pick<Run, 'results' | 'failures' | 'shown'>): Promise<void> {
    const told = new Map(reportOf(run.results, [], []).results.map((result) => [result.path, result]));
    for (const { file, before, bytes, result } of this.#waiting) {
      const isUnused = told.get(file.path)?.diagnostics.some(({ rule }) => rule === UNUSED) ?? false;
      if (!isUnused) {
        if (this.#fixing.diff) this.#show(unifiedDiff(file.path, before, bytes));
        continue;
      }
      const fixed = await fixBytes(bytes, file.path, file.setup, { ...file.options, takes: (rule) => rule === UNUSED });
      const message = await this.#take(file, bytes, fixed);
      const after = withFixed({ ...fixed.outcome.result, ...(result.fixed && { fixed: result.fixed }) }, fixed, this.#fixing.write);
      if (this.#fixing.diff) this.#show(unifiedDiff(file.path, before, fixed.output));
      if (message !== undefined) {
        run.failures.push({ path: file.path, message });
        continue;
      }
      run.results.splice(0, run.results.length, ...run.results.map((known) => (known.path === file.path ? after : known)));
      run.shown.forget(file.path);
      await run.shown.keep(after, bytesSource(fixed.output), (other) => openPath(resolve(this.#given.cwd, other)));
    }
    if (this.#signed.length > 0) this.#say(`${this.#signed.join(', ')} ${this.#signed.length === 1 ? 'was' : 'were'} not fixed: any change breaks the DKIM signature.`);
    if (this.#fixing.diff) this.#say(fixLine(run.results, false) ?? 'Nothing to fix.');
  }

  /** A diff is shown instead of the report; what a program reads from a file is written all the same. */
  shown(outputs: readonly Output[]): readonly Output[] {
    return this.#fixing.diff ? outputs.filter(({ file }) => file !== undefined) : outputs;
  }

  /** Where the report goes: standard output is for what standard input became. */
  get io(): Io { return this.#printed ? { ...this.#given, stdout: this.#given.stderr } : this.#given; }

  /** Whether a diff shows anything; else what the report comes to. */
  exitCode({ errors }: Report): number | undefined {
    if (!this.#fixing.diff) return undefined;
    return errors.length > 0 ? EXIT.mistake : this.#changed.size > 0 ? EXIT.findings : EXIT.clean;
  }

  /** Writes what was mended; answers why it could not. */
  async #take({ path, absolute }: FileToFix, before: Uint8Array, { output, mended, held, signed }: Fixed): Promise<string | undefined> {
    try {
      if (output !== before && this.#fixing.write && absolute !== undefined) await replaceFile(absolute, output, path, () => unchanged(absolute, path, before));
    } catch (error) {
      if (error instanceof ConfigError) return error.message;
      throw error;
    }
    if (this.#fixing.write && absolute === undefined) {
      this.#given.stdout.write(output);
      this.#printed = true;
    }
    if (output !== before) this.#changed.add(path);
    if (signed > 0) this.#signed.push(path);
    for (const { diagnostic: { rule, location: { start } }, title } of mended) if (title !== undefined) this.#say(`${path}:${start.line}:${start.column} ${rule}: ${title}`);
    if (held.length > 0) this.#say(`${path}: fixes of ${held.join(', ')} were left out, since something else would be wrong after them.`);
    return undefined;
  }

  /** A file may hold what a terminal obeys; a program that reads a patch gets the very bytes. */
  #show(diff: string): void {
    if (!this.#given.stdout.isTTY) this.#given.stdout.write(Buffer.from(diff, 'latin1'));
    else this.#given.stdout.write(Buffer.from(diff, 'latin1').toString().split('\n').map((line) => escapeControls(line.replace(/\r$/u, ''))).join('\n'));
  }

  #say(sentence: string): void {
    this.#given.stderr.write(`sendlint: ${escapeControls(sentence)}\n`);
  }
}

const withFixed = (result: Result, { mended }: Fixed, written: boolean): Result => {
  // The comments that are taken out last are of a rule that mended nothing before.
  const rules = { ...result.fixed?.rules, ...countsOf(mended) };
  return Object.keys(rules).length === 0 ? result : { ...result, fixed: { written, rules } };
};

const unchanged = async (absolute: string, path: string, before: Uint8Array): Promise<void> => {
  const now = await readFile(absolute).catch(() => undefined);
  if (!now) throw new ConfigError(`${path} was not fixed: it was deleted meanwhile.`);
  if (Buffer.compare(now, before) !== 0) throw new ConfigError(`${path} was not fixed: it was changed meanwhile.`);
};
