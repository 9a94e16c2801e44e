import type { Edit, Part, Suggestion } from '../rule.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What would mend one diagnostic, in the texts its rule read: many of them can be written back together. */
export interface Repair {
  readonly diagnostic: Diagnostic;
  /** The message or template the texts are of. */
  readonly root: Part;
  readonly fix?: readonly Edit[];
  readonly suggest?: readonly Suggestion[];
}

/** The repairs of one run over a file, and how many problems of a signed message had one. */
export interface Repairs { readonly all: Repair[]; signed: number }
