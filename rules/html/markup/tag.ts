/** A tag as written: `[start, end)` in the source, its name in lower case. `empty` is one that ends in `/>`. */
export interface Tag { readonly name: string; readonly start: number; readonly end: number; readonly kind: 'start' | 'end' | 'empty' }

/** A flaw one tag shows by itself. `[start, end)` is what is marked; `keep` are the stretches html-validate needs to see. */
export interface TagFlaw {
  readonly rule: 'no-dup-attr' | 'no-dup-id' | 'attr-spacing' | 'attr-quote-open' | 'parser-error';
  /** The place of its tag among the tags; one behind the last for a `parser-error`. */
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly keep: readonly (readonly [number, number])[];
  /** For a doubled id: the tag that has it first. */
  readonly other?: number;
}

/** The tags of a source, in order, up to the first place where the tokenizer cannot go on (`fatal`). */
export interface Tags { readonly tags: readonly Tag[]; readonly flaws: readonly TagFlaw[]; readonly fatal: TagFlaw | undefined }

/** One tag, or one page, can hold a hundred thousand flaws: the first are what a person reads. */
export const MAX_FLAWS = 100;
