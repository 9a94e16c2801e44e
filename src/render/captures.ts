import type { Stretch, TemplateTag } from '../template/tag.ts';

/** Where Liquid and Nunjucks keep text in a variable, which may then be compared, counted or cut. */
export const capturesIn = (text: string, tags: readonly TemplateTag[]): readonly Stretch[] => {
  const captures: Stretch[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of tags) {
    const [, end, word] = /^\{%-?\s*(end)?(capture|set|filter|macro|call)\b/u.exec(text.slice(tag.start, tag.start + 40)) ?? [];
    if (word === undefined || (tag.role !== 'open' && tag.role !== 'close')) continue;
    if (end === undefined) {
      if (depth === 0) start = tag.end;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) captures.push({ start, end: tag.start });
    }
  }
  return captures;
};
