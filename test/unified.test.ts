import { PassThrough } from 'node:stream';
import { unified } from 'unified';
import { engine } from 'unified-engine';
import type { Options } from 'unified-engine';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { describe, expect, it } from 'vitest';
import { defineConfig } from '../src/index.ts';
import { defineRule } from '../src/rule.ts';
import { emailLint } from '../src/unified.ts';
import { folderWith } from './folders.ts';

const about = { description: 'A rule for tests.', advice: 'Write it in another way.', severity: 'error', presets: {}, references: [{ title: 'RFC 5322', url: 'https://www.rfc-editor.org/rfc/rfc5322' }] } as const;
const said = defineRule({ ...about, name: 'test/word', messages: { said: 'It says “{{word}}”.' }, create: ({ report }) => ({ prose(text) {
  for (const { index, 0: word } of text.value.matchAll(/soon|later|never/gu)) report({ at: text.span(index, index + word.length), messageId: 'said', data: { word } });
} }) });
const throws = defineRule({ ...about, name: 'test/throws', messages: {}, create: () => ({ message() { throw new Error('out of ink'); } }) });
const plugin = { name: 'test', rules: { 'test/word': said, 'test/throws': throws } } as const;
const config = defineConfig({ extends: [], plugins: [plugin], rules: { 'test/word': 'error' } });

/** What came of a file, and what stands where its places say. */
const process = async (value: string | Uint8Array, path = 'a.html', settings = config) => {
  const file = new VFile({ value, path });
  await unified().use(emailLint, settings).process(file);
  const text = String(file);
  return { file, marked: file.messages.map(({ place }) => (place && 'start' in place ? text.slice(place.start.offset, place.end.offset) : undefined)) };
};

describe('the plugin of unified', () => {
  it('tells findings as messages of the file, and leaves the file as it is', async () => {
    const value = '<p>Grüße 👋, see you\r\nsoon.</p>\r<p>Not\nlater!</p>\n';
    const { file, marked } = await process(value);
    expect(file.value).toBe(value);
    expect(marked).toEqual(['soon', 'later']);
    expect(file.messages.map(String)).toEqual(['a.html:2:1-2:5: It says “soon”.', 'a.html:4:1-4:6: It says “later”.']);
    expect(file.messages[0]).toMatchObject({
      reason: 'It says “soon”.', source: 'sendlint', ruleId: 'test/word', fatal: false, note: 'Write it in another way.', url: 'https://www.rfc-editor.org/rfc/rfc5322',
      place: { start: { line: 2, column: 1, offset: 22 }, end: { line: 2, column: 5, offset: 26 } },
    });
    expect(file.data.sendlint).toMatchObject({ diagnostics: [{ rule: 'test/word' }, { rule: 'test/word' }], unchecked: [], failures: [] });
  });

  it.each(['error', 'warning', 'info'] as const)('a finding of severity %s stops nobody', async (severity) => {
    const { file } = await process('<p>soon</p>', 'a.html', { ...config, rules: { 'test/word': severity } });
    expect(file.messages.map(({ fatal }) => fatal)).toEqual([severity === 'info' ? undefined : false]);
  });

  it('finds its places in text that is encoded, with a byte order mark, and in bytes', async () => {
    const message = 'Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe: see you so=\non.\n';
    expect((await process(message, 'a.eml')).marked).toEqual(['so=\non']);
    expect((await process('\uFEFF<p>soon</p>')).marked).toEqual(['soon']);
    expect((await process(Buffer.from('\uFEFF<p>Grüße soon</p>'))).marked).toEqual(['soon']);
    const latin = Buffer.from('Subject: x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nGr\xfc\xdfe, soon\n', 'latin1');
    const { file, marked } = await process(latin, 'a.eml');
    expect(file.value).toBe(latin);
    expect(marked).toEqual(['soon']);
  });

  it('a rule that threw is fatal, and the findings of the others are told', async () => {
    const { file } = await process('Subject: x\n\nsoon\n', 'a.eml', { ...config, rules: { 'test/word': 'error', 'test/throws': 'error' } });
    expect(file.messages.map(({ reason, fatal }) => [reason, fatal])).toEqual([['It says “soon”.', false], ['The rule test/throws failed: out of ink', true]]);
  });

  it('rejects for a configuration that is wrong', async () => {
    await expect(process('<p>', 'a.html', JSON.parse('{ "kind": "spam" }') as typeof config)).rejects.toThrow(/kind/u);
  });

  it('is printed by vfile-reporter', async () => {
    const { file } = await process('<p>See you\nsoon.</p>\n');
    expect(reporter(file, { color: false, verbose: true })).toBe(`a.html
2:1-2:5 warning It says “soon”. test/word sendlint
  [url]:
    https://www.rfc-editor.org/rfc/rfc5322
  [note]:
    Write it in another way.

⚠ 1 warning`);
  });
});

/** Runs unified-engine over a folder. */
const runEngine = async (files: Readonly<Record<string, string>>, options: Partial<Options>) => {
  const cwd = folderWith(files);
  const streamError = new PassThrough();
  const streamOut = new PassThrough();
  const result = await new Promise<{ code: number; files: readonly VFile[] }>((done, fail) => {
    engine({ processor: unified().use(emailLint, config), cwd, files: ['.'], extensions: ['html', 'eml'], streamError, streamOut, color: false, ...options }, (error, code, context) => {
      if (error) fail(error);
      else done({ code: code ?? -1, files: context?.files ?? [] });
    });
  });
  return { ...result, printed: String((streamError.read() as Buffer | null) ?? '') };
};

describe('in unified-engine', () => {
  const files = { 'a.html': '<p>See you soon.</p>\n', 'mails/b.eml': 'Subject: x\n\nNever again: never.\n', 'c.html': '<p>Fine.</p>\n' };

  it('lints a folder; `frail` makes the exit code 1', async () => {
    const { code, printed } = await runEngine(files, { frail: true, quiet: true });
    expect(code).toBe(1);
    expect(printed).toBe(`a.html
1:12-1:16 warning It says “soon”.  test/word sendlint

mails/b.eml
3:14-3:19 warning It says “never”. test/word sendlint

⚠ 2 warnings
`);
    expect((await runEngine(files, {})).code).toBe(0);
  });

  it('applies overrides by paths from the folder it runs in', async () => {
    const settings = defineConfig({ extends: [], plugins: [plugin], rules: { 'test/word': 'error' }, overrides: [{ files: ['mails/**'], rules: { 'test/word': 'off' } }] });
    const { printed } = await runEngine(files, { quiet: true, processor: unified().use(emailLint, settings) });
    expect(printed).toContain('a.html');
    expect(printed).not.toContain('b.eml');
  });

  it('writes what it read', async () => {
    const { files: processed } = await runEngine({ 'a.html': '<P  >soon' }, { output: true });
    expect(processed.map(String)).toEqual(['<P  >soon']);
  });
});
