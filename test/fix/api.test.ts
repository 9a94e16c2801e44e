import { expect, it } from 'vitest';
import { createLinter } from 'sendlint';

it('fix() of a linter gives the bytes, what was mended and what is left', async () => {
  const linter = createLinter({ extends: [], rules: { 'image/alt-of-spacer': 'warning', 'accessibility/lang': 'info' } });
  const { output, fixed, left } = await linter.fix('<!doctype html><html><body><img src="https://x.example/p.gif" width="1" height="1"></body></html>');
  expect(Buffer.from(output).toString()).toContain('<img alt="" src=');
  expect(fixed).toEqual({ 'image/alt-of-spacer': 1 });
  expect(left.diagnostics.map(({ rule }) => rule)).toEqual(['accessibility/lang']);
  expect(left.failures).toEqual([]);
});

it('fix() gives back the bytes it was given where there is nothing to mend', async () => {
  const bytes = Buffer.from('<p>fine</p>');
  const { output, fixed } = await createLinter({ extends: [], rules: { 'image/alt-of-spacer': 'warning' } }).fix(bytes);
  expect([output, fixed]).toEqual([bytes, {}]);
});
