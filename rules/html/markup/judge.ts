import { branchesOf } from './branches.ts';
import type { Branches, Tagged } from './branches.ts';
import { FORMATTING } from './elements.ts';
import { readFlaws } from './flaws.ts';
import type { Flaw, Reading } from './flaws.ts';
import { withoutRowWrappers } from './row-wrappers.ts';
import { repairOf } from './repairs.ts';
import type { Repair } from './repairs.ts';
import { skeletonOf } from './skeleton.ts';
import { MAX_DEPTH } from './structure.ts';
import { MAX_FLAWS } from './tag.ts';
import { templateOf } from './template.ts';
import type { Template } from './template.ts';

/** A stretch of the source, in UTF-16 units, and what is to be said of it. */
export interface Remark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The rule of html-validate that decided. */
  readonly rule: string;
  /** What kind of flaw, of which element: equal for what two views of a body say of one mistake. */
  readonly cause: string;
  readonly repair: Repair | undefined;
}

/** What can be said of one view of a body: what is wrong, and what could not be told. */
export interface Judgement {
  readonly flaws: readonly Remark[];
  readonly unchecked: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
  /** Set when the elements nest deeper than is looked at. */
  readonly depth?: { readonly levels: number; readonly start: number; readonly end: number };
}

interface Body extends Tagged {
  readonly source: string;
  /** False for a file that may be a part of a page. */
  readonly whole: boolean;
}

/** The clean answer without delay, `undefined`, or what html-validate has to say: it is loaded for a body with flaws only. */
export const judge = (body: Body): Promise<Judgement> | undefined => {
  const reading = readFlaws(body.source, writtenBy(body));
  return reading.flaws.length === 0 && reading.structure.tooDeep < 0 ? undefined : judgeFlaws(body, reading);
};

const judgeFlaws = async (body: Body, first: Reading): Promise<Judgement> => {
  const unchecked: { start: number; end: number; reason: string }[] = [];
  const { structure: { tooDeep, depth } } = first;
  if (tooDeep >= 0) {
    const { start, end } = first.tags.tags[tooDeep] ?? { start: 0, end: 0 };
    unchecked.push({ start, end, reason: `The elements are nested more than ${MAX_DEPTH} levels deep, so their tags are not checked.` });
    return { flaws: [], unchecked, depth: { levels: depth, start, end } };
  }
  const { reading, flaws, open } = independent(body, first);
  if (open) unchecked.push({ start: open.start, end: open.end, reason: 'Whether the tags match depends on the conditions of the template.' });
  const [own, shared] = split(withoutRowWrappers(flaws, reading.tags), (flaw) => body.whole || !belongsElsewhere(flaw, reading));
  if (shared[0]) unchecked.push({ start: shared[0].start, end: shared[0].end, reason: 'The file opens or closes elements whose other tag is not in it, as a part of a template does.' });
  const { fatal } = reading.tags;
  if (fatal) unchecked.push({ start: fatal.start, end: fatal.end, reason: 'The tags that follow cannot be read and are not checked.' });
  if (reading.structure.cut || reading.tags.flaws.length >= MAX_FLAWS) unchecked.push({ start: 0, end: 0, reason: `Only the first ${MAX_FLAWS} flaws of the tags are looked at.` });
  return { flaws: await confirm(reading, own, body.whole || isPage(reading)), unchecked };
};

/** How often html-validate is shown one flaw alone. */
const MAX_ALONE = 20;

/**
 * What html-validate confirms, under the rule it names. It loses its way behind an unclosed element, so it is asked again without
 * what it has confirmed; and of a flaw it marks in another place it is asked alone: then whatever it says is about that one.
 */
