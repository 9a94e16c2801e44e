import type { Element, ParentNode } from 'domhandler';

/** Where an element stands among its siblings, from 1: of all and of its own name, from either end. */
export interface SiblingPlace { readonly index: number; readonly fromEnd: number; readonly ofType: number; readonly ofTypeFromEnd: number }

/** Places of elements among their siblings; the siblings of one parent are counted once, so that a long table costs its length. */
export interface SiblingIndex { placeOf(element: Element): SiblingPlace }

/** A new, empty index for one tree. */
export const siblingIndex = (): SiblingIndex => {
  const places = new Map<Element, SiblingPlace>();
  const alone = { index: 1, fromEnd: 1, ofType: 1, ofTypeFromEnd: 1 };
  return {
    placeOf(element) {
      if (!places.has(element) && element.parent) count(element.parent, places);
      return places.get(element) ?? alone;
    },
  };
};

const count = (parent: ParentNode, places: Map<Element, SiblingPlace>): void => {
  const elements = parent.children.filter((child): child is Element => 'attribs' in child);
  const totals = new Map<string, number>();
  for (const { name } of elements) totals.set(name, (totals.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const [position, element] of elements.entries()) {
    const before = seen.get(element.name) ?? 0;
    seen.set(element.name, before + 1);
    places.set(element, { index: position + 1, fromEnd: elements.length - position, ofType: before + 1, ofTypeFromEnd: (totals.get(element.name) ?? 0) - before });
  }
};

/** The test of a structural pseudo-class (Selectors 4 §13.3-4); undefined for any other. */
export const nthTest = (name: string, argument: string, siblings: SiblingIndex): ((element: Element) => boolean) | undefined => {
  const side = SIDES.get(name);
  if (!side) return undefined;
  const fixed = name.startsWith('nth-') ? undefined : { step: 0, offset: 1 };
  const formula = fixed ?? parseNth(argument);
  if (!formula) return () => false;
  return (element) => {
    const place = siblings.placeOf(element);
    return side.every((edge) => isTerm(place[edge], formula));
  };
};

const SIDES: ReadonlyMap<string, readonly (keyof SiblingPlace)[]> = new Map<string, readonly (keyof SiblingPlace)[]>([
  ['nth-child', ['index']], ['nth-last-child', ['fromEnd']], ['nth-of-type', ['ofType']], ['nth-last-of-type', ['ofTypeFromEnd']],
  ['first-child', ['index']], ['last-child', ['fromEnd']], ['only-child', ['index', 'fromEnd']],
  ['first-of-type', ['ofType']], ['last-of-type', ['ofTypeFromEnd']], ['only-of-type', ['ofType', 'ofTypeFromEnd']],
]);

interface Nth { readonly step: number; readonly offset: number }

/** Whether `place` is `step × n + offset` for some n of 0 or more. */
const isTerm = (place: number, { step, offset }: Nth): boolean => {
  const distance = place - offset;
  return step === 0 ? distance === 0 : distance % step === 0 && distance / step >= 0;
};

/** `an+b`, `odd`, `even` (CSS Syntax §6.2). */
const parseNth = (argument: string): Nth | undefined => {
  const text = argument.toLowerCase().replaceAll(' ', '');
  if (text === 'odd') return { step: 2, offset: 1 };
  if (text === 'even') return { step: 2, offset: 0 };
  const at = text.indexOf('n');
  const step = at < 0 ? 0 : coefficient(text.slice(0, at));
  const rest = at < 0 ? text : text.slice(at + 1);
  const offset = rest === '' && at >= 0 ? 0 : integer(rest);
  return step === undefined || offset === undefined ? undefined : { step, offset };
};

const coefficient = (text: string): number | undefined => (text === '' || text === '+' ? 1 : text === '-' ? -1 : integer(text));
const integer = (text: string): number | undefined => {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) ? number : undefined;
};
