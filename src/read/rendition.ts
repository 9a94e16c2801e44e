import type { Defect } from '../message/defect.ts';
import type { Part } from '../message/part.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { SourceText } from '../source/source-text.ts';

/** What a template became with one set of data: what would be sent, each character with its way back to where it was written. */
export interface Rendition {
  /** How the set of data is called; `undefined` where none was needed (MJML). */
  readonly data: string | undefined;
  /** The text; `undefined` where rendering failed, and a defect says why. */
  readonly text: SourceText | undefined;
  /** The rendered values of the template's header fields, by name in lower case. */
  readonly fields: ReadonlyMap<string, SourceText>;
  readonly defects: readonly Defect[];
  /** The files beside the template that went into it, by absolute paths; nothing where a function decides that. */
  readonly files?: readonly string[];
}

/**
 * Renders a template as it was read, once for each set of data. `undefined` where nothing says that it is to be rendered.
 * Rejects with a ConfigError (an engine that is not installed, data that cannot be read); never because of what the template holds.
 */
export type Render = (template: Part, file: SourceFile, signal: AbortSignal) => Promise<readonly Rendition[] | undefined>;
