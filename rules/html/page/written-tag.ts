/** A tag as a lenient parser reads it: `[start, end)` in the source, its name in lower case and where that ends. */
export interface WrittenTag { readonly name: string; readonly start: number; readonly nameEnd: number; readonly end: number; readonly closes: boolean }
/** A stretch of the source, in UTF-16 units. */
export interface Stretch { readonly start: number; readonly end: number }
/** An attribute that runs script when something happens, and the tag it stands in. */
export interface Handler extends Stretch { readonly name: string; readonly tag: string }

/** All tags of a source in order, and what lies between them that rules ask for. */
export interface WrittenTags {
  readonly tags: readonly WrittenTag[];
  /** Comments with their marks; those that never end are none. */
  readonly comments: readonly Stretch[];
  /** The first attributes that listen to an event. */
  readonly handlers: readonly Handler[];
  readonly doctypes: number;
}
