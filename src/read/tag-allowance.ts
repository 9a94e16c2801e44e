import { slice } from '../source/source-text.ts';
import type { SourceText, Span } from '../source/source-text.ts';

/** How many tags the HTML bodies of one message may still have. */
export class TagAllowance {
  #left: number;

  constructor(tags: number) {
    this.#left = tags;
  }

  /** As much of an HTML text as there are tags left for, and what lies beyond. Every `<` counts, so that none is missed. */
  take(text: SourceText): { readonly text: SourceText; readonly beyond: Span | undefined } {
    const { value } = text;
    for (let at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at + 1)) {
      if (this.#left === 0) return { text: slice(text, 0, at), beyond: text.span(at, value.length) };
      this.#left -= 1;
    }
    return { text, beyond: undefined };
  }
}
