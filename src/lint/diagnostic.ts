import type { Severity } from '../rule.ts';
import type { Location } from '../source/source-file.ts';
import type { Score } from './score.ts';

/** What a rule reported, located and worded (LSP's word). */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly messageId: string;
  /** In the file that was linted, or in one that went into it (a partial, a sidecar): `path` says which. */
  readonly location: Location;
  /** What it is known by when lines move: see `withFingerprints`. Only where somebody asks. */
  readonly fingerprint?: string;
  /** The sets of data it was found with, where a template was rendered with others too. */
  readonly data?: readonly string[];
  readonly fix?: readonly TextEdit[];
  readonly suggest?: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

/** What makes two diagnostics one: the same rule says the same of the same place. */
export const identityOf = ({ rule, message, location: { path, offset, length } }: Pick<Diagnostic, 'rule' | 'message' | 'location'>): string => `${path} ${offset} ${length} ${rule} ${message}`;

/** Replaces bytes [start, end) of the file by `bytes`, already in the file's own charset and transfer encoding. */
export interface TextEdit { readonly start: number; readonly end: number; readonly bytes: Uint8Array }

/** A rule that was on but could not say yes or no. Never a pass. */
export interface Unchecked { readonly rule: string; readonly reason: string; readonly location?: Location }

/** A diagnostic that a comment in the template silences, and where that comment is. */
export interface Suppressed { readonly diagnostic: Diagnostic; readonly by: Location; readonly reason?: string }

/** What one message came to: diagnostics in file order, and what could not be told. */
export interface Result {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly unchecked: readonly Unchecked[];
  /** How many problems of each rule were mended, in the file or only as it would be; what is told of it is what is left. Only where that was asked for. */
  readonly fixed?: { readonly written: boolean; readonly rules: Readonly<Record<string, number>> };
  /** Only where there are any. */
  readonly suppressed?: readonly Suppressed[];
  /** Only where it was asked for. */
  readonly score?: Score;
}

/** What went wrong that is not the mail's fault: an unreadable file, a rule that threw. */
export interface Failure { readonly path?: string; readonly rule?: string; readonly message: string }
