import type { Attributes } from './engine.ts';

/** A stretch of one of the files, by its index. */
export interface Place { readonly file: number; readonly start: number; readonly end: number }

/** Where an attribute stands, and where its value does, without quotes. */
export interface AttributePlace { readonly whole: Place; readonly value: Place }

/** A component as MJML read it, with the places of what its author wrote. */
export interface Component {
  readonly tagName: string;
  readonly attributes: Attributes;
  readonly content: string | undefined;
  readonly children: readonly Component[];
  /** Its start tag; `undefined` for an element that is only implied. */
  readonly place: Place | undefined;
  /** Where its content stands, character for character. */
  readonly contentPlace: Place | undefined;
  readonly attributePlaces: ReadonlyMap<string, AttributePlace>;
  /** Something stands after its start tag that MJML took for nobody's: its end tag is missing, where it holds HTML and no components. */
  readonly unclosed: boolean;
}

/** A component of nobody. */
export const wrapping = (tagName: string, children: readonly Component[], attributes: Attributes = {}): Component =>
  ({ tagName, attributes, content: undefined, children, place: undefined, contentPlace: undefined, attributePlaces: new Map(), unclosed: false });

/** A comment, of which MJML makes an `mj-raw`: its content is all there is of it. */
export const isComment = ({ tagName, place, contentPlace }: Component): boolean => tagName === 'mj-raw' && place === contentPlace;
