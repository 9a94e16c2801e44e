import type { Text } from 'domhandler';
import { decodeReferences } from '../html/character-references.ts';
import type { HtmlDocument } from '../html/html-document.ts';
import { firstTagFrom } from '../template/first-tag.ts';
import type { TemplateTag } from '../template/tag.ts';
import { escapeHtml } from './escape-html.ts';

/** A tag longer than this is cut. */
const LONGEST = 80;
/** Where a table has no room for text, tags that only steer are not shown: text would be moved out of the table. */
const TABLE = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup']);

/** The text of a node, with the tags of a template shown as they stand instead of what masks them. */
export const textOf = (node: Text, document: HtmlDocument): string => {
  const place = node.sourceCodeLocation;
  const { tags } = document;
  if (tags.length === 0 || !place) return escapeHtml(node.data);
  const [first, past] = range(tags, place.startOffset, place.endOffset);
  if (first >= past) return escapeHtml(node.data);
  if (node.parent && 'name' in node.parent && TABLE.has(node.parent.name)) return '';
  const { text: { value }, markup } = document;
  let out = '';
  let from = place.startOffset;
  for (let index = first; index < past; index += 1) {
    const tag = tags[index];
    if (!tag) continue;
    const end = Math.min(tag.end, place.endOffset);
    out += decoded(markup, from, tag.start) + shown(value.slice(tag.start, end), tag);
    from = end;
  }
  return out + decoded(markup, from, place.endOffset);
};

/** The tags that begin in a stretch. */
const range = (tags: readonly TemplateTag[], start: number, end: number): readonly [number, number] => [firstTagFrom(tags, start), firstTagFrom(tags, end)];

const shown = (text: string, { role }: TemplateTag): string => {
  if (role === 'comment') return '';
  return `<sendlint-tag${role === 'output' ? '' : ' data-steers=""'}>${escapeHtml(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}</sendlint-tag>`;
};

/** A stretch of markup as text. A text may run on behind tags that a parser left out: those are no text. */
const decoded = (markup: string, start: number, end: number): string => {
  let text = '';
  decodeReferences(markup, start, Math.max(start, end), 'text', {
    copy: (from, to) => { text += markup.slice(from, to); },
    replace: (value) => { text += value; },
  });
  return escapeHtml(text);
};
