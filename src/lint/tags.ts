import type { Part, SourceText, TemplateTag } from '../rule.ts';

/** The tags of a template that stand in a text of a message or of a template: its HTML, or the template itself. */
export const tagsOf = (text: SourceText, root: Part): readonly TemplateTag[] => {
  if (root.template?.text === text) return root.template.tags;
  const waiting = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (part.text === text) return part.html[0]?.tags ?? [];
    waiting.push(...part.parts);
  }
  return [];
};
