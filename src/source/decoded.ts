import type { SourceText, Span } from './source-text.ts';

/** A text and what was malformed in the one it was made from: `faults` are stretches of that one, in order, a hundred at most. */
export interface Decoded { readonly text: SourceText; readonly faults: readonly Span[] }

/** How many faults of one text are kept: a diagnostic names the first of them, and garbage is garbage all through. */
export const MOST_FAULTS = 100;
