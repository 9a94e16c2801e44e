import type { TemplateLanguage } from './language.ts';
import { nest } from './nesting.ts';
import type { Nesting, NestingFault } from './nesting.ts';
import type { Scan, ScannedTag, UnclosedTag } from './scan.ts';
import { isPiece, ShownCode } from './surroundings.ts';
import type { Stretch, TemplateBlock, TemplateFault } from './tag.ts';

/** One text can hold a hundred thousand faults: the first are what a person reads. */
export const MAX_FAULTS = 100;

/** A text whose tags were found, and how its language is known. */
export interface Scanned {
  readonly value: string;
  readonly scan: Scan;
  readonly language: TemplateLanguage | undefined;
  /** Whether the language was told, and not only shown by the text. */
  readonly isTold: boolean;
}

/** The blocks of a text, and the mistakes in its tags. */
export interface Structure extends Pick<Nesting, 'blocks' | 'openers'> { readonly faults: readonly TemplateFault[] }

/** These are filled into what was put together from pieces: a block may begin in one file and end in another. */
const FILLED_LAST: ReadonlySet<TemplateLanguage> = new Set(['activecampaign', 'ampscript', 'mailchimp', 'marketo', 'sendgrid']);

/** What the tags of a text are to each other. */
export const structureOf = (scanned: Scanned): Structure => {
  const { value, scan, language } = scanned;
  const shown = new ShownCode(value);
  const unclosed = scan.unclosed.filter((tag) => isMistake(tag, scanned, shown));
  const { nesting, tags } = nestWith(value, scan.tags, unclosed);
  const unsure = new Set(scan.tags.filter(({ reading }) => reading.isUnsure).map((tag) => tag.language));
  let piece: boolean | undefined;
  const stands = ({ tag }: NestingFault): boolean => {
    const at = tags[tag];
    if (!at || unsure.has(at.language)) return false;
    // Every file is parsed by itself, a layout's and a component's too, where the file is known to be the engine's.
    if (scanned.isTold && at.language === language && !FILLED_LAST.has(at.language)) return true;
    return !shown.holds(at.start) && !(piece ??= isPiece(value));
  };
  const faults: TemplateFault[] = [
    ...unclosed.map(({ start, form, reading }): TemplateFault => ({ code: 'unclosed-tag', name: form.close ?? '', start, end: endOfMistake(value, start + form.open.length, form.open, reading.name) })),
    ...scan.unended.filter(({ tag }) => !shown.holds(tag.start)).map(({ tag: { start, end }, word }): TemplateFault => ({ code: 'unclosed-block', name: word, start, end })),
    ...nesting.faults.filter(stands).map((fault) => placed(fault, tags)),
  ];
  return { ...nesting, faults: faults.toSorted((one, other) => one.start - other.start).slice(0, MAX_FAULTS) };
};

/** Blocks with those that a tag opens which is not closed: it is one mistake, not two. */
const nestWith = (value: string, tags: readonly ScannedTag[], unclosed: readonly UnclosedTag[]): { readonly nesting: Nesting; readonly tags: readonly (ScannedTag | undefined)[] } => {
  const meant = unclosed.filter(({ reading }) => reading.steps);
  if (meant.length === 0) return { nesting: nest(value, tags), tags };
  const all: ScannedTag[] = [...tags, ...meant.map(({ start, end, form, reading }) => ({ start, end, language: form.language, reading }))].toSorted((one, other) => one.start - other.start || other.end - one.end);
  const indices = new Map(tags.map((tag, index) => [tag, index]));
  const back = all.map((tag) => indices.get(tag) ?? -1);
  const { blocks, faults, openers } = nest(value, all);
  const index = (tag: number): number => back[tag] ?? -1;
  return {
    nesting: {
      blocks: blocks.flatMap(({ kind, open, branches, close }): readonly TemplateBlock[] =>
        (index(open) < 0 ? [] : [{ kind, open: index(open), branches: branches.map(index).filter((branch) => branch >= 0), close: close < 0 ? -1 : index(close) }])),
      faults,
      openers: new Set([...openers].map(index)),
    },
    tags: all.map((tag) => (indices.has(tag) ? tag : undefined)),
  };
};

const placed = ({ code, name, tag, other }: NestingFault, tags: readonly (ScannedTag | undefined)[]): TemplateFault => {
  const { start, end } = tags[tag] ?? { start: 0, end: 0 };
  const match = other === undefined ? undefined : tags[other];
  return { code, name, start, end, ...match && { other: { start: match.start, end: match.end } satisfies Stretch } };
};

/** Whether an opening without an end is a mistake: in a text of its language, where it begins a tag and not a sentence about tags. */
const isMistake = ({ start, end, form }: UnclosedTag, { value, scan, language, isTold }: Scanned, shown: ShownCode): boolean => {
  if (form.language !== language) return false;
  if (isTold && !FILLED_LAST.has(language)) return true;
  if (shown.holds(start) || shown.hides(start)) return false;
  if (!isTold && !scan.tags.some((tag) => tag.language === language && !shown.holds(tag.start))) return false;
  const line = lineOf(value, end, form.open);
  if (form.open === '*|') return /^[A-Z][A-Z\d_]+(?::[^|*]{0,80})?(?:[|*]|$)/u.test(line);
  return /^[-~+#/^>&=%@$*! ]{0,4}[\p{L}_$@."']/u.test(line) && (line.includes('}') || line.trim().split(/\s+/u, MAX_WORDS + 1).length <= MAX_WORDS);
};

/** A tag that a person forgot to close has a name and perhaps a filter before its line ends; a sentence has more words. */
const MAX_WORDS = 4;
const LONGEST_MISTAKE = 80;

/** The rest of the line behind an opening, up to markup and the next opening. */
const lineOf = (value: string, from: number, open: string): string => {
  const line = value.slice(from, from + LONGEST_MISTAKE);
  const end = line.search(/[\n\r<"']/u);
  const next = line.indexOf(open);
  return line.slice(0, Math.min(end < 0 ? line.length : end, next < 0 ? line.length : next));
};

/** Where what was meant to be a tag ends: with its first words. */
const endOfMistake = (value: string, from: number, open: string, name: string): number => {
  const line = lineOf(value, from, open);
  const word = /^[\s#/^>&~=-]{0,9}[^\s}%|]*/u.exec(line)?.[0] ?? '';
  return from + (word.trim() === '' && name === '' ? 0 : word.trimEnd().length);
};
