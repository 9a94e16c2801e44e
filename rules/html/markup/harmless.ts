import { parsesAlike } from 'sendlint/rule';
import type { Edit, HtmlDocument, SourceText, Suggestion } from 'sendlint/rule';
import type { Remark } from './judge.ts';
import type { Change, Repair } from './repairs.ts';

/** Characters that are parsed for one body to tell whether its repairs change anything. */
const MOST_PARSED = 3_000_000;

/** The repairs with which every view of a body still makes the same tree: all of them, or those that do alone. */
export const harmlessRepairs = async (source: string, views: readonly HtmlDocument[], remarks: readonly Remark[]): Promise<ReadonlySet<Repair>> => {
  const asked = remarks.flatMap(({ repair }) => (repair?.certainty === 'ask' ? [repair] : []));
  const harmless = new Set<Repair>();
  const end = source.trimEnd().length;
  // Views that are written alike are one.
  const bodies = new Map(views.map((view) => [view.markup, view]));
  let left = MOST_PARSED;
  const changesNothing = async (some: readonly Repair[]): Promise<boolean> => {
    for (const [markup, body] of bodies) {
      left -= 2 * markup.length;
      if (left < 0) return false;
      const seen = some.flatMap(({ changes }) => changes).filter(({ start }) => start >= end || markup.charAt(start) === source.charAt(start));
      if (!(await parsesAlike(body, applied(markup, seen)))) return false;
    }
    return true;
  };
  if (asked.length === 0) return harmless;
  if (await changesNothing(asked)) return new Set(asked);
  if (asked.length > 1) for (const repair of asked) if (await changesNothing([repair])) harmless.add(repair);
  return harmless;
};

/** The outer element is closed behind the inner one, where both end at one place. */
const applied = (markup: string, some: readonly Change[]): string =>
  some.toSorted((one, other) => other.start - one.start).reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), markup);

/** A repair that changes nothing but what was meant is a fix, any other for a person to choose. */
export const repairs = (source: SourceText, markup: string, repair: Repair, harmless: ReadonlySet<Repair>): { readonly fix?: readonly Edit[]; readonly suggest?: readonly Suggestion[] } => {
  const { changes, title, certainty } = repair;
  // What a template writes is not known, and is not taken out.
  if (changes.some(({ start, end }) => source.value.slice(start, end) !== markup.slice(start, end))) return {};
  const edits = changes.map(({ start, end, text }) => ({ at: source.span(start, end), text }));
  return certainty === 'meant' || harmless.has(repair) ? { fix: edits } : { suggest: [{ title, edits }] };
};
