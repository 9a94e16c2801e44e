import { compile } from 'css-select';
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
  return { key: keyOf(last), compounds, isPlain, specificity: tokens.reduce((sum, token) => sum + specificityOf(token), 0) };
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
  if (isId(token)) {
    const { value } = token;
    return (element) => element.attribs['id'] === value;
  }
  if (isClass(token)) {
    const { value } = token;
    return (element) => classesOf(element).includes(value);
  }
  const structural = token.type === 'pseudo' ? nthTest(token.name, typeof token.data === 'string' ? token.data : '', siblings) : undefined;
  return structural ?? compile<Element, Element>([[token]]);
};

/** The classes of an element. */
export const classesOf = (element: Element): readonly string[] => {
  const value = element.attribs['class'];
  if (value === undefined || value === '') return [];
  return value.includes(' ') || value.includes('\n') || value.includes('\t') ? value.split(/[ \t\n\f\r]/) : [value];
};
