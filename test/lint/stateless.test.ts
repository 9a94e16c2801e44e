import { describe, expect, it } from 'vitest';
import { defineRule } from 'sendlint/rule';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { lintFile } from '../../src/lint/linter.ts';
import { emlReader } from '../../src/read/eml.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';

const meta = { description: 'A rule of a test.', advice: 'Do nothing.', severity: 'warning', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }] } as const;

/** Says the subject of each message, and counts how often it was made. */
const counted = (look: (subject: string) => void | Promise<void> = () => {}): { readonly rule: AnyRule; made: number } => {
  const counting = {
    made: 0,
    rule: defineRule({
      ...meta,
      name: 'test/stateless',
      messages: { said: '{{subject}}' },
      stateless: true,
      create: ({ report }) => {
        counting.made += 1;
        return { field: { subject(field) { report({ at: field, messageId: 'said', data: { subject: field.value.value } }); return look(field.value.value); } } };
      },
    }),
  };
  return counting;
};
const setupOf = (rule: AnyRule) => ({ readers: [emlReader], rules: [configureRule(rule)], sending: {} });
const lintWith = (setup: ReturnType<typeof setupOf>, source: string) => lintFile(new SourceFile('message.eml', bytesSource(Buffer.from(source))), setup);
const saidIn = async (outcome: ReturnType<typeof lintWith>): Promise<readonly string[]> => (await outcome).result.diagnostics.map(({ message }) => message);

describe('a stateless rule', () => {
  it('is made once for messages that come one after another, and says of each what is in it', async () => {
    const counting = counted();
    const setup = setupOf(counting.rule);
    for (const subject of ['One', 'Two', 'Three']) expect(await saidIn(lintWith(setup, `Subject: ${subject}\n\nHi`))).toEqual([subject]);
    expect(counting.made).toBe(1);
  });

  it('never serves two messages at a time', async () => {
    const held: { release?: () => void } = {};
    const waiting = new Promise<void>((resolve) => { held.release = resolve; });
    const counting = counted((subject) => (subject === 'Slow' ? waiting : undefined));
    const setup = setupOf(counting.rule);
    const slow = saidIn(lintWith(setup, 'Subject: Slow\n\nHi'));
    expect(await saidIn(lintWith(setup, 'Subject: Fast\n\nHi'))).toEqual(['Fast']);
    held.release?.();
    expect(await slow).toEqual(['Slow']);
    expect(counting.made).toBe(2);
  });

  it('is made anew after it threw', async () => {
    const counting = counted((subject) => { if (subject === 'Bad') throw new Error('no'); });
    const setup = setupOf(counting.rule);
    expect((await lintWith(setup, 'Subject: Bad\n\nHi')).failures.map(({ rule }) => rule)).toEqual(['test/stateless']);
    const { result, failures } = await lintWith(setup, 'Subject: Good\n\nHi');
    expect([result.diagnostics.map(({ message }) => message), failures]).toEqual([['Good'], []]);
  });

  it('is given nothing of a message', async () => {
    const keys: string[] = [];
    const rule = defineRule({ ...meta, name: 'test/keys', messages: {}, stateless: true, create: (context) => { keys.push(...['options', 'report', 'unchecked', 'message', 'sending', 'signal'].filter((key) => key in context)); return {}; } });
    await lintWith(setupOf(rule), 'Subject: One\n\nHi');
    expect(keys).toEqual(['options', 'report', 'unchecked']);
  });
});
