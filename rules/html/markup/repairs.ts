import type { Flaw, Reading } from './flaws.ts';

/** What to write in place of a stretch of the source. `isMeant` where it is what the author meant though clients read something else. */
export interface Repair { readonly start: number; readonly end: number; readonly text: string; readonly title: string; readonly isMeant: boolean }

/** The repair of a flaw, where there is but one. In a file that may be a part of a page, what another file opens or closes stays as it is. */
export const repairOf = ({ source, tags: { tags } }: Reading, flaw: Flaw, whole: boolean): Repair | undefined => {
  if ('kind' in flaw) {
    const name = tags[flaw.tag]?.name ?? '';
    const by = tags[flaw.other];
    if ((flaw.kind === 'unclosed' || flaw.kind === 'nested-link') && by) return added(by.start, name, `before <${by.kind === 'end' ? '/' : ''}${by.name}>`);
    if (flaw.kind === 'unended' && whole) return added(source.trimEnd().length, name, 'at the end');
    if (flaw.kind === 'stray' && whole) return { start: flaw.start, end: flaw.end, text: '', title: `Remove </${name}>.`, isMeant: false };
    return undefined;
  }
  if (flaw.rule === 'attr-spacing' && source.charAt(flaw.end - 2) !== '=') return { start: flaw.end, end: flaw.end, text: ' ', title: 'Write a space between the attributes.', isMeant: false };
  if (flaw.rule === 'no-dup-attr') {
    const value = /^\s{0,20}=\s{0,20}(?:"[^"]*"|'[^']*'|[^\s"'>]+)/u.exec(source.slice(flaw.end, flaw.end + LONGEST))?.[0] ?? '';
    return { start: flaw.start, end: flaw.end + value.length, text: '', title: 'Remove the second one.', isMeant: false };
  }
  return flaw.rule === 'attr-quote-open' ? quoted(source, flaw) : undefined;
};

/** A longer value is nothing to remove unseen. */
const LONGEST = 1000;

const added = (at: number, name: string, where: string): Repair => ({ start: at, end: at, text: `</${name}>`, title: `Write </${name}> ${where}.`, isMeant: false });

/** `width=50"` was meant to be `width="50"`. */
const quoted = (source: string, { start, end }: Flaw): Repair | undefined => {
  const [, before, quote] = /^([^\s=]+\s{0,20}=\s{0,20})[^\s"'<>=]+(["'])$/u.exec(source.slice(start, Math.min(end, start + LONGEST))) ?? [];
  return before !== undefined && quote !== undefined ? { start: start + before.length, end: start + before.length, text: quote, title: 'Write the quote before the value as well.', isMeant: true } : undefined;
};
