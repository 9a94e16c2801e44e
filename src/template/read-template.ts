import type { SourceText } from '../source/source-text.ts';
import { dialectsOf } from './detect.ts';
import { syntaxOf } from './dialects.ts';
import type { Dialects } from './dialects.ts';
import { languageOfPath } from './extensions.ts';
import { structureOf } from './faults.ts';
import type { Structure } from './faults.ts';
import type { TemplateLanguage } from './language.ts';
import { nest } from './nesting.ts';
import { scan } from './scan.ts';
import type { Scan, ScannedTag } from './scan.ts';
import type { TemplateBlock, TemplateFault, TemplateTag } from './tag.ts';
import type { Template } from './template.ts';

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

const NO_SCAN: Scan = { tags: [], unclosed: [], unended: [] };

class LazyTemplate implements Template {
  readonly text: SourceText;
  readonly #told: TemplateLanguage | undefined;
  #detected: Dialects | undefined | null = null;
  #scan: Scan | undefined;
  #language: TemplateLanguage | undefined;
  #tags: readonly TemplateTag[] | undefined;
  #structure: Structure | undefined;

  constructor(text: SourceText, told: TemplateLanguage | undefined) {
    this.text = text;
    this.#told = told;
    this.#language = told;
  }

  get language(): TemplateLanguage | undefined { return (this.#language ??= mostOf(this.#scanned.tags)); }
  get tags(): readonly TemplateTag[] { return (this.#tags ??= finished(this.#scanned.tags, this.#structured.openers)); }
  get blocks(): readonly TemplateBlock[] { return this.#structured.blocks; }
  get faults(): readonly TemplateFault[] { return this.#structured.faults; }

  tagsIn(value: string): readonly TemplateTag[] { return tagsOf(value, this.#dialects ?? dialectsOf(value)); }

  get #scanned(): Scan {
    if (!this.#scan) {
      const dialects = this.#dialects;
      this.#scan = dialects ? scan(this.text.value, syntaxOf(dialects)) : NO_SCAN;
    }
    return this.#scan;
  }

  get #dialects(): Dialects | undefined {
    if (this.#detected === null) this.#detected = dialectsOf(this.text.value, this.#told);
    return this.#detected;
  }

  get #structured(): Structure {
    return (this.#structure ??= structureOf({ value: this.text.value, scan: this.#scanned, language: this.language, isTold: this.#told !== undefined }));
  }
}

/** The language of most tags, of the first of them where there are as many of another. */
const mostOf = (tags: readonly ScannedTag[]): TemplateLanguage | undefined => {
  const counts = new Map<TemplateLanguage, number>();
  for (const { language } of tags) counts.set(language, (counts.get(language) ?? 0) + 1);
  let most: TemplateLanguage | undefined;
  for (const [language, count] of counts) if (count > (counts.get(most ?? language) ?? 0) || most === undefined) most = language;
  return most;
};
