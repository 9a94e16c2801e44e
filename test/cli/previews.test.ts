import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previews } from '../../src/cli/report/previews.ts';
import { emlReader } from '../../src/read/eml.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { diagnostic } from '../reporters/report.ts';
import { folderWith } from '../folders.ts';
import { MESSAGE, run } from './run.ts';

const message = async (path: string) => {
  const source = bytesSource(Buffer.from(MESSAGE));
  return { source, read: await emlReader.read(new SourceFile(path, source), {}) };
};

describe('what is kept of messages for a report that shows them', () => {
  it('is the message that the rules looked at, where something was found', async () => {
    const kept = previews();
    for (const path of ['failed.eml', 'a.eml', 'clean.eml']) {
      const { read, source } = await message(path);
      kept.seen(read);
      // The first could not be linted.
      if (path !== 'failed.eml') await kept.keep({ path, diagnostics: path === 'a.eml' ? [diagnostic('x', path, 3, 10, 17)] : [], unchecked: [] }, source);
    }
    expect([...kept.kept.keys()]).toEqual(['a.eml']);
    expect(kept.kept.get('a.eml')?.body?.pieces).toContainEqual(expect.stringContaining('Here are the minutes.'));
    expect(kept.kept.get('a.eml')?.fields.map(({ name }) => name)).toEqual(['From', 'To', 'Subject', 'Date']);
  });

  it('is without bodies once there are enough', async () => {
    const kept = previews(30);
    for (const path of ['a.eml', 'b.eml']) {
      const { read, source } = await message(path);
      kept.seen(read);
      await kept.keep({ path, diagnostics: [diagnostic('x', path, 3, 1, 8)], unchecked: [] }, source);
    }
    expect(Array.from(kept.kept.values(), ({ body, lines }) => [body !== undefined, lines.length])).toEqual([[true, 5], [false, 5]]);
  });
});

describe('--format html', () => {
  it('shows a rendering of a template where there is data, and writes nothing where the folder is not there', async () => {
    const cwd = folderWith({ 'a.hbs': '<html><body><p>Hello {{name}}</p><img src="x.png"></body></html>\n', 'data.json': '{"name":"Ann"}' });
    await run(['--data', 'data.json', '--rule', 'image/alt-required:error', '--format', 'html=a.html', 'a.hbs'], { cwd });
    const page = readFileSync(join(cwd, 'a.html'), 'utf8');
    expect(page).toContain('&lt;p&gt;Hello Ann&lt;/p&gt;');
    expect(page).toMatch(/data-sendlint=&quot;(?:error|warning)&quot;/u);
    const missing = await run(['--format', 'html=no/a.html', 'a.hbs'], { cwd });
    expect([missing.code, missing.stderr.trim().split('\n').length, existsSync(join(cwd, 'no'))]).toEqual([2, 1, false]);
  });

  it('is printed where no file is named', async () => {
    const cwd = folderWith({ 'a.html': '<p>x' });
    const { stdout } = await run(['--preset', 'all', '--format', 'html', 'a.html'], { cwd });
    expect(stdout.startsWith('<!doctype html>')).toBe(true);
  });
});
