import type { Element } from 'domhandler';
import type { ParsedRule } from './css-syntax.ts';
import { declarationBlock, hidesFromOutlook, mergedBlock } from './longhands.ts';
import type { DeclarationBlock } from './longhands.ts';
import { conditionHolds } from './media-query.ts';
import { siblingIndex } from './nth-child.ts';
import { SHOWS_OR_HIDES } from './scaffold.ts';
import { compileSelectors, splitClasses } from './selectors.ts';
import type { CompiledSelector, Compound, SelectorKey } from './selectors.ts';

/** The style rules that apply in a view, found by what an element has. */
export interface StyleRules {
  /** Whether a rule that applies in one view only may decide what of a text is seen. */
  readonly hidesFromOne: boolean;
  /** What the rules that match declare, the stronger over the weaker; undefined where none matches. */
  matching(element: Element): DeclarationBlock | undefined;
}

/** The tag names, ids and `class` attributes that occur in a document. */
export interface Vocabulary { readonly tags: ReadonlySet<string>; readonly ids: ReadonlySet<string>; readonly classes: ReadonlySet<string> }

/** A `<style>` element's rules and its `media` attribute, if any. */
export interface StyleText { readonly rules: readonly ParsedRule[]; readonly media: string | undefined }

/** Compiles the rules of all style sheets of a document, in order, once. Outlook on Windows reads no `@media` at all. */
export const styleRules = (sheets: readonly StyleText[], view: 'everyone' | 'outlook', vocabulary: Vocabulary): StyleRules => {
  const siblings = siblingIndex();
  const index = new RuleIndex(vocabulary);
  const compiled = new Map<string, readonly CompiledSelector[]>();
  const compile = (selector: string): readonly CompiledSelector[] => {
    let list = compiled.get(selector);
    if (!list) compiled.set(selector, list = compileSelectors(selector, siblings));
    return list;
  };
  for (const { rules, media } of sheets) {
    for (const rule of rules) addRule(index, rule, media === undefined ? rule.conditions : [media, ...rule.conditions], view, compile);
  }
  return index;
};

const applies = (conditions: readonly string[], view: 'everyone' | 'outlook'): boolean =>
  conditions.every((condition) => (view === 'outlook' ? isUnconditional(condition) : conditionHolds(condition)));

const isUnconditional = (condition: string): boolean => {
  const text = condition.trim().toLowerCase();
  return text === '' || text === 'all' || text === 'screen';
};

const addRule = (index: RuleIndex, { selector, declarations }: ParsedRule, conditions: readonly string[], view: 'everyone' | 'outlook', compile: (selector: string) => readonly CompiledSelector[]): void => {
  if (declarations.length === 0 || !index.mayMatch(selector)) return;
  const isUsed = applies(conditions, view);
  if (isUsed !== applies(conditions, view === 'outlook' ? 'everyone' : 'outlook')) index.hidesFromOne ||= declarations.some(({ property }) => SHOWS_OR_HIDES.test(`${property}:`));
  if (!isUsed) return;
  // Half of the rules in mail are for one client's own markup (`.ExternalClass *`, `#outlook a`): nothing here can match them.
  const matched = compile(selector).filter(({ needs }) => index.occur(needs));
  if (matched.length === 0) return;
  const block = declarationBlock(declarations);
  index.hidesFromOne ||= hidesFromOutlook(block);
  for (const compiled of matched) index.add(compiled, block);
};

interface Entry { readonly selector: CompiledSelector; readonly block: DeclarationBlock; readonly order: number }

