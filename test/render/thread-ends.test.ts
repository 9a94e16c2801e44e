import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('a program that rendered ends by itself, and what a template prints is none of its output', () => {
  const program = `
    import { createLinter } from './src/index.ts';
    const { diagnostics } = await createLinter({ extends: ['recommended'] }).lint('<mjml><mj-body><mj-text>Hello</mj-text></mj-body></mjml>', { path: 'letter.mjml' });
    console.log(diagnostics.some(({ rule }) => rule === 'template/mjml-valid'));`;
  expect(execFileSync(process.execPath, ['--import', 'tsx', '--conditions=source', '--input-type=module', '-e', program], { encoding: 'utf8', timeout: 40_000 })).toBe('true\n');
});
