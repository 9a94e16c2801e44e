import type { AnyRule } from '../lint/any-rule.ts';
import type { Failure, Result } from '../lint/diagnostic.ts';
import type { ShownLines } from '../files/shown-lines.ts';
import type { Args } from './args.ts';
import type { Fixes } from './fixes.ts';
import type { Rendering } from './rendering.ts';
import type { Previews } from './report/previews.ts';

/** What a run of the program has come to so far. */
export interface Run {
  readonly args: Args;
  readonly rendering: Rendering;
  readonly results: Result[];
  readonly failures: Failure[];
  /** What is missing or wrong beside the files, by the sentence that says so: an engine that is not installed is told once, not for each template. */
  readonly mistakes: Map<string, string[]>;
  readonly rules: Set<AnyRule>;
  readonly shown: ShownLines;
  /** Where files are mended. */
  readonly fixes?: Fixes | undefined;
  /** Where a format shows messages. */
  readonly previews?: Previews | undefined;
  /** Whether somebody asks for fingerprints: a baseline, or a format that a program reads. */
  readonly fingerprinted: boolean;
}
