import { describe, expect, it } from 'vitest';
import { shownLines } from '../../src/files/shown-lines.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';

/** Nothing but the file itself is asked for. */
const noOther = (path: string): Promise<never> => Promise.reject(new Error(`${path} was asked for`));

/** The line that is kept for a place, as a reporter gets it. */
const lineOf = async (text: string, offset: number): Promise<string | undefined> => {
  const source = bytesSource(Buffer.from(text));
  const start = await new SourceFile('a.eml', source).pointAt(offset);
  const shown = shownLines();
  await shown.keep({ path: 'a.eml', unchecked: [], diagnostics: [{ rule: 'a/b', severity: 'error', message: 'x', messageId: 'x', location: { path: 'a.eml', start, end: start, offset, length: 0 } }] }, source, noOther);
  return shown.lines('a.eml', start.line, start.line)?.[0];
};

describe('the lines that are shown', () => {
  it.each([
    ['one\ntwo\nthree\n', 0, 'one'], ['one\ntwo\nthree\n', 3, 'one'], ['one\ntwo\nthree\n', 4, 'two'], ['one\r\ntwo\r\nthree', 6, 'two'], ['one\rtwo\rthree', 9, 'three'], ['one\n\nthree', 4, ''], ['', 0, ''],
    ['\u{feff}Größe: 1\n日本', 6, 'Größe: 1'], ['\u{feff}Größe: 1\n日本', 14, '日本'],
  ])('of %j at %i it is %j', async (text, offset, line) => {
    expect(await lineOf(text, offset)).toBe(line);
  });

  it('a long line around the place, a line of megabytes not at all', async () => {
    const long = await lineOf(`a\n${'b'.repeat(200_000)}\nc`, 100_000);
    expect(long?.length).toBe(200_000);
    expect((await lineOf('b'.repeat(5 << 20), 100)) === undefined).toBe(false);
    expect((await lineOf('b'.repeat(5 << 20), 4 << 20)) === undefined).toBe(true);
  });

  it('nothing of a line that no diagnostic begins in', async () => {
    const shown = shownLines();
    await shown.keep({ path: 'a.eml', unchecked: [], diagnostics: [] }, bytesSource(Buffer.from('a\nb')), noOther);
    expect(shown.lines('a.eml', 1, 1)).toBeUndefined();
    expect(shown.lines('other.eml', 1, 1)).toBeUndefined();
  });
});
