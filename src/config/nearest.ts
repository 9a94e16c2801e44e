/** The candidate a person most likely meant, or `undefined` where none is near: at most a third of its letters differ. */
export const nearest = (name: string, candidates: Iterable<string>): string | undefined => {
  // A hostile name must not cost a quadratic comparison; no name of ours is as long.
  if (name.length > 100) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const count = edits(name.toLowerCase(), candidate.toLowerCase());
    if (count < least && count <= Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3))) {
      best = candidate;
      least = count;
    }
  }
  return best ?? byPart(name, candidates);
};

/** ` Did you mean "x"?`, or nothing. */
export const didYouMean = (name: string, candidates: Iterable<string>): string => {
  const candidate = nearest(name, candidates);
  return candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
};

/** `warn` means `warning` and `html-clip` means `size/html-clip`, where only one candidate begins or ends so, or all that do begin with the shortest. */
const byPart = (name: string, candidates: Iterable<string>): string | undefined => {
  if (name.length < 3) return undefined;
  const end = `/${name.slice(name.lastIndexOf('/') + 1)}`;
  const matches = [...candidates].filter((candidate) => candidate.startsWith(name) || candidate.endsWith(end));
  const [shortest] = matches.toSorted((a, b) => a.length - b.length);
  return shortest !== undefined && matches.every((match) => match.startsWith(shortest)) ? shortest : undefined;
};

/** Optimal string alignment: insertions, deletions, changes and swaps of neighbours, each one edit. */
const edits = (a: string, b: string): number => {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
};
