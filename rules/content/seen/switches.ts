import { once } from 'sendlint/rule';
import type { Element, HtmlDocument } from 'sendlint/rule';

/** The names that selectors of style rules end in. */
interface Ends { readonly names: Set<string>; readonly tags: Set<string>; all: boolean }

/** Whether some style rule sets one of `properties` so that what is hidden here is seen, on some screens or in some clients: a part for phones, a menu that opens. */
export const isSwitched = (document: HtmlDocument, { name, attribs }: Element, properties: readonly string[]): boolean => {
  const switches = switchesOf(document);
  if (switches.size === 0) return false;
  const classes = (attribs['class'] ?? '').split(/\s+/u);
  return properties.some((property) => {
    const ends = switches.get(property);
    return ends !== undefined && (ends.all || ends.tags.has(name) || ends.names.has(`#${attribs['id'] ?? ''}`) || classes.some((each) => ends.names.has(`.${each}`)));
  });
};

/** Values that show nothing, of the properties that hide. */
const HIDES: ReadonlySet<string> = new Set(['none', 'hidden', '0', '0px', '0%', '0em', '1px']);

/** By the property they set to a value that shows something. */
const switchesOf = once((document: HtmlDocument): ReadonlyMap<string, Ends> => {
  const found = new Map<string, Ends>();
  for (const { declarations } of document.styles) {
    // Style rules come first; attributes switch nothing.
    if (declarations[0]?.element) break;
    for (const { selector, media, property, value } of declarations) {
      if (selector === undefined || HIDES.has(value.trim().toLowerCase())) continue;
      for (const each of selector.split(',')) {
        if (media === undefined && !ELSEWHERE.test(each)) continue;
        const ends = found.get(property) ?? { names: new Set(), tags: new Set(), all: false };
        found.set(property, ends);
        add(ends, lastCompound(each.trim()));
      }
    }
  }
  return found;
});

const add = (ends: Ends, compound: string): void => {
  const names = compound.match(NAMES);
  const [tag = ''] = compound.split(':', 1);
  if (names) for (const name of names) ends.names.add(name);
  else if (tag === '*' || tag === '' || tag.includes('[')) ends.all = true;
  else ends.tags.add(tag.toLowerCase());
};

/** A state, another client's markup, or an attribute it may set. */
const ELSEWHERE = /[:+~[]/u;
const NAMES = /[.#][\w-]+/gu;
/** `[class~=phone]` asks for names as `.phone` does. */
const lastCompound = (selector: string): string => {
  if (selector.includes('[')) return selector.replaceAll(/\[\s?(?:class|id)\s?[~^*|$]?=\s?["']?([\w-]+)["']?\s?\]/gu, '.$1#$1');
  return selector.slice(Math.max(...[' ', '>', '+', '~'].map((sign) => selector.lastIndexOf(sign))) + 1);
};
