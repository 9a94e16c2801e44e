import type { TemplateTag } from '../../template/tag.ts';
import type { EngineProblem } from '../rendered.ts';
import type { Absence, TemplateFile } from '../template-files.ts';

/** What an engine is given beside the data: the files, as they are to be rendered, and where it tells what is missing. */
export interface Host {
  readonly main: TemplateFile;
  /** What is rendered for a file: its text, with marks or without. */
  textOf(file: TemplateFile): string;
  /** The tags of a file. */
  tagsOf(file: TemplateFile): readonly TemplateTag[];
  /** The file that another one includes by a name. */
  find(name: string, from: TemplateFile): TemplateFile | Absence;
  /** The file that an engine calls by its path. */
  at(path: string): TemplateFile | undefined;
  /** Tells that something is included that is not there; the rest is rendered without it. The place is asked for where it is told. */
  missing(absence: Absence, place: () => Place): void;
  /** A stretch of a text that is rendered, as its author wrote it. */
  withoutMarks(text: string): string;
}

/** A stretch of a file. */
export interface Place { readonly file: TemplateFile; readonly start: number; readonly end: number }

/** What an engine threw: a sentence, and where it stands. */
export interface Fault { readonly code: EngineProblem['code']; readonly sentence: string; readonly place: Place }

/** A template engine as it is installed. */
export interface Engine {
  /** What the template becomes. Throws what the engine throws. */
  render(host: Host, data: unknown): string | Promise<string>;
  /** What that was, told of the text without marks. */
  faultOf(thrown: unknown, host: Host): Fault;
}

/** Where a rendering cannot go on without a file: what another one extends is not there. */
export class MissingLayout extends Error {
  readonly fault: Fault;

  constructor(absence: Absence, place: Place) {
    super(absence.sentence);
    this.fault = { code: 'include-missing', sentence: absence.sentence, place };
  }
}

/** How often one rendering begins again without something that is missing. */
export const MOST_MISSING = 20;