const confirm = async (reading: Reading, flaws: readonly Flaw[], whole: boolean): Promise<readonly Remark[]> => {
  if (flaws.length === 0) return [];
  const { validate } = await import('./html-validate.ts');
  const confirmed: Remark[] = [];
  const remark = (flaw: Flaw): Remark => remarkOf(flaw, repairOf(reading, flaw, whole));
  let left = flaws;
  for (let round = 0; round < 4 && left.length > 0; round += 1) {
    const verdicts = validate(skeletonOf(reading, left));
    const [said, unsaid] = split(left, ({ rule, start, end }) => verdicts.some((verdict) => verdict.rule === rule && (verdict.offset >= start && verdict.offset <= end || rule === 'parser-error')));
    if (said.length === 0) break;
    confirmed.push(...said.map(remark));
    left = unsaid;
  }
  for (const flaw of left.slice(0, MAX_ALONE)) {
    const [verdict] = validate(skeletonOf(reading, [flaw]));
    if (verdict) confirmed.push({ ...remark(flaw), rule: verdict.rule });
  }
  return confirmed;
};

const remarkOf = (flaw: Flaw, repair: Repair | undefined): Remark => ({ repair, start: flaw.start, end: flaw.end, text: flaw.text, rule: flaw.rule, cause: 'kind' in flaw ? `${flaw.kind} ${flaw.text.slice(0, flaw.text.indexOf('>'))}` : flaw.rule });

/** What the template writes of a body. */
const writtenBy = ({ tags, leftOut }: Body): Template => templateOf([...tags, ...leftOut]);

/**
 * The flaws that stand whatever a template's conditions say: found with the first alternative of each block, and with the last;
 * or between tags of one alternative, with and without all others. `open` is a flaw of which that cannot be told.
 */
const independent = (body: Body, reading: Reading): { readonly reading: Reading; readonly flaws: readonly Flaw[]; readonly open?: Flaw } => {
  const branches = branchesOf(body.source, body);
  if (!branches) return { reading, flaws: reading.flaws };
  const template = writtenBy(body);
  const first = readFlaws(branches.only('first'), template);
  const last = readFlaws(branches.only('last'), template);
  const stands = inAnyCase(branches, template, last);
  const [sure, unsure] = split(first.flaws, stands);
  const known = new Set(first.flaws.map(keyOf));
  const open = unsure[0] ?? last.flaws.find((flaw) => !known.has(keyOf(flaw)));
  return { reading: first, flaws: sure, ...open && { open } };
};

/** How many flaws in blocks are looked at alone. */
const MAX_AROUND = 20;

/** Whether a flaw does not hang on other blocks than those around it. */
const inAnyCase = (branches: Branches, template: Template, last: Reading): ((flaw: Flaw) => boolean) => {
  const inLast = new Set(last.flaws.map(keyOf));
  let looked = 0;
  return (flaw) => {
    if (!branches.together(flaw.start, flaw.because)) return false;
    if (!branches.missing(flaw.start)) return inLast.has(keyOf(flaw));
    looked += 1;
    return looked <= MAX_AROUND && readFlaws(branches.around(flaw.start), template).flaws.some((alone) => keyOf(alone) === keyOf(flaw));
  };
};

const keyOf = ({ rule, start }: Flaw): string => `${rule} ${start}`;

/** Whether a flaw is what a header or footer kept in a file of its own looks like. */
const belongsElsewhere = (flaw: Flaw, { tags: { tags }, structure, source }: Reading): boolean => {
  if (!('kind' in flaw) || FORMATTING.has(tags[flaw.tag]?.name ?? '')) return false;
  if (flaw.kind === 'stray') return (structure.parent[flaw.tag] ?? -1) < 0 && !tags.some(({ name, kind }) => kind === 'start' && PAGE.has(name)) && !/^\s*<!doctype/i.test(source);
  return flaw.kind === 'unended' && !tags.some(({ name, kind }) => kind === 'end' && PAGE.has(name) && name !== 'head');
};

/** Whether a file says itself that it is a whole page. */
const isPage = ({ tags: { tags } }: Reading): boolean => tags.some(({ name, kind }) => kind === 'start' && name === 'html');

const PAGE: ReadonlySet<string> = new Set(['html', 'head', 'body']);

const split = <T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] => {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
};
