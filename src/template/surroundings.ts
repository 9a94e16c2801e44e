import type { Stretch } from './tag.ts';

/** Elements that show code as it is written, or hold the code of another language. */
const CODE = /<(code|pre|kbd|samp|tt|xmp|textarea)(?=[\s>])|<(style|script)(?=[\s>])|<!--/giu;

/** Where a text shows code to its readers, and where it holds code and comments that nobody reads. Looked for when first asked. */
export class ShownCode {
  readonly #value: string;
  #shown: readonly Stretch[] | undefined;
  #hidden: readonly Stretch[] | undefined;

  constructor(value: string) {
    this.#value = value;
  }

  /** Whether a reader sees `index` as a piece of code: `<code>{{name}}</code>`. */
  holds(index: number): boolean {
    this.#read();
    return contains(this.#shown ?? [], index);
  }

  /** Whether `index` stands in a style sheet, a script or a comment. */
  hides(index: number): boolean {
    this.#read();
    return contains(this.#hidden ?? [], index);
  }

  #read(): void {
    if (this.#shown) return;
    const value = this.#value;
    const shown: Stretch[] = [];
    const hidden: Stretch[] = [];
    CODE.lastIndex = 0;
    for (let match = CODE.exec(value); match; match = CODE.exec(value)) {
      const [opening, shows, hides] = match;
      const close = new RegExp(opening === '<!--' ? '-->' : `</${shows ?? hides ?? ''}`, 'giu');
      close.lastIndex = CODE.lastIndex;
      const end = close.exec(value)?.index;
      // One that never ends is a mistake, and says nothing of the rest.
      if (end === undefined) break;
      (shows === undefined ? hidden : shown).push({ start: match.index, end });
      CODE.lastIndex = end;
    }
    this.#shown = shown;
    this.#hidden = hidden;
  }
}

const contains = (stretches: readonly Stretch[], index: number): boolean => {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return (stretches[low]?.start ?? Infinity) <= index;
};

/**
 * Whether a file is a piece of a page, as a header or a footer is: it does not hold the whole page, and opens elements that it does
 * not close or closes what it does not open. What is put together from pieces may have the two ends of a block in two of them.
 */
export const isPiece = (value: string): boolean => {
  const isWhole = /<(?:!doctype|html|body)[\s>]/iu.test(value) && /<\/(?:body|html)\s*>/iu.test(value);
  if (isWhole) return false;
  if (/<\/?(?:body|html)[\s>]/iu.test(value)) return true;
  const counts = new Map<string, number>();
  for (const [, slash, name = ''] of value.matchAll(/<(\/?)(table|tbody|tr|td|div|center|section|head)(?=[\s>])/giu)) {
    const key = name.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + (slash === '' ? 1 : -1));
  }
  return [...counts.values()].some((count) => count !== 0);
};
