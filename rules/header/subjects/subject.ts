import { findTags, once } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { prefixesOf } from './reply-prefixes.ts';
import type { Prefix } from './reply-prefixes.ts';

/** A subject, as the rules of subjects read it. */
export class Subject {
  readonly value: string;
  /** “Re:”, “AW:”, “Fwd:” and the like at its beginning. */
  readonly prefixes: readonly Prefix[];
  /** Where what the subject says begins, behind them. */
  readonly start: number;
  /** What it says, without the prefixes and the blanks around it. */
  readonly words: string;
  #isFilledIn: boolean | undefined;

  constructor(value: string) {
    this.value = value;
    this.prefixes = prefixesOf(value);
    this.start = this.prefixes.at(-1)?.end ?? 0;
    this.words = value.slice(this.start).trim();
  }

  /** Whether a template fills in a part of it: what is said then is not known. Most rules find nothing, and need not know. */
  get isFilledIn(): boolean { return (this.#isFilledIn ??= findTags(this.value).length > 0); }
}

/** Reads a Subject field, once for all rules that ask. */
export const subjectOf = once((field: HeaderField) => new Subject(field.value.value));
