import { once } from 'sendlint/rule';
import type { Element, HtmlDocument, Message, Part, Span } from 'sendlint/rule';
import { isFragment } from '../layout/open-text.ts';
import { Reader } from './reader.ts';

/** Text that follows on text and is hidden from readers in the same way. */
export interface Hidden {
  readonly kind: 'style' | 'size' | 'off-page' | 'color';
  /** What to point at: the element that hides it, or the text itself. */
  readonly at: Element | Span;
  /** What hides it, in the words of CSS; or the two colours. */
  readonly way: string;
  /** The contrast, or the size in px, where one of them is why. */
  readonly measure: number;
  readonly text: string;
  /** How many letters and digits. */
  readonly letters: number;
  /** A template fills in part of it. */
  readonly isFilledIn: boolean;
  /** Nothing is seen before it: an inbox shows it beside the subject. */
  readonly isFirst: boolean;
  /** It stands between two letters of a word in sight. */
  readonly isInWord: boolean;
  /** Out of sight as screen readers still read it. */
  readonly isForListeners: boolean;
}

/** How often something is so, and where first. */
export interface Tally { readonly first: Span; readonly places: number; readonly letters: number }

/** Two colours, of text and of what is behind it, and where they are. */
export interface Pair {
  readonly color: string;
  readonly background: string;
  /** Of WCAG: 1 to 21. */
  readonly ratio: number;
  /** Weighted by brightness: 0 to 191. */
  readonly distance: number;
  readonly isLarge: boolean;
  /** Among letters in sight, and among all that is no gap. */
  readonly seen: Tally | undefined;
  readonly all: Tally | undefined;
}

/** What the eyes get of a document. */
export interface Reading {
  /** The document is a piece of a page, whose beginning and whose background are elsewhere. */
  readonly isPiece: boolean;
  readonly hidden: readonly Hidden[];
  /** Pairs of colours that are close to each other. */
  readonly pairs: readonly Pair[];
  /** Text in sight by its size in CSS pixels, where that is small. */
  readonly small: ReadonlyMap<number, Tally>;
  /** The first words in sight. */
  readonly opening: { readonly text: string; readonly at: Span } | undefined;
  /** How many signs of no width, or only of width, are hidden before them. */
  readonly padding: number;
}

/** Reads a document with the eyes of a person, once for all rules that ask. */
export const readingOf = once((document: HtmlDocument, message: Message | Part): Reading => new Reader(document, isFragment(document, message)).read());
