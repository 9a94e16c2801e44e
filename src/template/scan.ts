import { MAX_CHANGES, changed } from './dialects.ts';
import type { Syntax } from './dialects.ts';
import type { Form, Match } from './form.ts';
import type { Reading } from './reading.ts';
import type { TemplateLanguage } from './language.ts';
import { Searched } from './searched.ts';
import type { Stretch } from './tag.ts';

/** A tag as it was found, and what it does. */
export interface ScannedTag extends Stretch { readonly language: TemplateLanguage; readonly reading: Reading }

/** The opening of a tag that is never closed: `[start, end)` is its delimiter. */
export interface UnclosedTag extends Stretch { readonly form: Form; readonly reading: Reading }

/** What stands in a text, in order. Tags are apart from each other. */
export interface Scan {
  readonly tags: readonly ScannedTag[];
  readonly unclosed: readonly UnclosedTag[];
  /** Tags that hold text which is not printed, and have no end. */
  readonly unended: readonly { readonly tag: ScannedTag; readonly word: string }[];
}

/** Finds all tags in one pass. What is not closed is text. Time is linear. */
export const scan = (value: string, syntax: Syntax): Scan => new Scanner(value, syntax).scan();

class Scanner {
  readonly #text: Searched;
  #syntax: Syntax;
  #changes = 0;
  readonly #tags: ScannedTag[] = [];
  readonly #unclosed: UnclosedTag[] = [];
  readonly #unended: { readonly tag: ScannedTag; readonly word: string }[] = [];

  constructor(value: string, syntax: Syntax) {
    this.#text = new Searched(value);
    this.#syntax = syntax;
  }

  scan(): Scan {
    const { value } = this.#text;
    let at = 0;
    for (;;) {
      const { openings } = this.#syntax;
      openings.lastIndex = at;
      const opening = openings.exec(value);
      if (!opening) break;
      const found = this.#tagAt(opening.index);
      at = found ? this.#add(opening.index, found.form, found.match) : opening.index + opening[0].length;
    }
    return { tags: this.#tags, unclosed: this.#unclosed, unended: this.#unended };
  }

  /** The tag at an opening, in the longest form that has one. */
  #tagAt(start: number): { readonly form: Form; readonly match: Match } | undefined {
    const { value } = this.#text;
    let isKnown = false;
    for (const form of this.#syntax.forms.get(value.charAt(start)) ?? []) {
      if (!value.startsWith(form.open, start)) continue;
      const match = form.match(this.#text, start);
      if (!match) continue;
      if (match.end >= 0) return { form, match };
      if (!isKnown && form.close !== undefined) {
        isKnown = true;
        this.#unclosed.push({ start, end: start + form.open.length, form, reading: match.reading });
      }
    }
    return undefined;
  }

  /** Adds a tag; where the next one may begin. */
  #add(start: number, { language }: Form, match: Match): number {
    const { reading } = match;
    const { holds, delimiters } = reading;
    const end = holds && this.#text.nextMatch(holds.until, match.end);
    const tag = { start, end: holds?.vanishes === true && end ? end.end : match.end, language, reading };
    this.#tags.push(tag);
    if (holds?.vanishes === true && !end) this.#unended.push({ tag, word: holds.word });
    if (delimiters && this.#changes < MAX_CHANGES) {
      this.#changes += 1;
      this.#syntax = changed(this.#syntax, delimiters);
    }
    return holds && end && !holds.vanishes ? end.start : tag.end;
  }
}
