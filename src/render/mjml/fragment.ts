import { isComment, wrapping } from './component.ts';
import type { Component } from './component.ts';
import { INCLUDE } from './tree.ts';

/** What a component has to stand in. What is not named here stands in a body. */
const PARENTS: ReadonlyMap<string, string> = new Map(Object.entries({
  mjml: ['mj-body', 'mj-head'],
  'mj-head': ['mj-attributes', 'mj-breakpoint', 'mj-font', 'mj-html-attributes', 'mj-preview', 'mj-style', 'mj-title'],
  'mj-section': ['mj-column', 'mj-group'],
  'mj-column': ['mj-accordion', 'mj-button', 'mj-carousel', 'mj-divider', 'mj-image', 'mj-navbar', 'mj-social', 'mj-spacer', 'mj-table', 'mj-text'],
  'mj-accordion': ['mj-accordion-element'],
  'mj-accordion-element': ['mj-accordion-text', 'mj-accordion-title'],
  'mj-carousel': ['mj-carousel-image'],
  'mj-navbar': ['mj-navbar-link'],
  'mj-social': ['mj-social-element'],
  'mj-attributes': ['mj-all', 'mj-class'],
  'mj-html-attributes': ['mj-selector'],
  'mj-selector': ['mj-html-attribute'],
}).flatMap(([parent, children]) => children.map((child) => [child, parent])));

interface Wrapper { readonly name: string; readonly inside: (Wrapper | Component)[] }

/**
 * A root around components without one. MJML compiles no such file, but it is what others include: it is looked at as if it stood
 * where its components may stand.
 */
export const rootAround = (top: readonly Component[]): Component => {
  const root: Wrapper = { name: 'mjml', inside: [] };
  let place: Wrapper | undefined;
  for (const component of top) {
    // A comment and an include stand where what they follow does.
    if (!place || (component.tagName !== INCLUDE && !isComment(component))) place = placeFor(component.tagName, root);
    place.inside.push(component);
  }
  if (!root.inside.some((child) => ('inside' in child ? child.name : child.tagName) === 'mj-body')) wrapperIn(root, 'mj-body');
  return around(root);
};

const placeFor = (tagName: string, root: Wrapper): Wrapper => {
  const names: string[] = [];
  for (let name = parentOf(tagName); name !== 'mjml'; name = parentOf(name)) names.unshift(name);
  return names.reduce(wrapperIn, root);
};

const parentOf = (tagName: string): string => PARENTS.get(tagName) ?? 'mj-body';

/** Neighbours share a wrapper; of heads and bodies MJML takes the first for the only one. */
const wrapperIn = (parent: Wrapper, name: string): Wrapper => {
  const candidates = parent.name === 'mjml' ? parent.inside : parent.inside.slice(-1);
  const found = candidates.find((child): child is Wrapper => 'inside' in child && child.name === name);
  if (found) return found;
  const wrapper: Wrapper = { name, inside: [] };
  parent.inside.push(wrapper);
  return wrapper;
};

const around = (wrapper: Wrapper): Component => wrapping(wrapper.name, wrapper.inside.map((child) => ('inside' in child ? around(child) : child)));
