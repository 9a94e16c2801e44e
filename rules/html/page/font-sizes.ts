import type { HtmlDocument } from 'sendlint/rule';
import { valueOf } from './font-attributes.ts';
import { tagsOf } from './page.ts';
import type { Stretch } from './written-tag.ts';

/** The largest size that `<font>`, `<big>` and `<basefont>` reach, from 1 to 7 and beyond, and the tag that reaches it first. */
export interface LargestFont extends Stretch { readonly size: number }

/** Elements that set a text apart, as SpamAssassin keeps them on its stack. */
const KEPT: ReadonlySet<string> = new Set(['font', 'table', 'tr', 'td', 'big', 'small', 'marquee', 'span', 'p', 'div', 'a']);
const USUAL = 3;
/** Nobody nests text deeper than that on purpose. */
const DEEPEST = 500;

/** Follows sizes through a page: relative ones count from the base, `<big>` and `<small>` from the text around. */
export const largestFont = (document: HtmlDocument): LargestFont | undefined => {
  const { markup } = document;
  const stack: { readonly name: string; readonly size: number }[] = [];
  const open = new Map<string, number>();
  const pop = (): string | undefined => {
    const name = stack.pop()?.name;
    if (name !== undefined) open.set(name, (open.get(name) ?? 1) - 1);
    return name;
  };
  let base = USUAL;
  let largest: LargestFont | undefined;
  for (const tag of tagsOf(document).tags) {
    const name = tag.name === 'th' ? 'td' : tag.name;
    if (name === 'basefont' && !tag.closes) base = absolute(valueOf(markup, tag, 'size')) ?? base;
    if (!KEPT.has(name)) continue;
    if (tag.closes) {
      if ((open.get(name) ?? 0) > 0) while (stack.length > 0 && pop() !== name);
      continue;
    }
    if ((name === 'td' || name === 'tr') && (open.get(name) ?? 0) > 0) {
      while (['font', 'td', ...name === 'tr' ? ['tr'] : []].includes(stack.at(-1)?.name ?? '')) pop();
    }
    const around = stack.at(-1)?.size ?? USUAL;
    const written = name === 'font' ? valueOf(markup, tag, 'size') : undefined;
    const size = name === 'big' ? around + 1 : name === 'small' ? around - 1 : relative(written, base) ?? absolute(written) ?? around;
    if (stack.length < DEEPEST) {
      stack.push({ name, size });
      open.set(name, (open.get(name) ?? 0) + 1);
    }
    // A size counts where a tag with attributes has it.
    if (name !== 'big' && name !== 'small' && tag.end - tag.nameEnd > 2 && size > (largest?.size ?? USUAL)) largest = { size, start: tag.start, end: tag.end };
  }
  return largest;
};

const relative = (written: string | undefined, base: number): number | undefined => {
  const step = /^\s*([+-]\d{1,4})/u.exec(written ?? '')?.[1];
  return step === undefined ? undefined : base + Number(step);
};
const absolute = (written: string | undefined): number | undefined => {
  const size = /^\s*(\d{1,4})/u.exec(written ?? '')?.[1];
  return size === undefined ? undefined : Number(size);
};
