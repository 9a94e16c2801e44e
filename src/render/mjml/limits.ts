import type { Component } from './component.ts';

/** Beyond these MJML, which goes down its tree by recursion, would end in a full stack or never. */
export const MOST_LEVELS = 500;
export const MOST_COMPONENTS = 20_000;
/** MJML copies the attributes of a component once for each of them. */
export const MOST_ATTRIBUTES = 1_000;
/** How deep a chain of includes goes, and how many files there are in all. */
export const MOST_INCLUDES = 50;
export const MOST_FILES = 500;
/** A text beyond this is cut by who asked for it; where each of its parts came from is not worth a second rendering. */
export const LONGEST_OUTPUT = 4 * 1024 * 1024;

/** The first component beyond a limit, and which limit that is, as a sentence. */
export const beyondLimits = (top: readonly Component[]): { readonly limit: string; readonly component: Component } | undefined => {
  const levels: (readonly Component[])[] = [top];
  const indices = [0];
  let count = 0;
  while (levels.length > 0) {
    const last = levels.length - 1;
    const index = indices[last] ?? 0;
    const component = levels[last]?.[index];
    if (!component) {
      levels.pop();
      indices.pop();
      continue;
    }
    indices[last] = index + 1;
    count += 1;
    if (count > MOST_COMPONENTS) return { limit: `There are more than ${MOST_COMPONENTS} components.`, component };
    if (Object.keys(component.attributes).length > MOST_ATTRIBUTES) return { limit: `A component has more than ${MOST_ATTRIBUTES} attributes.`, component };
    if (component.children.length === 0) continue;
    if (levels.length >= MOST_LEVELS) return { limit: `Components are nested deeper than ${MOST_LEVELS} levels.`, component };
    levels.push(component.children);
    indices.push(0);
  }
  return undefined;
};