/** What may make a dot or a number sign mean something else than a class or an id. */
const NOT_PLAIN = /[\\"'[(]/u;
const NAMES = /[.#][\w\u00b0-\uffff-]+/gu;

/** Tests of selectors against elements in one document. Real mail needs thousands; beyond this, rules whose answer is not known already do not apply. */
const MOST_TESTS = 1_000_000;

class RuleIndex implements StyleRules {
  readonly #tables = { id: new Map<string, Entry[]>(), class: new Map<string, Entry[]>(), tag: new Map<string, Entry[]>(), any: new Map<string, Entry[]>() };
  hidesFromOne = false;
  #count = 0;
  readonly #occurs: Readonly<Record<SelectorKey['kind'], (name: string) => boolean>>;
  readonly #reach = new Reach();
  /** What elements of the same name, id and classes got, where nothing else could decide. */
  readonly #alike = new Map<string, DeclarationBlock | undefined>();
  /** The block of each set of rules that some element matched. */
  readonly #merged = new Map<string, DeclarationBlock>();
  #tests = 0;

  constructor({ tags, ids, classes }: Vocabulary) {
    const names = new Set([...classes].flatMap(splitClasses));
    this.#occurs = { tag: (name) => tags.has(name), id: (name) => ids.has(name), class: (name) => names.has(name), any: () => true };
  }

  /** A look at the names before a list is parsed: false where each of its selectors asks for one that does not occur. */
  mayMatch(list: string): boolean {
    return NOT_PLAIN.test(list) || list.split(',').some((selector) => {
      const names = selector.match(NAMES);
      return names === null || names.every((name) => this.#occurs[name.startsWith('#') ? 'id' : 'class'](name.slice(1)));
    });
  }

  occur(needs: readonly SelectorKey[]): boolean {
    return needs.every(({ kind, name }) => this.#occurs[kind](name));
  }

  add(selector: CompiledSelector, block: DeclarationBlock): void {
    const { kind, name } = selector.key;
    const table = this.#tables[kind];
    const entry = { selector, block, order: this.#count };
    const entries = table.get(name);
    if (entries) entries.push(entry);
    else table.set(name, [entry]);
    this.#count += 1;
  }

  matching(element: Element): DeclarationBlock | undefined {
    if (this.#count === 0) return undefined;
    const { class: className = '', id = '' } = element.attribs;
    const likeness = id === '' && className === '' ? element.name : `${element.name}\0${id}\0${className}`;
    const known = this.#alike.get(likeness);
    if (known || this.#alike.has(likeness)) return known;
    const found: Entry[] = [];
    let isPlain = this.#find(this.#tables.any.get(''), element, found);
    isPlain = this.#find(this.#tables.tag.get(element.name), element, found) && isPlain;
    const names = splitClasses(className);
    for (const name of names.length > 1 ? new Set(names) : names) isPlain = this.#find(this.#tables.class.get(name), element, found) && isPlain;
    isPlain = this.#find(this.#tables.id.get(id), element, found) && isPlain;
    const block = this.#merge(found);
    if (isPlain) this.#alike.set(likeness, block);
    return block;
  }

  /** Adds those of some rules that match an element to `found`; whether name, id and classes alone decided. */
  #find(entries: readonly Entry[] | undefined, element: Element, found: Entry[]): boolean {
    let isPlain = true;
    if (!entries) return isPlain;
    for (const entry of entries) {
      isPlain &&= entry.selector.isPlain;
      this.#tests += 1;
      if (this.#tests < MOST_TESTS && this.#reach.matches(entry.selector.compounds, element)) found.push(entry);
    }
    return isPlain;
  }

  #merge(found: readonly Entry[]): DeclarationBlock | undefined {
    const [only] = found;
    if (found.length < 2 || !only) return only?.block;
    const key = found.map(({ order }) => order).join(' ');
    let block = this.#merged.get(key);
    if (!block) {
      const strongestLast = found.toSorted((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
      this.#merged.set(key, block = mergedBlock(strongestLast.map((entry) => entry.block)));
    }
    return block;
  }
}

/**
 * Walks outwards along combinators. Whether anything above (or before) an element matches the rest of a selector is remembered per
 * element, so that `a a a a b` on deeply nested links costs one step an element, not a power of the depth.
 */
export class Reach {
  readonly #memo = new Map<Compound, Map<Element, boolean>>();

  matches(compounds: readonly Compound[], element: Element): boolean {
    const [first] = compounds;
    if (!first?.test(element)) return false;
    return compounds.length === 1 || this.#from(compounds, 0, element);
  }

  /** Whether the compounds outside number `at` match, seen from an element that matches that one. */
  #from(compounds: readonly Compound[], at: number, element: Element): boolean {
    const compound = compounds[at];
    const outer = compounds[at + 1];
    if (!compound || !outer) return true;
    const step = compound.combinator === 'child' || compound.combinator === 'descendant' ? parentOf : previousOf;
    const isOneStep = compound.combinator === 'child' || compound.combinator === 'adjacent';
    const fits = (candidate: Element): boolean => outer.test(candidate) && this.#from(compounds, at + 1, candidate);
    if (isOneStep) {
      const next = step(element);
      return next !== undefined && fits(next);
    }
    return this.#any(compound, element, step, fits);
  }

  #any(compound: Compound, element: Element, step: (element: Element) => Element | undefined, fits: (candidate: Element) => boolean): boolean {
    let known = this.#memo.get(compound);
    if (!known) this.#memo.set(compound, known = new Map());
    const passed: Element[] = [];
    let verdict = false;
    for (let at: Element | undefined = element; at; at = step(at)) {
      const remembered = known.get(at);
      if (remembered !== undefined) {
        verdict = remembered;
        break;
      }
      passed.push(at);
      const next = step(at);
      if (next && fits(next)) {
        verdict = true;
        break;
      }
    }
    for (const each of passed) known.set(each, verdict);
    return verdict;
  }
}

const isElement = (node: unknown): node is Element => typeof node === 'object' && node !== null && 'attribs' in node;
const parentOf = ({ parent }: Element): Element | undefined => (isElement(parent) ? parent : undefined);
const previousOf = (element: Element): Element | undefined => {
  let at = element.prev;
  while (at && !isElement(at)) at = at.prev;
  return at ?? undefined;
};
