import { UNKNOWN } from 'sendlint/rule';
import type { Element, HtmlDocument, Message, Part, Span } from 'sendlint/rule';
import { readingOf } from './reading.ts';
import { isJudged } from './whole.ts';

/** What an inbox shows beside the subject: hidden text where the message begins, then the first words in sight. */
export interface Snippet {
  /** Without what a template fills in. */
  readonly preheader: { readonly text: string; readonly at: Element | Span; readonly isFilledIn: boolean } | undefined;
  readonly opening: { readonly text: string; readonly at: Span } | undefined;
  /** So many signs of no width follow the preheader that nothing else fits beside it. */
  readonly isPadded: boolean;
}

const FEWEST = 4;
/** About as many as a line of an inbox has room for. */
const PADDED = 40;

/** The snippet of a whole page; undefined for other views of it, and for a piece of one, whose beginning is elsewhere. */
export const snippetOf = (document: HtmlDocument, message: Message | Part): Snippet | undefined => {
  if (!isJudged(document)) return undefined;
  const { isPiece, hidden, opening, padding } = readingOf(document, message);
  if (isPiece) return undefined;
  const first = hidden.filter(({ isFirst, isInWord }) => isFirst && !isInWord);
  const isFilledIn = first.some((each) => each.isFilledIn);
  const [one] = first;
  // A letter or two hold a place, and say nothing.
  const saysSomething = isFilledIn || first.reduce((sum, { letters }) => sum + letters, 0) >= FEWEST;
  const preheader = !one || !saysSomething ? undefined : { text: first.map(({ text }) => text).join(' ').replaceAll(UNKNOWN, ''), at: one.at, isFilledIn };
  return { preheader, opening, isPadded: padding >= PADDED };
};
