import type { Document, Element } from 'domhandler';
import type { SourceText } from '../source/source-text.ts';
import type { Attribute } from './html-document.ts';
import type { ComputedStyle, StyleSheet } from './styles.ts';

/** What the cascade reads of an HTML document. */
export interface StyleSource {
  readonly root: Document;
  readonly text: SourceText;
  readonly view: 'everyone' | 'outlook';
  attribute(element: Element, name: string): Attribute | undefined;
}

/** The style sheets of a document and what they give each element. */
export interface Cascade { readonly styles: readonly StyleSheet[]; styleOf(element: Element): ComputedStyle }

/** Makes the cascade of one document; nothing is parsed before it is asked for. */
export const createCascade = (_source: StyleSource): Cascade => ({
  styles: [],
  styleOf: (element) => {
    const style = (element.attribs['style'] ?? '').toLowerCase();
    return { visible: !/display\s*:\s*none/.test(style), get: () => undefined };
  },
});
