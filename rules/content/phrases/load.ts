import type * as PhrasesIn from './phrases-in.ts';

let phrases: Promise<typeof PhrasesIn> | undefined;

/** The lists of phrases of many languages, for the first message that has a text. */
export const loadPhrases = (): Promise<typeof PhrasesIn> => (phrases ??= import('./phrases-in.ts'));
