import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';

const fileOf = (bytes: Uint8Array | string): SourceFile => new SourceFile('test.eml', bytesSource(typeof bytes === 'string' ? Buffer.from(bytes) : bytes));

/** Line and column by cutting the text up, the slow and plain way. */
const plainly = (before: string): { line: number; column: number } => {
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

describe('SourceFile', () => {
  it('counts lines and columns as an editor does, at any offset', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '漢', '😀', '\n', '\r\n', '\r', ' '), { maxLength: 60 });
    await fc.assert(fc.asyncProperty(text, async (pieces) => {
      const file = fileOf(pieces.join(''));
      let before = '';
      for (const piece of [...pieces, '']) {
        // Between a CR and the LF it belongs to there is no line end yet.
        const crlf = before.endsWith('\r') && piece === '\n';
        if (!crlf) expect(await file.pointAt(Buffer.byteLength(before))).toEqual(plainly(before));
        before += piece;
      }
    }));
  });

  it('is right over many chunks, asked in any order and at once', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `line ${index}${'\u00E9'.repeat(index % 7)}`);
    const file = fileOf(lines.join('\r\n'));
    const starts: number[] = [];
    let at = 0;
    for (const line of lines) {
      starts.push(at);
      at += Buffer.byteLength(line) + 2;
    }
    const asked = [39_999, 12_345, 0, 39_998, 20_000, 1, 33_333, 7];
    const points = await Promise.all(asked.map(async (line) => file.pointAt((starts[line] ?? 0) + 2)));
    expect(points).toEqual(asked.map((line) => ({ line: line + 1, column: 3 })));
  });

  it('counts a CRLF cut by the end of a chunk once', async () => {
    for (const length of [65_534, 65_535, 65_536, 131_071]) {
      expect(await fileOf(`${'a'.repeat(length)}\r\nb`).pointAt(length + 2)).toEqual({ line: 2, column: 1 });
      expect(await fileOf(`${'a'.repeat(length)}\rb`).pointAt(length + 1)).toEqual({ line: 2, column: 1 });
    }
  });

  it('gives a byte order mark no column', async () => {
    const file = fileOf('\uFEFFab\n\uFEFFc');
    expect(await file.pointAt(3)).toEqual({ line: 1, column: 1 });
    expect(await file.pointAt(4)).toEqual({ line: 1, column: 2 });
    expect(await file.pointAt(9)).toEqual({ line: 2, column: 2 });
  });

  it('clamps an offset to the file', async () => {
    expect(await fileOf('ab').pointAt(-5)).toEqual({ line: 1, column: 1 });
    expect(await fileOf('ab').pointAt(99)).toEqual({ line: 1, column: 3 });
    expect(await fileOf('').pointAt(0)).toEqual({ line: 1, column: 1 });
  });

  it('counts the bytes of a line of 20 MB', async () => {
    expect(await fileOf(Buffer.alloc(20 << 20, 97)).pointAt(20 << 20)).toEqual({ line: 1, column: (20 << 20) + 1 });
  });
});
