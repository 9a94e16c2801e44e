import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/lint/report.ts';
import { folderWith } from '../folders.ts';
import { run } from './run.ts';

const SHOUTING = 'From: Ann <ann@garden.example>\nTo: bob@example.org\nSubject: BUY THIS GARDEN NOW OR NEVER AT ALL PLEASE\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nMessage-ID: <a.1@garden.example>\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHello Bob, here are the minutes.\n';

describe('--score', () => {
  it('adds a table with what each fix gains, and changes no finding and no exit code', async () => {
    const cwd = folderWith({ 'a.eml': SHOUTING });
    const without = await run(['a.eml'], { cwd });
    const scored = await run(['--score', 'a.eml'], { cwd });
    expect(scored.code).toBe(without.code);
    expect(scored.stdout).toContain('a.eml score: ');
    expect(scored.stdout).toMatch(/content\/all-caps +0\.500 +3\.000 {2}SUBJ_ALL_CAPS/u);
    expect(scored.stdout).toMatch(/all of them +\d+\.\d{3} +\d+\.\d{3}/u);
    const lines = scored.stdout.split('\n');
    for (const line of without.stdout.split('\n')) expect(lines).toContain(line);
  });

  it('stands in JSON with each message, and the same each time', async () => {
    const cwd = folderWith({ 'a.eml': SHOUTING, 'b.eml': SHOUTING.replace(/^Subject: .*$/mu, 'Subject: Minutes') });
    const first = await run(['--score', '--format', 'json', '.'], { cwd });
    const { results } = JSON.parse(first.stdout) as Report;
    expect(results.map(({ score }) => score?.hits.filter(({ symbol }) => symbol === 'SUBJ_ALL_CAPS').length)).toEqual([2, 0]);
    expect((await run(['--score', '--format', 'json', '.'], { cwd })).stdout).toBe(first.stdout);
  });
});
