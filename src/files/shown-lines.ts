import type { Result } from '../lint/diagnostic.ts';
import type { ByteSource, Location } from '../source/source-file.ts';
import type { ReporterContext } from '../lint/reporter.ts';
import type { OpenSource } from './byte-sources.ts';

/** The lines a reporter will show, kept while their file is open. */
export interface ShownLines {
  /** `source` is the file that was linted; what else it was made of (partials, a sidecar) is asked of `openOther`. */
  keep(result: Result, source: ByteSource, openOther: (path: string) => Promise<OpenSource>): Promise<void>;
  /** Keeps no lines of a file any more: it was changed. */
  forget(path: string): void;
  readonly lines: ReporterContext['lines'];
}

/** A line is looked for in chunks of this size around the place. */
const CHUNK = 4096;
/** A line longer than this is not shown: its columns could not be told. */
const LONGEST = 1 << 20;
/** Kept in memory for a whole run. */
const MOST = 32 << 20;

/** Reads only the lines that diagnostics begin in, from the byte offset the diagnostic has. */
export const shownLines = (): ShownLines => {
  const files = new Map<string, Map<number, string>>();
  let kept = 0;
  const read = async (path: string, locations: readonly Location[], source: ByteSource): Promise<void> => {
    const lines = files.get(path) ?? new Map<number, string>();
    for (const location of locations) {
      if (lines.has(location.start.line) || kept > MOST) continue;
      const line = await lineAt(location, source);
      if (line === undefined) continue;
      kept += line.length;
      lines.set(location.start.line, line);
    }
    files.set(path, lines);
  };
  return {
    async keep({ path, diagnostics }, source, openOther) {
      const byFile = new Map<string, Location[]>([[path, []]]);
      for (const { location } of diagnostics) byFile.set(location.path, [...byFile.get(location.path) ?? [], location]);
      await read(path, byFile.get(path) ?? [], source);
      byFile.delete(path);
      for (const [other, locations] of byFile) {
        // A partial that is gone meanwhile is shown without its lines.
        const opened = await openOther(other).catch(() => undefined);
        if (!opened) continue;
        try {
          await read(other, locations, opened.source);
        } finally {
          await opened.close();
        }
      }
    },
    forget(path) { files.delete(path); },
    lines(path, from, to) {
      const lines: string[] = [];
      for (let line = from; line <= to; line += 1) {
        const text = files.get(path)?.get(line);
        if (text === undefined) return undefined;
        lines.push(text);
      }
      return lines;
    },
  };
};

const UTF8 = new TextDecoder('utf-8');
const LF = 10;
const CR = 13;
const isLineEnd = (byte: number): boolean => byte === LF || byte === CR;

const lineAt = async ({ offset, start: { column } }: Location, source: ByteSource): Promise<string | undefined> => {
  if (column > LONGEST) return undefined;
  const start = await lineStart(offset, source);
  return start === undefined ? undefined : UTF8.decode(await source.read(start, await lineEnd(offset, source)));
};

/** Where the line that holds `offset` begins, looked for backwards; `undefined` where that is too far. */
const lineStart = async (offset: number, source: ByteSource): Promise<number | undefined> => {
  let end = offset;
  while (end > 0 && offset - end < LONGEST * 3) {
    const from = Math.max(0, end - CHUNK);
    const found = (await source.read(from, end)).findLastIndex(isLineEnd);
    if (found >= 0) return from + found + 1;
    end = from;
  }
  return end === 0 ? 0 : undefined;
};

/** Where it ends, or where it has been long enough to be shown. */
const lineEnd = async (offset: number, source: ByteSource): Promise<number> => {
  let end = offset;
  while (end < source.size && end - offset < LONGEST) {
    const chunk = await source.read(end, Math.min(end + CHUNK, source.size));
    const found = chunk.findIndex(isLineEnd);
    if (found >= 0 || chunk.length === 0) return end + Math.max(0, found);
    end += chunk.length;
  }
  return end;
};
