import { WORDINGS } from './mention-wordings.ts';
import type { Mentions } from './mention-wordings.ts';

interface Stem { readonly stem: string; readonly wording: Mentions }
/** Stems by a hash of their first four characters, which hardly a place of a text has; and those that are shorter. */
interface StemIndex { readonly filter: Uint8Array; readonly byHash: ReadonlyMap<number, readonly Stem[]>; readonly short: readonly Stem[] }

/** The languages of which a stem stands in a text in lower case, in the order of the list; found in one pass. */
export const spokenIn = (lower: string): readonly Mentions[] => {
  const { filter, byHash, short } = (index ??= indexOf(WORDINGS));
  const { length } = lower;
  let spoken: Set<Mentions> | undefined;
  let isUnspaced = false;
  let hash = 0;
  for (let at = 0; at < length; at += 1) {
    const code = lower.charCodeAt(at);
    hash = nextHash(hash, code);
    if (code >= FIRST_UNSPACED && (code < FIRST_MARK || code > LAST_MARK)) isUnspaced = true;
    if (filter[hash] === 0) continue;
    for (const { stem, wording } of byHash.get(hash) ?? NONE) if (lower.startsWith(stem, at - 3)) (spoken ??= new Set()).add(wording);
  }
  if (isUnspaced) for (const { stem, wording } of short) if (lower.includes(stem)) (spoken ??= new Set()).add(wording);
  return spoken ? WORDINGS.filter((wording) => spoken.has(wording)) : NONE;
};

const NONE: readonly never[] = [];
/** Shorter stems are of Thailand, China, Japan and Korea. Between those stand the marks of typography. */
const FIRST_UNSPACED = 0xe00;
const FIRST_MARK = 0x2000;
const LAST_MARK = 0x2fff;

let index: StemIndex | undefined;

const indexOf = (wordings: readonly Mentions[]): StemIndex => {
  const filter = new Uint8Array(HASHES);
  const byHash = new Map<number, Stem[]>();
  const short: Stem[] = [];
  for (const wording of wordings) {
    for (const stem of wording.stems) {
      if (stem.length < 4) {
        short.push({ stem, wording });
        continue;
      }
      let hash = 0;
      for (let at = 0; at < 4; at += 1) hash = nextHash(hash, stem.charCodeAt(at));
      filter[hash] = 1;
      const others = byHash.get(hash);
      if (others) others.push({ stem, wording });
      else byHash.set(hash, [{ stem, wording }]);
    }
  }
  return { filter, byHash, short };
};

const HASHES = 1 << 14;
/** The hash of the last four characters: what came before is shifted out. */
const nextHash = (hash: number, code: number): number => ((hash << 4) ^ code) & (HASHES - 1);
