import { findTags } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { prefixesOf } from './reply-prefixes.ts';
import type { Prefix } from './reply-prefixes.ts';

/** A subject, as the rules of subjects read it. */
export interface Subject {
  readonly value: string;
  /** “Re:”, “AW:”, “Fwd:” and the like at its beginning. */
  readonly prefixes: readonly Prefix[];
  /** Where what the subject says begins, behind them. */
  readonly start: number;
  /** What it says, without the prefixes and the blanks around it. */
  readonly words: string;
  /** Whether a template fills in a part of it: what is said then is not known. */
  readonly isFilledIn: boolean;
}

const read = new WeakMap<HeaderField, Subject>();

/** Reads a Subject field, once for all rules that ask. */
export const subjectOf = (field: HeaderField): Subject => {
  const known = read.get(field);
  if (known) return known;
  const { value } = field.value;
  const prefixes = prefixesOf(value);
  const start = prefixes.at(-1)?.end ?? 0;
  let isFilledIn: boolean | undefined;
  // Most rules find nothing, and need not know of tags.
  const subject: Subject = { value, prefixes, start, words: value.slice(start).trim(), get isFilledIn() { return (isFilledIn ??= findTags(value).length > 0); } };
  read.set(field, subject);
  return subject;
};
