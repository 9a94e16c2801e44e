import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createLinter } from 'sendlint';
import type { Config, Diagnostic, PresetName, Result, Severity } from 'sendlint';
import { globSync } from 'tinyglobby';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { fileText } from '../../src/source/source-text.ts';
import { TEMPLATE_EXTENSIONS } from '../../src/template/extensions.ts';
import { readTemplate } from '../../src/template/read-template.ts';

/**
 * Lints real mail, where it is at hand, and prints what every rule said of it.
 * Exits 1 when a rule threw or a file could not be linted. `--list error` names each diagnostic of that severity.
 */
const { values } = parseArgs({ options: { preset: { type: 'string', default: 'recommended' }, kind: { type: 'string' }, list: { type: 'string' }, rule: { type: 'string' } } });

interface Corpus { readonly name: string; readonly folder: string; readonly glob: string; readonly as: 'eml' | 'html' }
const CORPORA: readonly Corpus[] = [
  { name: 'templates', folder: '../shared/corpora/templates', glob: `**/*.{html,htm,mjml${[...TEMPLATE_EXTENSIONS.keys()].map((extension) => `,${extension.slice(1)}`).join('')}}`, as: 'html' },
  { name: 'html', folder: '../shared/corpora/html', glob: '**/*.{html,htm}', as: 'html' },
  // Fixtures of mail libraries: all of them are messages, whatever they are called.
  { name: 'eml', folder: '../shared/corpora/eml', glob: '**/*', as: 'eml' },
  { name: 'mail (cache)', folder: '.cache/mail', glob: '**/*', as: 'eml' },
];

const config: Config = { extends: [values.preset as PresetName], ...((values.kind === 'bulk' || values.kind === 'transactional') && { kind: values.kind }) };
const linter = createLinter(config);
let crashes = 0;

/** How often each rule spoke: diagnostics and files, by rule and severity. */
class Counts {
  readonly #said = new Map<string, { severity: Severity | 'unchecked'; diagnostics: number; files: Set<string> }>();

  add({ path, diagnostics, unchecked }: Result): void {
    for (const { rule, severity } of diagnostics) this.#count(rule, severity, path);
    for (const { rule } of unchecked) this.#count(rule, 'unchecked', path);
  }

  #count(rule: string, severity: Severity | 'unchecked', path: string): void {
    const key = `${rule} ${severity}`;
    const entry = this.#said.get(key) ?? { severity, diagnostics: 0, files: new Set() };
    entry.diagnostics += 1;
    entry.files.add(path);
    this.#said.set(key, entry);
  }

  table(files: number): string {
    const rows = [...this.#said].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, { severity, diagnostics, files: { size } }]) =>
      `  ${(key.split(' ')[0] ?? '').padEnd(40)} ${severity.padEnd(10)} ${String(diagnostics).padStart(6)} in ${String(size).padStart(5)} files (${((100 * size) / files).toFixed(1)} %)`);
    return rows.join('\n');
  }
}

/** How many of the files are in which template language, as it is detected. */
const languagesOf = (files: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const path of files) {
    const text = fileText(new SourceFile(path, bytesSource(new Uint8Array())), readFileSync(path, 'latin1'), 0);
    const language = `${path.endsWith('.mjml') ? 'MJML, ' : ''}${readTemplate(text, { path }).language ?? 'no tags'}`;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([language, count]) => `${language} ${count}`).join('; ');
};

const place = ({ rule, message, location: { path, start } }: Diagnostic): string => `  ${path}:${start.line}:${start.column} ${rule} ${JSON.stringify(message)}`;

for (const { name, folder, glob, as } of CORPORA) {
  if (!existsSync(folder)) {
    process.stdout.write(`${name}: skipped, there is no ${folder}\n\n`);
    continue;
  }
  const files = globSync(`${folder}/${glob}`, { expandDirectories: false, ignore: ['**/*.md'] }).toSorted();
  const counts = new Counts();
  const started = performance.now();
  for (const path of files) {
    try {
      const result = await linter.lint(readFileSync(path), { path: as === 'html' || path.endsWith(`.${as}`) ? path : `${path}.${as}` });
      counts.add(result);
      for (const { message } of result.failures) {
        crashes += 1;
        process.stdout.write(`  EXCEPTION ${path}: ${message}\n`);
      }
      for (const diagnostic of result.diagnostics) if (diagnostic.severity === values.list && (values.rule ?? diagnostic.rule) === diagnostic.rule) process.stdout.write(`${place(diagnostic)}\n`);
    } catch (error) {
      crashes += 1;
      process.stdout.write(`  CRASH ${path}: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${name}: ${files.length} files, ${seconds.toFixed(1)} s\n${as === 'html' ? `  ${languagesOf(files)}\n` : ''}${counts.table(files.length)}\n\n`);
}

process.stdout.write(`Peak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB. Crashes and exceptions of rules: ${crashes}.\n`);
process.exitCode = crashes > 0 ? 1 : 0;
