import { isTraversal, parse } from 'css-what';
import type { AttributeSelector, Selector } from 'css-what';
import type { Element } from 'domhandler';
import { nthTest } from './nth-child.ts';
import type { SiblingIndex } from './nth-child.ts';

/** One complex selector, ready to be asked: compounds from the element outwards, each with the combinator that leads to the next. */
export interface CompiledSelector {
  /** The rightmost compound's id, class or tag name: what an element must have for the rest to be worth asking. */
  readonly key: SelectorKey;
  readonly compounds: readonly Compound[];
  /** What must stand somewhere in a document for any element to match. */
  readonly needs: readonly SelectorKey[];
  /** Whether tag name, class and id alone decide, so that the answer for one element is that for its likes. */
  readonly isPlain: boolean;
  /** (ids, classes, types) of Selectors 4 §17 as one number. */
  readonly specificity: number;
}
export interface SelectorKey { readonly kind: 'id' | 'class' | 'tag' | 'any'; readonly name: string }
export interface Compound {
  test(element: Element): boolean;
  readonly combinator: 'descendant' | 'child' | 'adjacent' | 'sibling' | undefined;
}

/** A list longer than this (in characters), or a selector of more parts, is no one's mail; both would cost every element. */
const LONGEST_LIST = 40_000;
const MOST_PARTS = 200;

/** The complex selectors of a selector list that a mail client could match without a pointer or a keyboard; none where the list is invalid. */
export const compileSelectors = (list: string, siblings: SiblingIndex): readonly CompiledSelector[] => {
  if (list.length > LONGEST_LIST) return [];
  try {
    return parse(list).flatMap((tokens) => compileOne(tokens, siblings) ?? []);
  } catch {
    // Selectors 4 §3.9: an invalid selector invalidates the whole list.
    return [];
  }
};

const compileOne = (tokens: readonly Selector[], siblings: SiblingIndex): CompiledSelector | undefined => {
  if (tokens.length > MOST_PARTS || !tokens.every(isSupported)) return undefined;
  const compounds: Compound[] = [];
  let simple: Selector[] = [];
  let combinator: Compound['combinator'];
  for (const token of tokens) {
    if (!isTraversal(token)) simple.push(token);
    else {
      if (simple.length === 0) return undefined;
      compounds.unshift({ test: compoundTest(simple, siblings), combinator });
      combinator = combinatorOf(token.type);
      if (combinator === undefined) return undefined;
      simple = [];
    }
  }
  if (simple.length === 0) return undefined;
  const last: readonly Selector[] = simple;
  compounds.unshift({ test: compoundTest(last, siblings), combinator });
  const isPlain = compounds.length === 1 && last.every((token) => token.type === 'tag' || token.type === 'universal' || isId(token) || isClass(token));
  return { key: keyOf(last), compounds, needs: tokens.flatMap((token) => needOf(token) ?? []), isPlain, specificity: tokens.reduce((sum, token) => sum + specificityOf(token), 0) };
};

const combinatorOf = (type: Selector['type']): Compound['combinator'] =>
  type === 'descendant' || type === 'child' || type === 'adjacent' || type === 'sibling' ? type : undefined;

const isAttribute = (token: Selector, name: string, action: string): token is AttributeSelector =>
  token.type === 'attribute' && token.name === name && token.action === action;
const isId = (token: Selector): token is AttributeSelector => isAttribute(token, 'id', 'equals');
const isClass = (token: Selector): token is AttributeSelector => isAttribute(token, 'class', 'element');

const keyOf = (tokens: readonly Selector[]): SelectorKey => {
  const id = tokens.find(isId);
  if (id) return { kind: 'id', name: id.value };
  const className = tokens.find(isClass);
  if (className) return { kind: 'class', name: className.value };
  const tag = tokens.find((token) => token.type === 'tag');
  return tag?.type === 'tag' ? { kind: 'tag', name: tag.name.toLowerCase() } : { kind: 'any', name: '' };
};

const needOf = (token: Selector): SelectorKey | undefined => {
  if (token.type === 'tag') return { kind: 'tag', name: token.name.toLowerCase() };
  if (token.type !== 'attribute') return undefined;
  const { value } = token;
  return isId(token) ? { kind: 'id', name: value } : isClass(token) ? { kind: 'class', name: value } : undefined;
};

/** Classes and ids weigh 1,000 and 1,000,000 times a type, so that no count a real selector reaches spills over. */
const specificityOf = (token: Selector): number => {
  if (token.type === 'tag' || token.type === 'pseudo-element') return 1;
  if (token.type === 'attribute') return isId(token) ? 1_000_000 : 1000;
  if (token.type !== 'pseudo') return 0;
  if (token.name === 'where') return 0;
  if (Array.isArray(token.data)) return Math.max(0, ...token.data.map((tokens) => tokens.reduce((sum, inner) => sum + specificityOf(inner), 0)));
  return 1000;
};

