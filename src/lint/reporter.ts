import type { Preview } from '../preview/preview.ts';
import type { Report } from './report.ts';

/** What a reporter may know beside the report. `width` is in columns; `lines` gives lines of a file, from 1, both ends included, where they can be had. */
export interface ReporterContext {
  readonly color: boolean;
  readonly width: number;
  /** All reasons of what was not checked, each with its place. */
  readonly verbose?: boolean;
  /** Whether a flag can be advised; not where it was no command that linted. True where nothing is said. */
  readonly flags?: boolean;
  /** How a path is told to programs that know the repository: from its root, with forward slashes. As it is where nothing is said. */
  readonly rooted?: (path: string) => string;
  readonly lines: (path: string, from: number, to: number) => readonly string[] | undefined;
  /** What readers see of the files in which something was found, by path, for a reporter that shows it. */
  readonly previews?: ReadonlyMap<string, Preview>;
}

/** Turns a report into text: a pure function. */
export type Reporter = (report: Report, context: ReporterContext) => string;
