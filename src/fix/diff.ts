/** Lines that stay around each change. */
const CONTEXT = 3;
/** With more differences a stretch is shown as replaced: the time to find the fewest grows with their square. */
const MOST_DIFFERENCES = 1500;

/** A stretch of lines that is replaced by one of the other text. */
interface Replaced { readonly from: number; readonly to: number; readonly otherFrom: number; readonly otherTo: number }

/** What was changed, as `diff -u` and git write it, one latin1 character a byte; empty where nothing was. */
export const unifiedDiff = (path: string, before: Uint8Array, after: Uint8Array): string => {
  const [old, changed] = [linesOf(before), linesOf(after)];
  const hunks = together(replacedLines(old, changed)).map((group) => hunkOf(group, old, changed));
  return hunks.length === 0 ? '' : [`--- ${named('a', path)}`, `+++ ${named('b', path)}`, ...hunks.flat(), ''].join('\n');
};

/** A name as git quotes it. */
const named = (side: string, path: string): string => {
  const name = Buffer.from(`${side}/${path.replaceAll('\\', '/').replace(/^(?:\.\/|\/)+/u, '')}`).toString('latin1');
  if (!/[\0-\u001f"\\\u007f-\u00ff]/u.test(name)) return name;
  return `"${name.replaceAll(/[\0-\u001f"\\\u007f-\u00ff]/gu, (character) => (character === '"' || character === '\\' ? `\\${character}` : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`))}"`;
};

/** Lines with their line ends; a text that does not end with one has a last line without. */
const linesOf = (bytes: Uint8Array): readonly string[] => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').match(/[^\n]*\n|[^\n]+$/gu) ?? [];

/** The stretches that differ, in order. */
const replacedLines = (old: readonly string[], changed: readonly string[]): readonly Replaced[] => {
  const shorter = Math.min(old.length, changed.length);
  let head = 0;
  while (head < shorter && old[head] === changed[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === changed[changed.length - 1 - tail]) tail += 1;
  const [one, other] = [old.slice(head, old.length - tail), changed.slice(head, changed.length - tail)];
  if (one.length === 0 && other.length === 0) return [];
  const kept = common(one, other);
  const found: Replaced[] = [];
  let [from, otherFrom] = [0, 0];
  for (const [line, otherLine] of [...kept, [one.length, other.length] as const]) {
    if (line > from || otherLine > otherFrom) found.push({ from: head + from, to: head + line, otherFrom: head + otherFrom, otherTo: head + otherLine });
    [from, otherFrom] = [line + 1, otherLine + 1];
  }
  return found;
};

const cell = (cells: Int32Array, diagonal: number, centre: number): number => cells[centre + diagonal] ?? 0;

/** Pairs of lines that stay, by the fewest differences (Myers 1986); none where there are too many. */
const common = (old: readonly string[], changed: readonly string[]): readonly (readonly [number, number])[] => {
  const trace: Int32Array[] = [];
  const most = Math.min(MOST_DIFFERENCES, old.length + changed.length);
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let differences = 0; differences <= most; differences += 1) {
    trace.push(furthest.slice(middle - differences - 1, middle + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const down = diagonal === -differences || (diagonal !== differences && cell(furthest, diagonal - 1, middle) < cell(furthest, diagonal + 1, middle));
      let x = down ? cell(furthest, diagonal + 1, middle) : cell(furthest, diagonal - 1, middle) + 1;
      while (x < old.length && x - diagonal < changed.length && old[x] === changed[x - diagonal]) x += 1;
      furthest[middle + diagonal] = x;
      if (x >= old.length && x - diagonal >= changed.length) return pathOf(trace, old.length, changed.length);
    }
  }
  return [];
};

const pathOf = (trace: readonly Int32Array[], oldLength: number, changedLength: number): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [oldLength, changedLength];
  for (let differences = trace.length - 1; differences >= 0; differences -= 1) {
    const cells = trace[differences] ?? new Int32Array(0);
    const centre = differences + 1;
    const diagonal = x - y;
    const down = diagonal === -differences || (diagonal !== differences && cell(cells, diagonal - 1, centre) < cell(cells, diagonal + 1, centre));
    const before = differences === 0 ? 0 : down ? cell(cells, diagonal + 1, centre) : cell(cells, diagonal - 1, centre) + 1;
    while (x > before && y > before - diagonal && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    if (down) y -= 1;
    else x -= 1;
  }
  return pairs.toReversed();
};

/** Changes whose context would meet are shown in one hunk. */
const together = (changes: readonly Replaced[]): readonly (readonly Replaced[])[] => {
  const groups: Replaced[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.from - last.to <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
};

const hunkOf = (changes: readonly Replaced[], old: readonly string[], changed: readonly string[]): readonly string[] => {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return [];
  const start = Math.max(0, first.from - CONTEXT);
  const end = Math.min(old.length, last.to + CONTEXT);
  const otherStart = first.otherFrom - (first.from - start);
  const otherEnd = last.otherTo + (end - last.to);
  const lines: string[] = [];
  let at = start;
  for (const { from, to, otherFrom, otherTo } of changes) {
    lines.push(...old.slice(at, from).map(shown(' ')), ...old.slice(from, to).map(shown('-')), ...changed.slice(otherFrom, otherTo).map(shown('+')));
    at = to;
  }
  lines.push(...old.slice(at, end).map(shown(' ')));
  return [`@@ -${range(start, end)} +${range(otherStart, otherEnd)} @@`, ...lines];
};

const shown = (sign: string) => (line: string): string => (line.endsWith('\n') ? sign + line.slice(0, -1) : `${sign}${line}\n\\ No newline at end of file`);

/** Lines are counted from 1; an empty range names the line before it. */
const range = (start: number, end: number): string => `${end > start ? start + 1 : start}${end - start === 1 ? '' : `,${end - start}`}`;