/** Pseudo-classes that can hold in a message nobody touches. `:hover` and kin never do; `:has` and jQuery's own no mail client knows. */
const PSEUDO_CLASSES = new Set(['first-child', 'last-child', 'only-child', 'nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type', 'first-of-type', 'last-of-type', 'only-of-type', 'not', 'is', 'where', 'root', 'empty', 'link', 'any-link', 'checked']);

const isSupported = (token: Selector): boolean => {
  if (token.type === 'pseudo-element') return false;
  if (token.type !== 'pseudo') return true;
  if (!PSEUDO_CLASSES.has(token.name)) return false;
  // One compound in the brackets: combinators there would walk the tree once more for every element.
  return !Array.isArray(token.data) || token.data.every((tokens) => tokens.every((inner) => !isTraversal(inner) && inner.type !== 'pseudo' && inner.type !== 'pseudo-element'));
};

const compoundTest = (tokens: readonly Selector[], siblings: SiblingIndex): (element: Element) => boolean => {
  const tests = tokens.map((token) => simpleTest(token, siblings));
  const [only] = tests;
  return tests.length === 1 && only ? only : (element) => tests.every((test) => test(element));
};

const simpleTest = (token: Selector, siblings: SiblingIndex): (element: Element) => boolean => {
  if (token.type === 'universal') return () => true;
  if (token.type === 'tag') {
    const name = token.name.toLowerCase();
    return (element) => element.name === name;
  }
  if (token.type === 'attribute') return attributeTest(token);
  if (token.type !== 'pseudo') return () => false;
  if (Array.isArray(token.data)) {
    const inner = token.data.map((tokens) => compoundTest(tokens, siblings));
    const isNegated = token.name === 'not';
    return (element) => inner.some((test) => test(element)) !== isNegated;
  }
  return nthTest(token.name, token.data ?? '', siblings) ?? STATES.get(token.name) ?? (() => false);
};

/** Pseudo-classes that hold by what is written (Selectors 4 §7.1, §11.1, §13.1-2). */
const STATES: ReadonlyMap<string, (element: Element) => boolean> = new Map([
  ['root', ({ parent }: Element) => parent !== null && !('attribs' in parent)],
  ['empty', ({ children }: Element) => children.every((child) => child.type === 'comment')],
  ['link', ({ attribs }: Element) => 'href' in attribs],
  ['any-link', ({ attribs }: Element) => 'href' in attribs],
  ['checked', ({ attribs }: Element) => 'checked' in attribs || 'selected' in attribs],
]);

/** Attribute selectors (Selectors 4 §6). Only matching is ours: css-select brings five times the code for it, which every start would pay. */
const attributeTest = (token: AttributeSelector): (element: Element) => boolean => {
  const { name, action, value, ignoreCase } = token;
  if (isClass(token)) return (element) => classesOf(element).includes(value);
  if (isId(token)) return ({ attribs }) => attribs['id'] === value;
  const test = ATTRIBUTE_TESTS[action];
  const isFolded = ignoreCase === true || (ignoreCase !== false && FOLDED.has(name));
  const wanted = isFolded ? value.toLowerCase() : value;
  return ({ attribs }) => {
    const actual = attribs[name.toLowerCase()];
    return test(actual !== undefined && isFolded ? actual.toLowerCase() : actual, wanted);
  };
};

type AttributeTest = (actual: string | undefined, wanted: string) => boolean;
const ATTRIBUTE_TESTS: Readonly<Record<AttributeSelector['action'], AttributeTest>> = {
  exists: (actual) => actual !== undefined,
  equals: (actual, wanted) => actual === wanted,
  not: (actual, wanted) => actual !== wanted,
  element: (actual, wanted) => wanted !== '' && actual !== undefined && actual.split(/[ \t\n\f\r]/u).includes(wanted),
  hyphen: (actual, wanted) => actual === wanted || actual?.startsWith(`${wanted}-`) === true,
  start: (actual, wanted) => wanted !== '' && actual?.startsWith(wanted) === true,
  end: (actual, wanted) => wanted !== '' && actual?.endsWith(wanted) === true,
  any: (actual, wanted) => wanted !== '' && actual?.includes(wanted) === true,
};

/** Attributes of HTML whose values are compared without regard to case (HTML §4.16.2), as far as mail styles by them. */
const FOLDED = new Set(['align', 'bgcolor', 'color', 'dir', 'face', 'lang', 'type', 'valign', 'media', 'method', 'nowrap', 'rel', 'shape', 'target', 'text', 'checked', 'disabled', 'selected']);

/** The classes of an element. */
export const classesOf = ({ attribs }: Element): readonly string[] => splitClasses(attribs['class'] ?? '');

/** The classes in a `class` attribute's value. */
export const splitClasses = (value: string): readonly string[] => {
  if (value === '') return [];
  return value.includes(' ') || value.includes('\n') || value.includes('\t') ? value.split(/[ \t\n\f\r]/u) : [value];
};
