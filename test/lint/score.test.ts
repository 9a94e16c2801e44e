import { describe, expect, it } from 'vitest';
import { createLinter } from 'sendlint';
import { defineRule } from 'sendlint/rule';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { lintFile } from '../../src/lint/linter.ts';
import { worstScore } from '../../src/lint/score.ts';
import type { Score } from '../../src/lint/score.ts';
import { emlReader } from '../../src/read/eml.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';

const meta = { description: 'A rule of a test.', advice: 'Do nothing.', severity: 'warning', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }] } as const;

/** Says how long the subject is. */
const long = defineRule({
  ...meta,
  name: 'test/long',
  messages: { long: 'The subject has {{length}} characters.' },
  twins: [
    { filter: 'SpamAssassin', symbol: 'SHORT', score: 0.1, band: { of: 'length', over: 0, to: 5 } },
    { filter: 'SpamAssassin', symbol: 'LONG', score: 1.2, band: { of: 'length', over: 5 } },
    { filter: 'rspamd', symbol: 'GROWS', score: 3, grows: { of: 'length', full: 40 } },
    { filter: 'rspamd', symbol: 'OTHER', score: 9, of: ['other'] },
  ],
  create: ({ report }) => ({ field: { subject: ({ value }) => { report({ at: value.span(), messageId: 'long', data: { length: value.value.length } }); } } }),
});

const alsoLong = defineRule({
  ...meta,
  name: 'test/also',
  messages: { found: 'Found.' },
  twins: [{ filter: 'SpamAssassin', symbol: 'LONG', score: 1.2 }, { filter: 'SpamAssassin', symbol: 'ALSO', score: 0.25 }],
  create: ({ report, message }) => ({ end: () => { report({ at: message, messageId: 'found' }); report({ at: message, messageId: 'found' }); } }),
});

const unsure = defineRule({
  ...meta,
  name: 'test/unsure',
  messages: {},
  twins: [{ filter: 'rspamd', symbol: 'UNSURE', score: 1 }],
  create: ({ unchecked }) => ({ end: () => { unchecked('It is not known.'); } }),
});

const plain = defineRule({ ...meta, name: 'test/plain', messages: {}, create: ({ unchecked }) => ({ end: () => { unchecked('It is not known either.'); } }) });

const scored = (points: number): Score => ({ total: { SpamAssassin: points, rspamd: 1 }, hits: [], gains: [], unchecked: [] });

const score = async (subject: string) => {
  const setup = { readers: [emlReader], rules: [configureRule(long), configureRule(plain)], scoring: [configureRule(alsoLong), configureRule(unsure)], sending: {} };
  const { result } = await lintFile(new SourceFile('a.eml', bytesSource(Buffer.from(`Subject: ${subject}\r\n\r\nHi\r\n`))), setup);
  return result;
};

describe('the score', () => {
  it('counts a symbol once, in its band, and points that grow as far as they grow', async () => {
    const { score: found } = await score('ten chars!');
    expect(found?.total).toEqual({ SpamAssassin: 1.45, rspamd: 0.75 });
    expect(found?.hits).toEqual([
      { rule: 'test/long', filter: 'SpamAssassin', symbol: 'LONG', points: 1.2 },
      { rule: 'test/long', filter: 'rspamd', symbol: 'GROWS', points: 0.75 },
      { rule: 'test/also', filter: 'SpamAssassin', symbol: 'LONG', points: 1.2 },
      { rule: 'test/also', filter: 'SpamAssassin', symbol: 'ALSO', points: 0.25 },
    ]);
    expect((await score('x'.repeat(90))).score?.total.rspamd).toBe(3);
    expect((await score('five!')).score?.hits[0]).toMatchObject({ symbol: 'SHORT', points: 0.1 });
  });

  it('says what mending one rule alone gains: not what another rule has, too', async () => {
    const { score: found } = await score('ten chars!');
    expect(found?.gains).toEqual([
      { rule: 'test/long', points: { SpamAssassin: 0, rspamd: 0.75 } },
      { rule: 'test/also', points: { SpamAssassin: 0.25, rspamd: 0 } },
    ]);
  });

  it('names the rules with twins that could not be told, and no others', async () => {
    expect((await score('a')).score?.unchecked).toEqual(['test/unsure']);
  });

  it('does not tell the findings of rules that are off', async () => {
    expect((await score('a')).diagnostics.map(({ rule }) => rule)).toEqual(['test/long']);
    expect((await score('a')).unchecked.map(({ rule }) => rule)).toEqual(['test/plain']);
  });

  it('is not there unless it is asked for', async () => {
    const message = Buffer.from('Subject: BUY THIS NOW OR NEVER\r\n\r\nHi\r\n');
    expect((await createLinter().lint(message)).score).toBeUndefined();
    const { score: found, diagnostics } = await createLinter({ extends: ['recommended'], rules: { 'content/all-caps': 'off' } }, { score: true }).lint(message);
    expect(diagnostics.some(({ rule }) => rule === 'content/all-caps')).toBe(false);
    expect(found?.hits).toContainEqual({ rule: 'content/all-caps', filter: 'SpamAssassin', symbol: 'SUBJ_ALL_CAPS', points: 0.5 });
  });

  it('of several renderings is that of the worst', () => {
    expect(worstScore([scored(1), scored(3), scored(2)])).toEqual(scored(3));
    expect(worstScore([])).toBeUndefined();
  });
});
