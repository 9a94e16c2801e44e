import type { Stretch } from './written-tag.ts';

/** What is wrong with the conditional comments of a page, and what to write in place of some stretch where it is clear what was meant. */
export interface ConditionFlaw extends Stretch {
  readonly kind: 'unclosed' | 'stray' | 'malformed' | 'ending' | 'nested' | 'condition' | 'revealed';
  readonly repair?: readonly (Stretch & { readonly text: string })[];
}

/** `comment` hides its content from all but Outlook; `shown` ends the comment at once; `bare` is no comment at all. */
interface Opening extends Stretch { readonly kind: 'comment' | 'shown' | 'bare' }

/** A mark is looked at so far: longer conditions nobody writes. */
const LONGEST = 400;
const MOST_FLAWS = 20;

/** Reads the marks of conditional comments from `<!` to `<!`, one pass. */
export const conditionFlaws = (markup: string): readonly ConditionFlaw[] => {
  const flaws: ConditionFlaw[] = [];
  const open: Opening[] = [];
  const mark = /<!/gu;
  for (let match = mark.exec(markup); match && flaws.length < MOST_FLAWS; match = mark.exec(markup)) {
    const start = match.index;
    const words = markup.slice(start, start + LONGEST);
    const opening = openingOf(words, start);
    const inComment = open.some(({ kind }) => kind === 'comment');
    if (opening) {
      mark.lastIndex = opening.end;
      const condition = /\[if([^\]]*)\]/iu.exec(words)?.[1] ?? '';
      if (inComment && opening.kind !== 'bare') flaws.push({ kind: 'nested', start, end: opening.end });
      else if (!isCondition(condition)) flaws.push({ kind: 'condition', start, end: opening.end });
      else if (opening.kind === 'bare' && !inComment && !/support|vml/iu.test(condition)) flaws.push({ kind: 'revealed', start, end: opening.end });
      open.push(opening);
      continue;
    }
    const close = CLOSING.exec(words)?.[0];
    if (close !== undefined) {
      const end = start + close.length;
      mark.lastIndex = end;
      const last = open.pop();
      if (!last) flaws.push({ kind: 'stray', start, end });
      // `<![endif]>` leaves the comment open, and `-->` is text where none is.
      else if ((last.kind === 'comment' && !close.endsWith('-->')) || (last.kind === 'bare' && close.endsWith('-->') && !close.startsWith('<!--') && !inComment)) flaws.push({ kind: 'ending', start, end, ...endingRepair(markup, last, start, end) });
      continue;
    }
    const near = NEAR_OPENING.exec(words)?.[0] ?? NEAR_CLOSING.exec(words)?.[0];
    if (near !== undefined) {
      const isEnd = /end/iu.test(near);
      const last = isEnd ? open.pop() : undefined;
      // Word breaks lines in the middle of `<![endif]>`; where no comment is open, nobody minds.
      const isHarmless = last?.kind === 'bare' && !near.includes('--');
      if (!isHarmless) flaws.push({ kind: !isEnd ? 'malformed' : last ? 'ending' : 'stray', start, end: start + near.length, ...last && endingRepair(markup, last, start, start + near.length) });
      mark.lastIndex = start + near.length;
    } else if (words.startsWith('<!--')) {
      const end = markup.indexOf('-->', start + 2);
      if (inComment) flaws.push({ kind: 'nested', start, end: start + 4 });
      if (end < 0) break;
      mark.lastIndex = end + 3;
    }
  }
  const unclosed = open.map((opening): ConditionFlaw => ({ kind: 'unclosed', start: opening.start, end: opening.end, ...unclosedRepair(markup, opening) }));
  return [...flaws, ...unclosed].slice(0, MOST_FLAWS).toSorted((one, other) => one.start - other.start);
};

/** The end that fits the begin. A `-->` that was written behind the wrong one goes with it. */
const endingRepair = (markup: string, { kind }: Opening, start: number, end: number): Pick<ConditionFlaw, 'repair'> => {
  if (kind !== 'comment') return { repair: [{ start, end, text: kind === 'shown' ? '<!--<![endif]-->' : '<![endif]>' }] };
  const behind = /^\s{0,20}--+>/u.exec(markup.slice(end, end + 40))?.[0] ?? '';
  return { repair: [{ start, end: end + behind.length, text: '<![endif]-->' }] };
};

/** A comment that ends as any comment does, before another mark, needs only the mark: nobody but Outlook reads on. */
const unclosedRepair = (markup: string, { kind, end }: Opening): Pick<ConditionFlaw, 'repair'> => {
  const close = kind === 'comment' ? markup.indexOf('-->', end) : -1;
  const next = markup.indexOf('<!', end);
  return close < 0 || (next >= 0 && next < close) ? {} : { repair: [{ start: close, end: close, text: '<![endif]' }] };
};

const openingOf = (words: string, start: number): Opening | undefined => {
  const hidden = /^<!--\[if[\s!(][^\]]*\]>(<!--+>|<!-- *-->|--+>)?/iu.exec(words);
  if (hidden && !hidden[0].slice(4, -3).includes('-->')) return { kind: hidden[1] === undefined ? 'comment' : 'shown', start, end: start + hidden[0].length };
  const bare = /^<!\[if[\s!(][^\]]*\]>/iu.exec(words);
  return bare ? { kind: 'bare', start, end: start + bare[0].length } : undefined;
};

const CLOSING = /^(?:<!--[\s-]{0,10})?<!\[endif\](?:--+)?>/iu;
/** `<!-- [if mso]>`, `<!--[if mso>`, `<!--if mso]>`: comments to Outlook too. */
const NEAR_OPENING = /^<!(?:--)?\s{0,20}\[?\s{0,20}if\s[^<>]{0,200}(?:mso|IE|vml|support)[^<>]{0,100}>/iu;
/** `<!--[endif]-->`, `<![end if]-->`, `<!endif-->`, `<! [endif]-->`. */
const NEAR_CLOSING = /^<!(?:--)?\s{0,20}\[?\s{0,20}end\s?if\s{0,20}\]?\s{0,20}-{0,4}\s{0,20}>/iu;

/** Whether Outlook can read a condition such as ` (gte mso 9)|(IE)`. */
const isCondition = (condition: string): boolean => {
  let depth = 0;
  for (const char of condition) {
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && condition.split(/[&|]/u).every((part) => OPERAND.test(part.replaceAll(/[\s()!]+/gu, ' ').trim()));
};

const OPERAND = /^(?:(?:lte?|gte?) [a-z]+ \d[\d.]*|[a-z]+(?: \d[\d.]*)?)$/iu;
