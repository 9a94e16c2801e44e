import { readFile, writeFile } from 'node:fs/promises';
import rules from '../../rules/index.ts';
import type { AnyRule } from '../lint/any-rule.ts';
import { fill, writePage } from './rule-page.ts';
import { presetsTable, rulesTable } from './rules-table.ts';
import { printed, terminalPicture } from './terminal-picture.ts';

/** Writes what the rules say about themselves into their pages and `docs/rules.md`, and the README's picture of the output; with `--check` only tells what differs. */
const check = process.argv.includes('--check');
const all: readonly AnyRule[] = Object.values(rules);

const different: string[] = [];
const update = async (path: string, change: (text: string) => string): Promise<void> => {
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  if (changed === text) return;
  different.push(path);
  if (!check) await writeFile(path, changed);
};

for (const rule of all) await update(`rules/${rule.name}.md`, (page) => writePage(rule, page));
await update('docs/rules.md', (page) => fill(fill(page, 'presets', presetsTable(all), 'docs/rules.md'), 'rules', rulesTable(all, '../rules/'), 'docs/rules.md'));

const shown = ['-q', 'examples/spring-sale.eml'];
const output = await printed(shown, 100);
await update('docs/images/output.svg', () => terminalPicture(`npx sendlint ${shown.join(' ')}`, output));

if (different.length > 0) process.stdout.write(`${check ? 'Out of date, run `npm run docs`' : 'Written'}: ${different.join(', ')}\n`);
if (check && different.length > 0) process.exitCode = 1;
