import type { Edit, Part } from '../rule.ts';
import type { Change, SourceText } from '../source/source-text.ts';
import { trimmed, writeBack } from '../source/write-back.ts';
import type { TextEdit } from './diagnostic.ts';
import { tagsOf } from './tags.ts';

/**
 * Edits of texts of a message, or of what a template was rendered into, as edits of the file's bytes, in order and apart. They are
 * lifted step by step, the deepest text first, so that all edits of one body are written back at once. `undefined` where one of them
 * overlaps another, has no way back, touches a tag of a template, or would put 8-bit characters where a message has none.
 */
export const fileEdits = (edits: readonly Edit[], roots: readonly Part[]): readonly TextEdit[] | undefined => {
  const waiting = new Map<SourceText, Change[]>();
  const add = (text: SourceText, change: Change): void => {
    const known = waiting.get(text);
    if (known) known.push(change);
    else waiting.set(text, [change]);
  };
  for (const { at, text } of edits) add(at.text, { start: at.start, end: at.end, text: withLineEnds(text, at.text, at.start) });
  const written: TextEdit[] = [];
  for (let text = deepest(waiting); text; text = deepest(waiting)) {
    const changes = apart(waiting.get(text) ?? []);
    waiting.delete(text);
    if (!changes || roots.some((root) => cutsTag(changes, text, root))) return undefined;
    if ('from' in text.origin) {
      const lifted = writeBack(text, changes);
      if (!lifted) return undefined;
      for (const change of lifted) add(text.origin.from, change);
    } else {
      // What stands in a file beside the template is not this file's to mend.
      if (roots.some(({ span }) => span.text.origin !== text.origin)) return undefined;
      if (roots.some(({ type }) => type === 'message') && !isEightBit(text.value) && changes.some((change) => isEightBit(change.text))) return undefined;
      for (const change of changes) written.push(bytesOf(text, change));
    }
  }
  return apart(written);
};

/** The text with the most steps to the file. */
const deepest = (waiting: ReadonlyMap<SourceText, unknown>): SourceText | undefined => {
  let found: SourceText | undefined;
  let most = -1;
  for (const text of waiting.keys()) {
    const depth = depthOf(text);
    if (depth > most) {
      most = depth;
      found = text;
    }
  }
  return found;
};

const depthOf = (text: SourceText): number => {
  let depth = 0;
  for (let at = text; 'from' in at.origin; at = at.origin.from) depth += 1;
  return depth;
};

/** In order, each once; `undefined` where two of them overlap, or both put something at one place. */
const apart = <Item extends { readonly start: number; readonly end: number }>(changes: readonly Item[]): readonly Item[] | undefined => {
  const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const clash = sorted.some(({ start, end }, index) => {
    const before = sorted[index - 1];
    return end < start || (before !== undefined && (start < before.end || (start === before.start && before.end === start)));
  });
  return clash ? undefined : sorted;
};

const isEightBit = (text: string): boolean => /[^\0-\u007f]/u.test(text);

const bytesOf = ({ value, offset }: SourceText, change: Change): TextEdit => {
  const { start, end, text } = value === '' ? change : trimmed(value, change);
  return { start: offset + start, end: offset + end, bytes: Buffer.from(text, 'latin1') };
};

/** A line end that a rule writes is one of those that stand around it: in the text, else in what the text came from. */
const withLineEnds = (written: string, text: SourceText, start: number): string => {
  if (!written.includes('\n')) return written;
  let at = start;
  for (let around = text; ; ) {
    const before = around.value.lastIndexOf('\n', Math.max(0, at - 1));
    const newline = before < 0 ? around.value.indexOf('\n', at) : before;
    if (newline >= 0) return newline > 0 && around.value[newline - 1] === '\r' ? written.replaceAll(/\r?\n/gu, '\r\n') : written;
    const { origin } = around;
    if (!('from' in origin)) return written;
    at = around.value === '' ? origin.startOf(0) : origin.startOf(Math.min(at, around.value.length - 1));
    around = origin.from;
  }
};

/** What a template prints is not the author's to type: a tag stays as it is, unless it is a comment that goes as a whole. */
const cutsTag = (changes: readonly Change[], text: SourceText, root: Part): boolean => {
  const tags = tagsOf(text, root);
  if (tags.length === 0) return false;
  return changes.some((change) => {
    const { start, end, text: put } = trimmed(text.value, change);
    let from = 0;
    return tags.some((tag) => {
      const touches = end > start ? tag.start < end && tag.end > start : tag.start < start && tag.end > start;
      // A comment may go as a whole, and some of what it says.
      const isInside = tag.start < start && end < tag.end && put === '';
      if (!touches || (tag.role === 'comment' && (isInside || (start <= tag.start && tag.end <= end)))) return false;
      const kept = start <= tag.start && tag.end <= end ? put.indexOf(text.value.slice(tag.start, tag.end), from) : -1;
      from = kept + tag.end - tag.start;
      return kept < 0;
    });
  });
};
