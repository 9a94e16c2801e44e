import type { TemplateLanguage } from '../template/language.ts';
import type { Pieces } from './pieces.ts';
import type { EngineProblem } from './rendered.ts';

/** The engines that fill a template with data. */
export const TEXT_ENGINES = ['handlebars', 'mustache', 'liquid', 'nunjucks', 'ejs'] as const;
export type TextEngine = typeof TEXT_ENGINES[number];

/** Where a render function of a configuration is: it is imported where it runs, so that it can be ended. */
export interface FunctionPlace { readonly config: string; readonly entry: number }

/** One template and one set of data, for a worker. */
export interface Job {
  /** Absolute. */
  readonly path: string;
  /** How the template is called in a sentence. */
  readonly shown: string;
  /** Absolute: the folder nothing is included from outside of, and whose packages the engines are. */
  readonly root: string;
  /** Where an engine is looked for that the root does not have; the program's own folder where that is not said. */
  readonly enginesFrom?: readonly string[];
  /** `undefined` for MJML that is compiled as it stands. */
  readonly engine: TextEngine | FunctionPlace | undefined;
  /** A function renders it, in the worker or here. */
  readonly isFunction: boolean;
  /** In which tags are looked for. */
  readonly language: TemplateLanguage | undefined;
  /** Whether what comes of it is MJML, to be compiled; header fields are not. */
  readonly isMjml: boolean;
  /** The template, then the values of its header fields that have tags. */
  readonly texts: readonly string[];
  /** JSON; `undefined` where there is none. */
  readonly data: string | undefined;
}

/** A file that went into a rendering beside the template, as it stands on the disk. */
export interface SentFile { readonly path: string; readonly bytes: Uint8Array }

/** What a worker says of a job. `text` and then `pieces` come for each of its texts; a text whose pieces never come, as its worker was ended, is kept. */
export type Answer =
  /** Something begins that has a time limit of its own. */
  | { readonly type: 'begun' }
  | { readonly type: 'text'; readonly index: number; readonly text: string | undefined; readonly problems: readonly EngineProblem[]; readonly files: readonly SentFile[] }
  /** What was told of a text again, with better places. */
  | { readonly type: 'problems'; readonly index: number; readonly problems: readonly EngineProblem[] }
  | { readonly type: 'pieces'; readonly index: number; readonly pieces: Pieces }
  | { readonly type: 'done' }
  /** What the user has to mend: an engine that is not installed, a configuration that cannot be imported. */
  | { readonly type: 'mistake'; readonly sentence: string };
