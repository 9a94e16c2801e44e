import type { Flaw, Reading } from './flaws.ts';

/** What to write in place of a stretch of the source. */
export interface Change { readonly start: number; readonly end: number; readonly text: string }
/**
 * The repair of a flaw. It is `meant` where the author clearly wrote it wrong, though clients read something else; `likely` where a person
 * has to look; else it is sure if clients read the same with it.
 */
export interface Repair { readonly changes: readonly Change[]; readonly title: string; readonly certainty: 'meant' | 'likely' | 'ask' }

/** The repair of a flaw, where there is but one. In a file that may be a part of a page, what another file opens or closes stays as it is. */
export const repairOf = ({ source, tags: { tags }, structure }: Reading, flaw: Flaw, whole: boolean): Repair | undefined => {
  if ('kind' in flaw) {
    const tag = tags[flaw.tag];
    const name = source.slice((tag?.start ?? 0) + 1, (tag?.start ?? 0) + 1 + (tag?.name.length ?? 0));
    const by = tags[flaw.other];
    if ((flaw.kind === 'unclosed' || flaw.kind === 'nested-link') && by) {
      const late = tags[structure.late.get(flaw.tag) ?? -1];
      return repair(`Write </${name}> before <${by.kind === 'end' ? '/' : ''}${by.name}>.`, added(by.start, name), ...late ? [{ start: late.start, end: late.end, text: '' }] : []);
    }
    if (flaw.kind === 'unended' && whole) return repair(`Write </${name}> at the end.`, added(source.trimEnd().length, name));
    return flaw.kind === 'stray' && whole ? repair('Remove the end tag.', { start: flaw.start, end: flaw.end, text: '' }) : undefined;
  }
  if (flaw.rule === 'attr-spacing' && source.charAt(flaw.end - 2) !== '=') return repair('Write a space between the attributes.', { start: flaw.end, end: flaw.end, text: ' ' });
  if (flaw.rule === 'no-dup-attr') {
    const value = valueAt(source, flaw.end);
    const isSame = value === valueAt(source, flaw.keep[0]?.[1] ?? source.length);
    const isSpaced = /\s/u.test(source.charAt(flaw.start - 1));
    const change = { start: flaw.start - (isSpaced ? 1 : 0), end: flaw.end + value.length, text: '' };
    // What clients ignore may be what was meant.
    return { changes: [change], title: 'Remove the second one, which clients ignore.', certainty: isSame ? 'ask' : 'likely' };
  }
  return flaw.rule === 'attr-quote-open' ? quoted(source, flaw) : undefined;
};

/** A longer value is nothing to remove unseen. */
const LONGEST = 1000;

/** The `=` and value behind the name of an attribute. */
const valueAt = (source: string, at: number): string => /^\s{0,20}=\s{0,20}(?:"[^"]*"|'[^']*'|[^\s"'>]+)/u.exec(source.slice(at, at + LONGEST))?.[0] ?? '';

const repair = (title: string, ...changes: readonly Change[]): Repair => ({ changes, title, certainty: 'ask' });

const added = (at: number, name: string): Change => ({ start: at, end: at, text: `</${name}>` });

/** `width=50"` was meant to be `width="50"`. */
const quoted = (source: string, { start, end }: Flaw): Repair | undefined => {
  const [, before, quote] = /^([^\s=]+\s{0,20}=\s{0,20})[^\s"'<>=]+(["'])$/u.exec(source.slice(start, Math.min(end, start + LONGEST))) ?? [];
  if (before === undefined || quote === undefined) return undefined;
  const at = start + before.length;
  return { changes: [{ start: at, end: at, text: quote }], title: 'Write the quote before the value as well.', certainty: 'meant' };
};
