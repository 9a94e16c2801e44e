import { conditionEnd, holdsInOutlook, opensHidden } from './condition.ts';
import type { Stretch } from '../template/tag.ts';

/** What conditional comments make of a markup for Outlook on Windows. */
export interface OutlookBranches {
  /** What has to go for the markup to be what Outlook reads: the marks, and the branches it does not take. In order and apart. */
  readonly hidden: readonly Stretch[];
  /** What it reads and nobody else, and the other way round, where the two can be told apart. */
  readonly only: { readonly outlook: readonly Stretch[]; readonly others: readonly Stretch[] } | undefined;
}

/** The branches for Outlook and for others; `undefined` where Outlook sees what all others see. */
export const outlookBranches = (markup: string): OutlookBranches | undefined => {
  if (!/<!(?:--)?\[if/iu.test(markup)) return undefined;
  const branches = branchesOf(markup);
  // A comment Outlook does not open is a comment to everyone.
  if (branches.every(({ taken, hidden }) => !taken && hidden)) return undefined;
  const found: Stretch[] = [];
  let last = 0;
  for (const { open, close, taken } of branches) {
    // It stands in a branch that is not taken.
    if (open.start < last) continue;
    if (taken) found.push(open, close);
    else found.push({ start: open.start, end: close.end });
    if (!taken) last = close.end;
  }
  const settings = settingsIn(markup);
  return { hidden: merged([...found, ...settings]), only: onlyOnce(markup, branches, settings) };
};

/** What one side reads and the other does not. Marks in marks, and comments that end elsewhere for others, are left alone. */
const onlyOnce = (markup: string, branches: readonly Branch[], settings: readonly Stretch[]): OutlookBranches['only'] => {
  const outlook: Stretch[] = [];
  const others: Stretch[] = [];
  let last = 0;
  for (const { open, close, taken, hidden } of branches) {
    const isComment = hidden && markup.indexOf('-->', open.start) === close.end - '-->'.length;
    if (open.start < last || (hidden && !isComment)) return undefined;
    last = close.end;
    if (taken === hidden) (taken ? outlook : others).push({ start: open.end, end: close.start });
  }
  let piece = 0;
  for (const { start, end } of settings) {
    while ((outlook[piece]?.end ?? Infinity) < end) piece += 1;
    if (start < (outlook[piece]?.start ?? Infinity)) return undefined;
  }
  return { outlook, others };
};

/** The same markup with these stretches blank; line ends stay. */
export const blanked = (markup: string, stretches: readonly Stretch[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    pieces.push(markup.slice(from, start), markup.slice(start, end).replaceAll(/[^\r\n]+/g, ({ length }) => ' '.repeat(length)));
    from = end;
  }
  pieces.push(markup.slice(from));
  return pieces.join('');
};

interface Branch { readonly open: Stretch; readonly close: Stretch; readonly taken: boolean; readonly hidden: boolean }
interface Opening { readonly open: Stretch; readonly taken: boolean; readonly hidden: boolean; readonly order: number }

/** Opening and closing marks in pairs, in the order of the openings. A mark without its pair is left as it is. */
const branchesOf = (markup: string): readonly Branch[] => {
  const branches: (Branch | undefined)[] = [];
  const stack: Opening[] = [];
  const mark = /<!/gu;
  // How many of the open branches are not taken: comments in them mean nothing.
  let dead = 0;
  for (let match = mark.exec(markup); match; match = mark.exec(markup)) {
    const at = match.index;
    const opening = openingAt(markup, at, branches.length);
    if (opening) {
      branches.push(undefined);
      stack.push(opening);
      dead += opening.taken ? 0 : 1;
      mark.lastIndex = opening.open.end;
      continue;
    }
    const close = closingAt(markup, at);
    const last = close && stack.pop();
    if (close && last) {
      branches[last.order] = { open: last.open, close, taken: last.taken, hidden: last.hidden };
      dead -= last.taken ? 0 : 1;
      mark.lastIndex = close.end;
    } else if (dead === 0 && markup.startsWith('<!--', at)) {
      const end = markup.indexOf('-->', at + 2);
      if (end < 0) break;
      mark.lastIndex = end + 3;
    }
  }
  return branches.filter((branch) => branch !== undefined);
};

const openingAt = (markup: string, at: number, order: number): Opening | undefined => {
  const end = conditionEnd(markup, at);
  if (end < 0) return undefined;
  const hidden = opensHidden(markup, at);
  const taken = holdsInOutlook(markup.slice(at + (hidden ? 7 : 5), end - 2));
  if (taken === undefined) return undefined;
  // `<!--[if !mso]><!-->` and its kin end the comment at once: what follows is for everyone, but Outlook asks.
  const ending = hidden ? ENDING.exec(markup.slice(end, end + 20))?.[0].length ?? 0 : 0;
  return { open: { start: at, end: end + ending }, taken, hidden: hidden && ending === 0, order };
};

const ENDING = /^(?:<!--+>|<!-- *-->|--+>)/u;

const closingAt = (markup: string, at: number): Stretch | undefined => {
  const match = CLOSING.exec(markup.slice(at, at + 40));
  return match ? { start: at, end: at + match[0].length } : undefined;
};

const CLOSING = /^(?:<!--[\s-]{0,10})?<!\[endif\](?:--+)?>/iu;

/** `<xml>` islands hold Office settings, not content; in a head a parser would take them for the body. */
const settingsIn = (markup: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  const island = /<xml\b/giu;
  const close = /<\/xml>/giu;
  for (let match = island.exec(markup); match; match = island.exec(markup)) {
    close.lastIndex = match.index;
    const end = close.exec(markup) && close.lastIndex;
    if (end === null) break;
    // One that goes over a branch's end is a mistake in the markup, not an island.
    if (!markup.slice(match.index, end).includes('<![endif]')) found.push({ start: match.index, end });
    island.lastIndex = end;
  }
  return found;
};

const merged = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const found: Stretch[] = [];
  let last = 0;
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    if (end <= last) continue;
    found.push({ start: Math.max(start, last), end });
    last = end;
  }
  return found;
};
