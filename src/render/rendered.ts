/** A file that went into a rendering, as text in UTF-16 units. */
export interface UsedFile { readonly path: string; readonly text: string }

/**
 * Where a stretch of a rendered text came from; it ends where the next piece begins. A verbatim piece is `text.slice(start, …)` of its
 * file, character for character; any other came as a whole from `[start, end)`: a value from its tag, an element from its component.
 * `file` is an index into the used files, and -1 for what nobody wrote.
 */
export interface Piece {
  readonly at: number;
  readonly file: number;
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
}

/** What an engine had to say: one sentence, and where. */
export interface EngineProblem {
  readonly code: 'render-failed' | 'include-missing' | 'mjml-invalid' | 'mjml-attribute-invalid';
  readonly sentence: string;
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** What a worker answers about one template and one set of data: plain data that can be cloned. */
export interface Rendered {
  /** `undefined` where rendering failed; a problem says why. */
  readonly text: string | undefined;
  /** In order of `at`, the first at 0. */
  readonly pieces: readonly Piece[];
  /** The template itself is the first. */
  readonly files: readonly UsedFile[];
  readonly problems: readonly EngineProblem[];
}
