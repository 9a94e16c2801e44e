import type { SourceText } from '../source/source-text.ts';
import { languageOfPath } from './extensions.ts';
import { roleOf } from './interim-role.ts';
import { findPlaceholders } from './interim-scan.ts';
import type { TemplateLanguage } from './language.ts';
import type { TemplateBlock, TemplateFault, TemplateTag } from './tag.ts';
import type { Template } from './template.ts';

/** What is known of a template beside its text. */
export interface TemplateFacts { readonly language?: TemplateLanguage | undefined; readonly path?: string | undefined }

/** Reads the tags of a text in the language it is said to be in, or which its path or its syntax shows. */
export const readTemplate = (text: SourceText, { language, path }: TemplateFacts = {}): Template => new LazyTemplate(text, language ?? (path === undefined ? undefined : languageOfPath(path)));

/** The tags in any string: a field, a prose, a URL. Without a language they are read in the one its syntax shows. */
export const findTags = (value: string, language?: TemplateLanguage): readonly TemplateTag[] =>
  findPlaceholders(value).map(({ start, end }) => ({
    start, end, language: language ?? guess(value, start), role: roleOf(value.slice(start, end)), name: nameOf(value.slice(start, end)),
  }));

const guess = (value: string, start: number): TemplateLanguage => {
  const open = value.slice(start, start + 2);
  return open === '{{' ? 'handlebars' : open === '{%' || open === '{#' ? 'liquid' : open === '<%' ? 'erb' : open === '<?' ? 'php' : open === '*|' ? 'mailchimp' : open === '%%' ? 'ampscript' : open === '{!' ? 'blade' : 'marketo';
};

const nameOf = (written: string): string => {
  const inner = written.replace(/^(?:\{\{\{?|\{[%#]|<%[=#-]?|<\?(?:php|=)?|\*\||%%[[=]?|\$\{)/u, '').replace(/(?:\}\}\}?|[%#]\}|%>|\?>|\|\*|[\]=]?%%|\})$/u, '').trim();
  return roleOf(written) === 'output' ? inner : /^[#/^]?(\w+)/u.exec(inner)?.[1] ?? '';
};

class LazyTemplate implements Template {
  readonly text: SourceText;
  readonly #declared: TemplateLanguage | undefined;
  #tags: readonly TemplateTag[] | undefined;

  constructor(text: SourceText, declared: TemplateLanguage | undefined) {
    this.text = text;
    this.#declared = declared;
  }

  get language(): TemplateLanguage | undefined { return this.#declared ?? this.tags[0]?.language; }
  get tags(): readonly TemplateTag[] { return (this.#tags ??= findTags(this.text.value, this.#declared)); }
  get blocks(): readonly TemplateBlock[] { return []; }
  get faults(): readonly TemplateFault[] { return []; }

  tagsIn(value: string): readonly TemplateTag[] { return findTags(value, this.#declared); }
}
