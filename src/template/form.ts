import type { TemplateLanguage } from './language.ts';
import type { Reading } from './reading.ts';
import type { Searched } from './searched.ts';

/** A tag whose opening was found. `end` is -1 where it is never closed. */
export interface Match { readonly end: number; readonly reading: Reading }

/** A way a language writes tags. */
export interface Form {
  readonly language: TemplateLanguage;
  /** What every tag of this form begins with. */
  readonly open: string;
  /** What must follow, as the source of a regular expression, so that few openings are looked at in vain. */
  readonly follows?: string;
  /** What closes it, by which a fault names what is missing; absent where text may well look like an opening. */
  readonly close?: string;
  /** The tag that begins at `start`; `undefined` where this is none. */
  match(text: Searched, start: number): Match | undefined;
}
