import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { loadedAlone } from '../../../src/render/mjml/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendlint-mjmlconfig-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

it('runs nothing that a .mjmlconfig names where the program runs', () => {
  const proof = join(folder, 'ran');
  writeFileSync(join(folder, '.mjmlconfig'), JSON.stringify({ packages: ['./evil.cjs'] }));
  writeFileSync(join(folder, 'evil.cjs'), `require('node:fs').writeFileSync(${JSON.stringify(proof)}, ''); module.exports = {};`);
  const require = createRequire(import.meta.url);
  const run = (load: string): string => execFileSync(process.execPath, ['--import', pathToFileURL(require.resolve('tsx')).href, '--input-type=module', '-e', `
    import { createRequire } from 'node:module';
    import { loadedAlone } from ${JSON.stringify(new URL('../../../src/render/mjml/load.ts', import.meta.url).href)};
    const load = () => createRequire(${JSON.stringify(import.meta.url)})('mjml');
    console.log(typeof (${load}));
  `], { cwd: folder, encoding: 'utf8' }).trim();
  expect(run('loadedAlone(load)')).toBe('function');
  expect(existsSync(proof)).toBe(false);
  // What is kept from happening does happen.
  expect(run('load()')).toBe('function');
  expect(existsSync(proof)).toBe(true);
});

it('leaves the environment and the console as they were', () => {
  const { error } = console;
  expect(() => loadedAlone(() => { throw new Error(process.env['MJML_BROWSER']); })).toThrow('1');
  expect(process.env['MJML_BROWSER']).toBeUndefined();
  expect(console.error).toBe(error);
  process.env['MJML_BROWSER'] = 'mine';
  expect(loadedAlone(() => 3)).toBe(3);
  expect(process.env['MJML_BROWSER']).toBe('mine');
  delete process.env['MJML_BROWSER'];
});
