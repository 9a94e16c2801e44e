import { isTag } from 'domhandler';
import type { HtmlDocument, SourceText, Span } from 'sendlint/rule';
import { BLANK, blanksInUrl, isBlank, mayHoldBlank } from './blanks.ts';
import { excerptOf, markupExcerptOf, plain } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { FORMS } from './forms.ts';
import type { Form } from './forms.ts';
import { isCode, placesIn } from './html-places.ts';
import type { Place, Sighting } from './place.ts';
import { isNamePosition } from './name-position.ts';
import { isCodeLine, isCodeToType, isShown } from './shown.ts';

/** A placeholder that was not filled in, or a word that a program printed instead of a value. */
export interface Leftover { readonly at: Span; readonly written: string; readonly kind: 'placeholder' | 'blank' }

/** What the search does not take for a leftover. */
export interface Exceptions {
  /** A tag that the sending service fills in after all rendering. */
  readonly isFilledLater: (written: string) => boolean;
  /** People writing to each other: what they show is only a leftover where somebody is addressed. */
  readonly isConversation: boolean;
}

interface Match { readonly start: number; readonly end: number; readonly inner: string; readonly form: Form | 'blank' }

const NOTHING = { text: undefined, end: 0 };

/** Looks for leftovers in the texts of one message. HTML comes first: what it shows as code, the plain text shows too. */
export class LeftoverSearch {
  readonly found: Leftover[] = [];
  /** Whether there were more places to look at than anybody reads. */
  cut = false;
  readonly #exceptions: Exceptions;
  readonly #shown = new Set<string>();
  #looks = 0;
  #last: { readonly text: SourceText | undefined; readonly end: number } = NOTHING;

  constructor(exceptions: Exceptions) {
    this.#exceptions = exceptions;
  }

