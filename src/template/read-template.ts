import type { SourceText } from '../source/source-text.ts';
import { dialectsOf } from './detect.ts';
import { syntaxOf } from './dialects.ts';
import type { Dialects } from './dialects.ts';
import { languageOfPath } from './extensions.ts';
import { structureOf } from './faults.ts';
import type { TemplateLanguage } from './language.ts';
import { nest } from './nesting.ts';
import { scan } from './scan.ts';
import type { ScannedTag } from './scan.ts';
import type { TemplateBlock, TemplateFault, TemplateTag } from './tag.ts';
import type { Tagged, Template } from './template.ts';

/** What is known of a template beside its text. */
export interface TemplateFacts { readonly language?: TemplateLanguage | undefined; readonly path?: string | undefined }

/** Reads the tags of a text in the language it is said to be in, or which its path or its syntax shows. */
export const readTemplate = (text: SourceText, { language, path }: TemplateFacts = {}): Template =>
  new LazyTemplate(text, language ?? (path === undefined ? undefined : languageOfPath(path)));

/** The tags in any string: a field, a prose, a URL. Without a language they are read in the one its syntax shows. */
export const findTags = (value: string, language?: TemplateLanguage): readonly TemplateTag[] => tagsOf(value, dialectsOf(value, language));

const tagsOf = (value: string, dialects: Dialects | undefined): readonly TemplateTag[] => {
  if (!dialects) return [];
  const { tags } = scan(value, syntaxOf(dialects));
  const mayOpen = tags.some(({ reading: { steps } }) => steps?.some((step) => step.does === 'open' && step.isOptional === true));
  return finished(tags, mayOpen ? nest(value, tags).openers : NONE);
};

const NONE: ReadonlySet<number> = new Set();

/** A word that is not known opens a block where there is an end for it. */
const finished = (tags: readonly ScannedTag[], openers: ReadonlySet<number>): readonly TemplateTag[] =>
  tags.map(({ start, end, language, reading: { role, name, steps } }, index) =>
    (openers.has(index) ? { start, end, language, role: 'open', name: steps?.find(({ does }) => does === 'open')?.word ?? '' } : { start, end, language, role, name }));

/** What was read of a text. What it was read from is not kept: a text may have a million tags. */
interface Read extends Tagged { readonly language: TemplateLanguage | undefined; readonly faults: readonly TemplateFault[] }

class LazyTemplate implements Template {
  readonly text: SourceText;
  readonly #told: TemplateLanguage | undefined;
  #detected: Dialects | undefined | null = null;
  #known: Read | undefined;

  constructor(text: SourceText, told: TemplateLanguage | undefined) {
    this.text = text;
    this.#told = told;
  }

  get language(): TemplateLanguage | undefined { return this.#told ?? this.#read.language; }
  get tags(): readonly TemplateTag[] { return this.#read.tags; }
  get blocks(): readonly TemplateBlock[] { return this.#read.blocks; }
  get faults(): readonly TemplateFault[] { return this.#read.faults; }

  tagsIn(value: string): readonly TemplateTag[] { return tagsOf(value, this.#dialects ?? dialectsOf(value)); }

  get #dialects(): Dialects | undefined {
    if (this.#detected === null) this.#detected = dialectsOf(this.text.value, this.#told);
    return this.#detected;
  }

  get #read(): Read {
    return (this.#known ??= this.#dialects ? read(this.text.value, this.#dialects, this.#told) : NOTHING);
  }
}

const NOTHING: Read = { language: undefined, tags: [], blocks: [], faults: [] };

const read = (value: string, dialects: Dialects, told: TemplateLanguage | undefined): Read => {
  const scanned = scan(value, syntaxOf(dialects));
  const language = told ?? mostOf(scanned.tags);
  const { blocks, faults, openers } = structureOf({ value, scan: scanned, language, isTold: told !== undefined });
  return { language, blocks, faults, tags: finished(scanned.tags, openers) };
};

/** The language of most tags, of the first of them where there are as many of another. */
const mostOf = (tags: readonly ScannedTag[]): TemplateLanguage | undefined => {
  const counts = new Map<TemplateLanguage, number>();
  for (const { language } of tags) counts.set(language, (counts.get(language) ?? 0) + 1);
  let most: TemplateLanguage | undefined;
  for (const [language, count] of counts) if (count > (counts.get(most ?? language) ?? 0) || most === undefined) most = language;
  return most;
};
