import type { SourceText, TemplateTag } from 'sendlint/rule';
import { isNamePosition } from '../leftovers/name-position.ts';
import { MARKUP, plainBeginning, plainEnd } from '../leftovers/excerpt.ts';
import { isNameLike, isPersonName } from '../people/names.ts';
import { printedVariable } from './printed-variable.ts';

/** A tag that calls somebody by name: which one it is, and the variable it prints. */
export interface AddressedTag { readonly index: number; readonly variable: string }

/** The output tags of a body that stand in a greeting and print a name. */
export const tagsInGreetings = ({ value }: SourceText, tags: readonly TemplateTag[]): readonly AddressedTag[] =>
  tags.flatMap((tag, index) => {
    const variable = nameOf(tag);
    if (variable === undefined || !isNameLike(variable)) return [];
    const from = Math.max(0, tag.start - MARKUP);
    const source = withoutTags(value, tags, index, from);
    if (isInComment(source)) return [];
    return isNamePosition({ place: 'prose', before: plainEnd(source), after: plainBeginning(value.slice(tag.end, tag.end + 200)) }) ? [{ index, variable }] : [];
  });

/** The output tags of a subject that print the name of a person. A company's or a thing's may well be the sender's own. */
export const tagsInSubject = (value: string, tags: readonly TemplateTag[]): readonly AddressedTag[] =>
  tags.flatMap((tag, index) => {
    const variable = nameOf(tag);
    if (variable === undefined) return [];
    const isName = isPersonName(variable) || (isNameLike(variable) && isNamePosition({ place: 'subject', before: withoutTags(value, tags, index, 0), after: value.slice(tag.end, tag.end + 200) }));
    return isName ? [{ index, variable }] : [];
  });

const nameOf = ({ role, name }: TemplateTag): string | undefined => (role === 'output' ? printedVariable(name) : undefined);

/** The text before a tag as it reads when it is rendered: what steers is gone, and what prints is a word. */
const withoutTags = (value: string, tags: readonly TemplateTag[], index: number, from: number): string => {
  let text = '';
  let end = tags[index]?.start ?? 0;
  for (let before = index - 1; before >= 0 && end > from; before -= 1) {
    const tag = tags[before];
    if (!tag || tag.end <= from) break;
    text = (tag.role === 'output' ? PRINTED : '') + value.slice(tag.end, end) + text;
    end = tag.start;
  }
  return value.slice(Math.min(from, end), end) + text;
};

const PRINTED = 'Xyz';

/** Whether a comment is open that is none of Outlook's. */
const isInComment = (source: string): boolean => {
  const open = source.lastIndexOf('<!--');
  return open >= 0 && !source.includes('-->', open) && !source.startsWith('<!--[if', open);
};
