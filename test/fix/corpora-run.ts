import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import builtInRules from '../../rules/index.ts';
import { fixBytes } from '../../src/fix/fix.ts';
import { unifiedDiff } from '../../src/fix/diff.ts';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import { configureRule } from '../../src/lint/configured-rule.ts';
import type { Diagnostic } from '../../src/lint/diagnostic.ts';
import { lintFile } from '../../src/lint/linter.ts';
import { emlReader } from '../../src/read/eml.ts';
import { templateReader } from '../../src/read/template.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { TEMPLATE_EXTENSIONS } from '../../src/template/extensions.ts';

/**
 * Mends a copy of the corpora, where they are at hand, with every rule on, and tells of each rule how many problems were mended and how
 * many could not be; whether a second run changes anything; and what is said afterwards that was not said before. Exits 1 for either.
 */
const { values } = parseArgs({ options: { suggestions: { type: 'boolean', default: false }, diff: { type: 'string' }, corpus: { type: 'string', multiple: true }, rule: { type: 'string' } } });

const TEMPLATES = `**/*.{html,htm,mjml${[...TEMPLATE_EXTENSIONS.keys()].map((extension) => `,${extension.slice(1)}`).join('')}}`;
const CORPORA = [
  { name: 'templates', glob: TEMPLATES, as: undefined },
  { name: 'html', glob: '**/*.{html,htm}', as: undefined },
  // Fixtures of mail libraries: all of them are messages, whatever they are called.
  { name: 'eml', glob: '**/*', as: '.eml' },
].filter(({ name }) => values.corpus?.includes(name) ?? true);

const all: readonly AnyRule[] = Object.values(builtInRules);
const setup = { readers: [emlReader, templateReader], rules: all.filter(({ name }) => values.rule === undefined || name === values.rule).map((rule) => configureRule(rule)), sending: {} };

/** What a diagnostic is known by wherever it stands. */
const saidBy = ({ rule, messageId }: Diagnostic): string => `${rule} ${messageId}`;

const count = <Key>(counts: Map<Key, number>, key: Key, by = 1): void => { counts.set(key, (counts.get(key) ?? 0) + by); };

const copied = (folder: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'sendlint-fix-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
};

let wrong = 0;
for (const { name, glob, as } of CORPORA) {
  const folder = `../shared/corpora/${name}`;
  if (!existsSync(folder)) {
    process.stdout.write(`${name}: skipped, there is no ${folder}\n\n`);
    continue;
  }
  const copy = copied(folder);
  const [mendedBy, leftBy, heldBy] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const started = performance.now();
  let [files, changed, diffs] = [0, 0, 0];
  try {
    for (const path of globSync(glob, { cwd: copy, absolute: true, expandDirectories: false, ignore: ['**/*.md'] }).toSorted()) {
      const bytes = readFileSync(path);
      const shown = relative(copy, path);
      const called = as === undefined || shown.endsWith(as) ? shown : `${shown}${as}`;
      const before = await lintFile(new SourceFile(called, bytesSource(bytes)), setup);
      const once = await fixBytes(bytes, called, setup, { suggestions: values.suggestions });
      files += 1;
      for (const { diagnostic: { rule } } of once.mended) count(mendedBy, rule);
      for (const { rule, fix } of once.outcome.result.diagnostics) if (fix) count(leftBy, rule);
      for (const rule of once.held) count(heldBy, rule);
      const known = new Map<string, number>();
      for (const diagnostic of before.result.diagnostics) count(known, saidBy(diagnostic));
      for (const diagnostic of once.outcome.result.diagnostics) {
        count(known, saidBy(diagnostic), -1);
        if ((known.get(saidBy(diagnostic)) ?? 0) >= 0) continue;
        wrong += 1;
        process.stdout.write(`  NEW ${shown}:${diagnostic.location.start.line} ${saidBy(diagnostic)} ${diagnostic.message}\n`);
      }
      if (once.output === bytes) continue;
      changed += 1;
      if (Buffer.compare((await fixBytes(once.output, called, setup, { suggestions: values.suggestions })).output, once.output) !== 0) {
        wrong += 1;
        process.stdout.write(`  SECOND RUN CHANGES ${shown}\n`);
      }
      if (diffs < Number(values.diff ?? 0)) process.stdout.write(Buffer.from(unifiedDiff(shown, bytes, once.output), 'latin1'));
      diffs += 1;
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  const rules = [...new Set([...mendedBy.keys(), ...leftBy.keys(), ...heldBy.keys()])].toSorted();
  const total = [...mendedBy.values()].reduce((sum, one) => sum + one, 0);
  process.stdout.write(`${name}: ${files} files, ${changed} changed, ${total} problems mended, ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  for (const rule of rules) process.stdout.write(`  ${rule.padEnd(36)} ${String(mendedBy.get(rule) ?? 0).padStart(6)} mended ${String(leftBy.get(rule) ?? 0).padStart(5)} left ${String(heldBy.get(rule) ?? 0).padStart(4)} files held\n`);
  process.stdout.write('\n');
}
process.stdout.write(wrong === 0 ? 'Nothing new is said, and a second run changes nothing.\n' : `${wrong} things went wrong.\n`);
process.exitCode = wrong === 0 ? 0 : 1;
