import { MissingLayout, MOST_MISSING } from './engine.ts';
import type { Host, Place } from './engine.ts';
import type { Absence, TemplateFile } from '../template-files.ts';

/** Something that was asked for and is not there. */
export interface Miss { readonly absence: Absence; readonly name: string; readonly from: TemplateFile }

/** What an engine that stops at what is missing is given instead: an empty text, from the second time on. */
export interface Stubs {
  has(name: string, from: TemplateFile): boolean;
  /** Notes what is missing, right before the engine stops. */
  note(miss: Miss): void;
}

/** Renders again without what was found to be missing, up to some times; `placeOf` tells where that was asked for, and whether without it there is nothing to render. */
export const withoutMissing = async (host: Host, render: (stubs: Stubs) => string | Promise<string>, placeOf: (miss: Miss, thrown: unknown) => { readonly place: Place; readonly isLayout: boolean }): Promise<string> => {
  const stubs = new Set<string>();
  for (let times = 0; ; times += 1) {
    let last: Miss | undefined;
    try {
      return await render({ has: (name, from) => stubs.has(keyOf(name, from)), note: (miss) => { last = miss; } });
    } catch (error) {
      const miss = last;
      if (!miss || times >= MOST_MISSING || stubs.has(keyOf(miss.name, miss.from))) throw error;
      const { place, isLayout } = placeOf(miss, error);
      if (isLayout) throw new MissingLayout(miss.absence, place);
      host.missing(miss.absence, () => place);
      stubs.add(keyOf(miss.name, miss.from));
    }
  }
};

const keyOf = (name: string, { index }: TemplateFile): string => `${index} ${name}`;
