import type { Document, Text } from 'domhandler';
import { BoundedParser } from './bounded-parser.ts';
import type { Continuation } from './bounded-parser.ts';
import type { Stretch } from '../template/tag.ts';

/** The tree a client makes of a markup, with the places its texts came from. */
export interface Tree {
  readonly root: Document;
  /** The stretches of markup a text node was made of, in order: more than one where tags in between were dropped or moved. */
  stretchesOf(text: Text): readonly Stretch[];
}

/** Parses a markup as the HTML specification says. Anything is a document; time and memory are linear. */
export const parseTree = (markup: string): Tree => {
  const parser = new BoundedParser(markup);
  const root = parser.read(markup);
  return { root, stretchesOf: (text) => stretches(text, parser.continuations.get(text)) };
};

const stretches = ({ sourceCodeLocation: place }: Text, continuations: readonly Continuation[] | undefined): readonly Stretch[] => {
  if (!place) return [];
  const found: Stretch[] = [];
  let start = place.startOffset;
  for (const next of continuations ?? []) {
    found.push({ start, end: next.end });
    start = next.start;
  }
  return [...found, { start, end: place.endOffset }];
};
