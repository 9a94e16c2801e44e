import type { Element } from 'domhandler';

/** Whether an element is one a selector names. */
export type Matcher = (element: Element) => boolean;

const compiled = new Map<string, Matcher>();

/** Compiles CSS selectors with css-select, each once; the library is loaded when the first selector asks for it. */
export const selectorCompiler = async (selectors: readonly string[]): Promise<(selector: string) => Matcher> => {
  if (selectors.some((selector) => !compiled.has(selector))) {
    const { compile } = await import('css-select');
    for (const selector of selectors) if (!compiled.has(selector)) compiled.set(selector, compile(selector));
  }
  return (selector) => compiled.get(selector) ?? (() => false);
};
