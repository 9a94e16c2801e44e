/** What a stretch of a message is to a person: it says how sure one can be that braces there are no writing. */
export type Place =
  /** The subject. */
  | 'subject'
  /** A display name or an address. */
  | 'name'
  /** Any other field of text. */
  | 'field'
  /** Running text. */
  | 'prose'
  /** `alt`, `title`, `aria-label`: text in an attribute. */
  | 'label'
  /** An attribute that holds a URL. */
  | 'url'
  /** Any other attribute, a style sheet, structured data: nobody writes braces there to be read. */
  | 'value';

/** A placeholder as it stands in a text, with what is around it. */
export interface Sighting {
  /** With its delimiters, inline markup gone. */
  readonly written: string;
  /** Between the delimiters, white space around it gone. */
  readonly inner: string;
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}
