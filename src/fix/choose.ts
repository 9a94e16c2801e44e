import { identityOf } from '../lint/diagnostic.ts';
import type { Result, TextEdit } from '../lint/diagnostic.ts';
import { fileEdits } from '../lint/edits.ts';
import type { Repair } from '../lint/repairs.ts';
import type { Edit } from '../rule.ts';
import { toFile } from '../source/source-text.ts';

/** A repair that is made; `title` is that of a suggestion. */
export interface Choice { readonly repair: Repair; readonly edits: readonly Edit[]; readonly written: readonly TextEdit[]; readonly title?: string }

/** The repairs that are made in one round, and all of their edits of the file. */
export interface Chosen { readonly choices: readonly Choice[]; readonly edits: readonly TextEdit[] }

/** Chooses in file order; one that touches what an earlier one changes waits for the next round. `takes` says which are wanted. */
export const choose = (repairs: readonly Repair[], { diagnostics }: Result, suggestions: boolean, takes: (rule: string) => boolean): Chosen => {
  const told = new Set(diagnostics.map(identityOf));
  const choices: Choice[] = [];
  const taken = new Stretches();
  for (const choice of inOrder(repairs.flatMap((repair) => choiceOf(repair, suggestions)))) {
    const key = identityOf(choice.repair.diagnostic);
    // Silenced, or found with other data too.
    if (!told.delete(key) || !takes(choice.repair.diagnostic.rule)) continue;
    if (taken.add(choice.edits.map(({ at }) => toFile(at)))) choices.push(choice);
  }
  const edits = fileEdits(choices.flatMap((choice) => choice.edits), [...new Set(choices.map(({ repair }) => repair.root))]);
  return edits ? { choices, edits } : oneByOne(choices);
};

/** Of suggestions a person chooses; where there is one alone, there is nothing to choose. */
const choiceOf = (repair: Repair, suggestions: boolean): readonly Choice[] => {
  const { fix, suggest = [], diagnostic } = repair;
  if (fix && diagnostic.fix) return [{ repair, edits: fix, written: diagnostic.fix }];
  const [only, ...others] = suggest;
  const [written] = diagnostic.suggest ?? [];
  return suggestions && only && written && others.length === 0 ? [{ repair, edits: only.edits, written: written.edits, title: only.title }] : [];
};

const inOrder = (choices: readonly Choice[]): readonly Choice[] => choices.toSorted((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ edits }: Choice): number => edits.reduce((least, { at }) => Math.min(least, toFile(at).start), Infinity);

/** What cannot be written back together is written one by one, as far as nothing overlaps. */
const oneByOne = (choices: readonly Choice[]): Chosen => {
  const taken = new Stretches();
  const made = choices.filter(({ written }) => taken.add(written));
  return { choices: made, edits: made.flatMap(({ written }) => written).toSorted((a, b) => a.start - b.start) };
};

/** Stretches of a file that do not touch each other, in order. */
class Stretches {
  readonly #taken: { readonly start: number; readonly end: number }[] = [];

  /** Adds them all, or none where one of them touches one that was there before. */
  add(stretches: readonly { readonly start: number; readonly end: number }[]): boolean {
    if (stretches.some(({ start, end }) => {
      const next = this.#taken[this.#firstFrom(start)];
      return next !== undefined && next.start <= end;
    })) return false;
    for (const { start, end } of stretches) this.#taken.splice(this.#firstFrom(start), 0, { start, end });
    return true;
  }

  /** The first that ends at a place or behind it. */
  #firstFrom(place: number): number {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#taken[middle]?.end ?? Infinity) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
