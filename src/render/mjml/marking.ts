import { isComment } from './component.ts';
import type { Component, Place } from './component.ts';
import type { MjmlNode } from './engine.ts';
import { MARK } from './marked-classes.ts';
import type { Marks } from './marks.ts';

/** Something that was marked: a component, or a text of its author's that is put out as it stands. */
export interface Marked {
  readonly kind: 'component' | 'text';
  readonly place: Place;
  /** The component's start tag. */
  readonly tag: Place;
  /** The whole attribute, where the text is the value of one. */
  readonly attribute?: Place;
}

/** How much is marked: components alone where marks in texts would change what a style sheet selects. */
export type Extent = 'components' | 'texts';

/** Attributes whose value MJML puts out and does nothing else with. Those it computes with must not be marked. */
const CARRIED: ReadonlySet<string> = new Set([
  'alt', 'title', 'href', 'src', 'srcset', 'sizes', 'rel', 'target', 'usemap', 'lang', 'dir', 'id', 'background-url', 'base-url', 'thumbnails-src', 'left-icon', 'right-icon',
  'ico-open', 'ico-close', 'icon-wrapped-url', 'icon-wrapped-alt', 'icon-unwrapped-url', 'icon-unwrapped-alt',
]);
/** Elsewhere a name is the key of something: of a class, a font, a social network. */
const NAMED: ReadonlySet<string> = new Set(['mj-image', 'mj-button', 'mj-navbar-link']);

/** Makes MJML's trees of components, plain and marked. */
export class Marking {
  readonly marked: Marked[] = [];
  /** By the line MJML is told, which is a number of ours: a component, and the place of the nearest one that was written. */
  readonly lines: { readonly component: Component; readonly place: Place | undefined }[] = [];
  readonly #marks: Marks | undefined;
  readonly #extent: Extent;
  readonly #nodes = new Map<Component, MjmlNode>();

  constructor(marks?: Marks, extent: Extent = 'texts') {
    this.#marks = marks;
    this.#extent = extent;
  }

  /** A component as MJML takes it. What is included twice is one node. */
  node(component: Component, outer?: Place): MjmlNode {
    const known = this.#nodes.get(component);
    if (known) return known;
    const { tagName, attributes, place = outer } = component;
    const line = this.lines.push({ component, place }) - 1;
    const content = this.#content(component);
    const node = {
      tagName, line,
      attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, this.#value(component, name, value)])),
      ...(content !== undefined && { content }),
      ...(component.children.length > 0 && { children: component.children.map((child) => this.node(child, place)) }),
      ...(component.place && this.#marks && { [MARK]: this.#add({ kind: 'component', place: component.place, tag: component.place }) }),
    };
    this.#nodes.set(component, node);
    return node;
  }

  #content(component: Component): string | undefined {
    const { tagName, attributes, content, contentPlace, place } = component;
    const inlined = tagName === 'mj-style' && attributes['inline'] === 'inline';
    if (content === undefined || !contentPlace || !place || inlined || !this.#marksTexts()) return content;
    // An included file begins and ends with blanks that MJML takes off.
    const text = content.trim();
    const start = contentPlace.start + content.indexOf(text);
    return text === '' ? content : this.#around({ kind: 'text', place: { ...contentPlace, start, end: start + text.length }, tag: isComment(component) ? contentPlace : place }, text);
  }

  #value({ tagName, place, attributePlaces }: Component, name: string, value: string | boolean): string | boolean {
    const stands = attributePlaces.get(name);
    if (typeof value !== 'string' || value === '' || !stands || !place || !this.#marksTexts()) return value;
    const isCarried = CARRIED.has(name) || (name === 'name' && NAMED.has(tagName));
    return isCarried ? this.#around({ kind: 'text', place: stands.value, tag: place, attribute: stands.whole }, value) : value;
  }

  #marksTexts(): boolean { return this.#marks !== undefined && this.#extent === 'texts'; }

  #around(marked: Marked, text: string): string { return this.#marks?.around(this.#add(marked), text) ?? text; }

  #add(marked: Marked): number { return this.marked.push(marked) - 1; }
}
