import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith } from './folders.ts';

const page = readFileSync('docs/build.md', 'utf8');
const blocks = [...page.matchAll(/^```js\n([^]*?)^```$/gmu)].map(([, text]) => text ?? '');
const [inVitest, others] = [blocks.filter((block) => block.includes("from 'vitest'")), blocks.filter((block) => !block.includes("from 'vitest'"))];

// Inside of the checkout, where the package sees itself by its name.
mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join(process.cwd(), '.cache/build-docs-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** Runs the calls of the page one after the other, each as the module it is, where `out/letter.html` is this. */
const runAll = (letter: string) => {
  const files = others.map((block, index) => write(`block-${index}.mjs`, block));
  const main = write('main.mjs', files.map((file, index) => `await import(${JSON.stringify(pathToFileURL(file).href)}); console.log('ran ${index}');`).join('\n'));
  return spawnSync(process.execPath, ['--conditions=source', '--import', import.meta.resolve('tsx'), main], { cwd: folderWith({ 'out/letter.html': letter }), encoding: 'utf8' });
};

describe('docs/build.md', () => {
  it('shows calls that run', () => {
    const { stdout, stderr } = runAll('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Hi</title></head><body><p>Hi!</p></body></html>\n');
    expect(stderr).toBe('');
    expect(stdout.match(/^ran \d$/gmu)).toEqual(others.map((_, index) => `ran ${index}`));
    expect(others.length).toBeGreaterThanOrEqual(5);
    expect(stdout).toMatch(/^welcome\.html\n.*warning.*html\/valid\s+sendlint$/mu);
  });

  it('shows a check that ends a build', () => {
    const { stdout, stderr, status } = runAll('<p>Hi, {{ name }}!</p>\n');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('LintError: out/letter.html must not be sent: 1 error.\n\nout/letter.html:1:8 error template/unresolved-placeholder\n');
  });

  it('names all options of toPassLint', () => {
    const options = [...readFileSync('src/matchers.ts', 'utf8').matchAll(/^ {2}readonly (\w+)\?:/gmu)].map(([, name]) => name ?? '');
    expect(options.length).toBeGreaterThan(3);
    for (const name of options) expect(page).toContain(`\`${name}\``);
  });
});

// What it declares is a test of this file.
for (const [index, block] of inVitest.entries()) await import(write(`declared-${index}.mjs`, block));
