import { describe, expect, it } from 'vitest';
import { defineRule } from 'sendlint/rule';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { lintFile } from '../../src/lint/linter.ts';
import { emlReader } from '../../src/read/eml.ts';
import { templateReader } from '../../src/read/template.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';

const rule = defineRule({
  name: 'test/typo', description: 'A rule of a test.', advice: 'Do nothing.', severity: 'error', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }],
  messages: { typo: 'A typo.' },
  create: ({ report }) => ({ part: { 'text/*'({ text }) {
    const start = text?.value.indexOf('teh') ?? -1;
    if (text && start >= 0) report({ at: text.span(start, start + 3), messageId: 'typo', fix: [{ at: text.span(start, start + 3), text: 'thé' }], suggest: [{ title: 'Drop it', edits: [{ at: text.span(start, start + 3), text: '' }] }] });
  } } }),
});

/** The file with the fix of its first diagnostic applied; `undefined` where there is none. */
const fixed = async (source: Uint8Array, path = 'message.eml'): Promise<string | undefined> => {
  const { result } = await lintFile(new SourceFile(path, bytesSource(source)), { readers: [emlReader, templateReader], rules: [configureRule(rule)], sending: {} });
  const edits = result.diagnostics[0]?.fix;
  if (!edits) return undefined;
  return edits.toReversed().reduce((bytes, { start, end, bytes: put }) => Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(end)]), Buffer.from(source)).toString();
};

const message = (encoding: string, body: string, fields: readonly string[] = []): Buffer =>
  Buffer.from(['From: a@one.example', ...fields, 'Content-Type: text/plain; charset=utf-8', `Content-Transfer-Encoding: ${encoding}`, '', body, ''].join('\n'));

describe('a repair of a decoded text', () => {
  it('is a change of the file where the text stands as it is', async () => {
    expect(await fixed(Buffer.from('<p>é teh end</p>'), 'a.html')).toBe('<p>é thé end</p>');
  });

  it('goes back through quoted-printable', async () => {
    expect(await fixed(message('quoted-printable', 'Caf=C3=A9 in teh garden'))).toContain('\nCaf=C3=A9 in th=C3=A9 garden');
  });

  it('goes back through base64', async () => {
    const back = await fixed(message('base64', Buffer.from('Look at teh garden').toString('base64')));
    expect(Buffer.from(back?.split('\n\n')[1] ?? '', 'base64').toString()).toBe('Look at thé garden');
  });

  it('is left out of a signed message', async () => {
    expect(await fixed(message('8bit', 'teh end', ['DKIM-Signature: v=1; d=one.example; b=x']))).toBeUndefined();
  });
});
