import type { TemplateLanguage } from '../template/language.ts';
import { findTags } from '../template/read-template.ts';
import type { TemplateTag } from '../template/tag.ts';
import type { Job, TextEngine } from './job.ts';
import type { TemplateFile } from './template-files.ts';

/** What the tags of an engine begin with; anything else is text to it, also a tag of another language. */
const OPENINGS: Readonly<Record<TextEngine, readonly string[]>> = {
  handlebars: ['{{'],
  mustache: ['{{'],
  liquid: ['{{', '{%'],
  nunjucks: ['{{', '{%', '{#'],
  ejs: ['<%'],
};

/** The tags of files as an engine reads them, each file looked through once. */
export const languageTags = (engine: Job['engine'], language: TemplateLanguage | undefined): (file: TemplateFile) => readonly TemplateTag[] => {
  const known = new Map<TemplateFile, readonly TemplateTag[]>();
  return (file) => {
    const tags = known.get(file) ?? tagsIn(file.text, engine, language);
    known.set(file, tags);
    return tags;
  };
};

const tagsIn = (text: string, engine: Job['engine'], language: TemplateLanguage | undefined): readonly TemplateTag[] => {
  if (typeof engine !== 'string') return findTags(text, language);
  // Mustache can be told other delimiters.
  return findTags(text, engine).filter(({ start, language: its }) => its === engine && (engine === 'mustache' || OPENINGS[engine].some((opening) => text.startsWith(opening, start))));
};
