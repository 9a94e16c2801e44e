import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { colored } from '../../src/cli/report/color.ts';
import { progress } from '../../src/cli/progress.ts';

describe('colour', () => {
  const terminal = { isTTY: true, write: () => true };
  const pipe = { write: () => true };

  it.each([
    ['on a terminal', undefined, terminal, {}, true],
    ['into a pipe', undefined, pipe, {}, false],
    ['on a terminal that cannot', undefined, terminal, { TERM: 'dumb' }, false],
    ['with NO_COLOR', undefined, terminal, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR', undefined, terminal, { NO_COLOR: '' }, true],
    ['with FORCE_COLOR into a pipe', undefined, pipe, { FORCE_COLOR: '1' }, true],
    ['with FORCE_COLOR=0', undefined, terminal, { FORCE_COLOR: '0' }, false],
    ['with --color, whatever the environment says', true, pipe, { NO_COLOR: '1' }, true],
    ['with --no-color', false, terminal, { FORCE_COLOR: '1' }, false],
  ] as const)('%s', (_, flag, output, env, is) => {
    expect(colored(flag, output, env)).toBe(is);
  });
});

/** What the line writes when its second file comes after so long. */
const linesAfter = async (isTTY: boolean, milliseconds: number): Promise<string> => {
  let written = '';
  const line = progress({ isTTY, columns: 40, write: (text) => { written += text; return true; } }, 3);
  await line.step(0, 'a.eml');
  vi.advanceTimersByTime(milliseconds);
  await line.step(1, `b\u001b[2J${'long'.repeat(20)}.eml`);
  line.clear();
  return written;
};

describe('the progress line', () => {
  beforeEach(() => { vi.useFakeTimers({ toFake: ['Date'] }); });
  afterEach(() => { vi.useRealTimers(); });

  it('is shown after a second, fits the terminal, holds no control of a name, and is cleared', async () => {
    const written = await linesAfter(true, 1500);
    expect(written).toBe(`\r\u001b[2K${`Linting 2 of 3: b?[2J${'long'.repeat(20)}`.slice(0, 39)}\r\u001b[2K`);
  });

  it('is not shown before, nor where nobody sits', async () => {
    expect(await linesAfter(true, 900)).toBe('');
    expect(await linesAfter(false, 5000)).toBe('');
  });
});
