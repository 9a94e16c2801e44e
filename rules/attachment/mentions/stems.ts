import { WORDINGS } from './mention-wordings.ts';
import type { Mentions } from './mention-wordings.ts';

interface Stem { readonly stem: string; readonly wording: Mentions }
/** Stems by a hash of their first three characters, which hardly a place of a text has; and those of two. */
interface StemIndex { readonly filter: Uint8Array; readonly byHash: ReadonlyMap<number, readonly Stem[]>; readonly short: readonly Stem[] }

/** The languages of which a stem stands in a text in lower case, in the order of the list; found in one pass. */
export const spokenIn = (lower: string): readonly Mentions[] => {
  const { filter, byHash, short } = (index ??= indexOf(WORDINGS));
  const spoken = new Set<Mentions>();
  let [first, second] = [lower.charCodeAt(0), lower.charCodeAt(1)];
  let isUnspaced = first >= FIRST_UNSPACED || second >= FIRST_UNSPACED;
  for (let at = 2; at < lower.length; at += 1) {
    const third = lower.charCodeAt(at);
    const hash = hashOf(first, second, third);
    if (filter[hash] === 1) for (const { stem, wording } of byHash.get(hash) ?? NONE) if (!spoken.has(wording) && lower.startsWith(stem, at - 2)) spoken.add(wording);
    if (third >= FIRST_UNSPACED) isUnspaced = true;
    first = second;
    second = third;
  }
  if (isUnspaced) for (const { stem, wording } of short) if (lower.includes(stem)) spoken.add(wording);
  return spoken.size === 0 ? NONE : WORDINGS.filter((wording) => spoken.has(wording));
};

const NONE: readonly never[] = [];
/** Stems of two characters are of China, Japan and Korea. */
const FIRST_UNSPACED = 0x3000;
const FILTER_SIZE = 1 << 13;

let index: StemIndex | undefined;

const indexOf = (wordings: readonly Mentions[]): StemIndex => {
  const filter = new Uint8Array(FILTER_SIZE);
  const byHash = new Map<number, Stem[]>();
  const short: Stem[] = [];
  for (const wording of wordings) {
    for (const stem of wording.stems) {
      if (stem.length < 3) {
        short.push({ stem, wording });
        continue;
      }
      const hash = hashOf(stem.charCodeAt(0), stem.charCodeAt(1), stem.charCodeAt(2));
      filter[hash] = 1;
      const others = byHash.get(hash);
      if (others) others.push({ stem, wording });
      else byHash.set(hash, [{ stem, wording }]);
    }
  }
  return { filter, byHash, short };
};

const hashOf = (first: number, second: number, third: number): number => (Math.imul(Math.imul(first, 31) + second, 37) + third) & (FILTER_SIZE - 1);
