import type { Location } from '../source/source-file.ts';

/** An email as a reader sees it, with what is needed to show where each finding stands. Nothing in it can run or ask for anything. */
export interface Preview {
  /** Fields of the header that a reader is shown, and those in which something was found. */
  readonly fields: readonly PreviewField[];
  readonly body: PreviewBody | undefined;
  /** Lines of the file around the findings. */
  readonly lines: readonly SourceLine[];
}

/** A field with its value as a reader sees it, and the places that were found fault with in it. */
export interface PreviewField { readonly name: string; readonly value: string; readonly places: readonly string[] }

/** A body: markup of allowed elements and attributes only, with slots for marks. */
export interface PreviewBody {
  readonly kind: 'html' | 'text';
  readonly pieces: readonly (string | MarkSlot)[];
  /** Whether the email brings colours for dark mode: an app that turns colours around leaves it alone then. */
  readonly adaptsToDark: boolean;
  /** UTF-16 units of all pieces. */
  readonly size: number;
}

/** Where a mark may be written: among the attributes of the start tag of what is marked, or where its numbers stand. */
export interface MarkSlot { readonly slot: 'attribute' | 'numbers' | 'numbers-before'; readonly places: readonly string[] }

/** A line of a file, or a stretch of a long one: `column` is that of its first character. */
export interface SourceLine { readonly number: number; readonly column: number; readonly text: string; readonly isCut: boolean }

/** What a finding and its mark know each other by: where it is in the file. */
export const placeKey = ({ path, offset, length }: Pick<Location, 'path' | 'offset' | 'length'>): string => `${offset} ${length} ${path}`;