  html(document: HtmlDocument): void {
    const { text } = document;
    const matches = matchesIn(text.value);
    // Another view of the same text begins from its start.
    this.#last = NOTHING;
    const places = matches.length === 0 ? undefined : placesIn(document, matches.map(({ start }) => start));
    for (const match of matches) {
      const place = places?.get(match.start);
      if (!place) continue;
      const { from, to, element } = place;
      const inText = place.place === 'prose';
      this.#look(text, match, place.place, {
        excerpt: () => (from === undefined ? markupExcerptOf(text.value, match.start, match.end) : plainExcerpt(excerptOf(text.value, match.start, match.end, { from, ...(to !== undefined && { to }) }))),
        isSilent: (sighting) => inText && isCode(document, element) && !isCodeToType(sighting),
      });
    }
    if (mayHoldBlank(text.value)) this.#urls(document);
  }

  plainText(text: SourceText): void {
    const fences = fencesIn(text.value);
    const matches = matchesIn(text.value);
    const urls = matches.length === 0 ? [] : urlsIn(text.value);
    for (const { start, end } of urls) this.#blanksIn(text, start, end);
    for (const match of matches) {
      this.#look(text, match, holding(urls, match.start) ? 'url' : 'prose', {
        excerpt: () => excerptOf(text.value, match.start, match.end),
        isSilent: (sighting) => fences.some(({ start, end }) => match.start >= start && match.start < end) || isCodeLine(sighting),
      });
    }
  }

  field(text: SourceText, place: Place): void {
    if (place === 'field') for (const { start, end } of urlsIn(text.value)) this.#blanksIn(text, start, end);
    for (const match of matchesIn(text.value)) this.#look(text, match, place, { excerpt: () => excerptOf(text.value, match.start, match.end), isSilent: () => false });
  }

  #urls(document: HtmlDocument): void {
    for (const name of ['href', 'src', 'background', 'action']) {
      for (const element of document.$(`[${name}]`).toArray()) {
        const url = isTag(element) ? document.attribute(element, name)?.value : undefined;
        if (url) this.#blanksIn(url, 0, url.value.length);
      }
    }
  }

  /** The blanks of a URL that stands in a text. */
  #blanksIn(text: SourceText, from: number, to: number): void {
    const url = text.value.slice(from, to);
    if (mayHoldBlank(url)) for (const { start, end } of blanksInUrl(url)) this.#add(text, from + start, from + end, url.slice(start, end), 'blank');
  }

  #look(text: SourceText, match: Match, place: Place, { excerpt, isSilent }: { readonly excerpt: () => Excerpt; readonly isSilent: (sighting: Sighting) => boolean }): void {
    const { start, end, inner, form } = match;
    // What stands in a placeholder is none.
    if (text === this.#last.text && start < this.#last.end) return;
    if (this.#looks > MOST_LOOKS) {
      this.cut = true;
      return;
    }
    const sighting = new LazySighting({ raw: text.value.slice(start, end), inner: plain(inner).trim(), place, excerpt: () => { this.#looks += 1; return excerpt(); } });
    if (!(form === 'blank' ? isBlank(sighting) : form.isLeft(sighting))) return;
    this.#last = { text, end };
    if (this.#exceptions.isFilledLater(sighting.written)) return;
    const { written } = sighting;
    if (place === 'url' ? isSilent(sighting) : place !== 'value') {
      const isDue = place !== 'url' && isNamePosition(sighting);
      if (this.#exceptions.isConversation && !isDue) return;
      if (place === 'url' || isSilent(sighting) || isShown(sighting)) {
        this.#shown.add(written);
        return;
      }
      if (!isDue && this.#shown.has(written)) return;
    }
    this.#add(text, start, end, written, form === 'blank' ? 'blank' : 'placeholder');
  }

  #add(text: SourceText, start: number, end: number, written: string, kind: Leftover['kind']): void {
    this.found.push({ at: text.span(start, end), written, kind });
  }
}

/** More than this no person reads, and each look costs some text. */
const MOST_LOOKS = 2000;
const MOST_MATCHES = 50_000;

/** Everything that looks like a placeholder or a blank, in order; of several at one place the surest form first. */
const matchesIn = (value: string): readonly Match[] => {
  const found: Match[] = [];
  if (mayHoldBlank(value)) collect(value, BLANK, 0, 'blank', found);
  // Many forms begin with one sign, and most texts have few of the signs.
  let absent = '';
  for (const form of FORMS) {
    const sign = form.mark.charAt(0);
    if (absent.includes(sign)) continue;
    const mark = value.indexOf(form.mark);
    if (mark >= 0) collect(value, form.pattern, mark - LONGEST_BEFORE_MARK, form, found);
    else if (form.mark.length === 1 || !value.includes(sign)) absent += sign;
  }
  // A stable sort: forms are listed from the surest on.
  return found.length < 2 ? found : found.toSorted((a, b) => a.start - b.start);
};

/** A few forms have their mark behind a word. */
const LONGEST_BEFORE_MARK = 20;

const collect = (value: string, pattern: RegExp, from: number, form: Match['form'], into: Match[]): void => {
  // A shared pattern, and no copy of it for each text as `matchAll` makes.
  pattern.lastIndex = Math.max(0, from);
  for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
    if (into.length >= MOST_MATCHES) return;
    into.push({ start: match.index, end: match.index + match[0].length, inner: match[1] ?? match[2] ?? match[0], form });
  }
};

const plainExcerpt = ({ before, after }: Excerpt): Excerpt => ({ before: plain(before), after: plain(after) });

interface Stretch { readonly start: number; readonly end: number }

/** The URLs written out in a text, in order. */
const urlsIn = (value: string): readonly Stretch[] =>
  value.includes('://') ? [...value.matchAll(/https?:\/\/[^\s<>"'\\^`]{1,2000}/giu)].map(({ 0: url, index }) => ({ start: index, end: index + url.length })) : [];

/** The stretch that holds an offset; they are in order and apart. */
const holding = (stretches: readonly Stretch[], offset: number): Stretch | undefined => {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1; else high = middle;
  }
  const found = stretches[low];
  return found && found.start <= offset ? found : undefined;
};

/** Stretches between lines of three backticks. */
const fencesIn = (value: string): readonly Stretch[] => {
  if (!value.includes('```')) return [];
  const marks = [...value.matchAll(/^\s{0,3}```/gmu)].slice(0, 200).map(({ index }) => index);
  return marks.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: marks[index + 1] ?? value.length }] : []));
};

/** Most sightings are told by what is written: the text around is read for the others. */
class LazySighting implements Sighting {
  readonly inner: string;
  readonly place: Place;
  readonly #raw: string;
  readonly #read: () => Excerpt;
  #excerpt: Excerpt | undefined;

  constructor({ raw, inner, place, excerpt }: { readonly raw: string; readonly inner: string; readonly place: Place; readonly excerpt: () => Excerpt }) {
    this.#raw = raw;
    this.inner = inner;
    this.place = place;
    this.#read = excerpt;
  }

  get written(): string { return plain(this.#raw) || this.#raw; }
  get before(): string { return (this.#excerpt ??= this.#read()).before; }
  get after(): string { return (this.#excerpt ??= this.#read()).after; }
}
