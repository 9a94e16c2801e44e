import type { Flaw, Reading } from './flaws.ts';
import type { Tag } from './tag.ts';

/**
 * The source reduced to what a flaw stands in: its tags, their partners and everything around them, at their own offsets,
 * with blanks for the rest. html-validate judges this: it takes seconds for a large table and recurses into every level,
 * and its lexer knows neither `<STYLE>` nor Word's `<?xml:namespace>`, which no client minds.
 */
export const skeletonOf = ({ source, tags: { tags }, structure }: Reading, flaws: readonly Flaw[]): string => {
  const kept = new Map<number, (readonly [number, number])[]>();
  const keep = (tag: number): void => {
    for (let at = tag; at >= 0 && !kept.has(at); at = structure.parent[at] ?? -1) {
      kept.set(at, []);
      const partner = structure.partner[at] ?? -1;
      if (partner >= 0) kept.set(partner, []);
    }
  };
  const marks: (readonly [number, string])[] = [];
  for (const flaw of flaws) {
    if (flaw.rule === 'parser-error') {
      for (const [from, to] of flaw.keep) marks.push([from, source.slice(from, to).toLowerCase()]);
      continue;
    }
    keep(flaw.tag);
    if (flaw.other !== undefined) keep(flaw.other);
    if ('keep' in flaw) for (const [from, to] of flaw.keep) marks.push([from, asAttribute(source, from, to)]);
    else if (flaw.at !== undefined) marks.push([flaw.at, 'x']);
  }
  for (const index of kept.keys()) {
    const tag = tags[index];
    if (!tag) continue;
    marks.push([tag.start, opening(tag)]);
    marks.push(structure.partner[index] === index ? [tag.end - 2, '/>'] : [tag.end - 1, '>']);
  }
  const pieces: string[] = [];
  let end = 0;
  for (const [from, text] of marks.toSorted((a, b) => a[0] - b[0] || b[1].length - a[1].length)) {
    if (from < end) continue;
    pieces.push(' '.repeat(from - end), text);
    end = from + text.length;
  }
  pieces.push(' '.repeat(Math.max(0, source.length - end)));
  return pieces.join('');
};

/** `<td` or `</td`; characters html-validate's lexer does not take for a name are replaced. */
const opening = ({ kind, name }: Tag): string => `${kind === 'end' ? '</' : '<'}${name.replace(/[^\w:-]/g, 'x')}`;

/** A name in lower case; a value as written, because ids differ by case. */
const asAttribute = (source: string, from: number, to: number): string => {
  const written = source.slice(from, to);
  const equals = written.indexOf('=');
  return equals < 0 ? written.toLowerCase() : written.slice(0, equals).toLowerCase() + written.slice(equals);
};
