import type { Template, TemplateTag } from 'sendlint/rule';

/** Tells whether a tag stands where the variable it prints was tested or set before. */
export class Guards {
  readonly #value: string;
  readonly #tags: readonly TemplateTag[];
  readonly #blocks: Template['blocks'];
  /** By variable: the blocks that test it, and the first tag that sets it. */
  readonly #known = new Map<string, { readonly tests: Template['blocks']; readonly setAt: number }>();

  constructor({ text, tags, blocks }: Pick<Template, 'text' | 'tags' | 'blocks'>) {
    this.#value = text.value;
    this.#tags = tags;
    this.#blocks = blocks;
  }

  /** Whether the variable of the tag at an index is tested by a block around it or set by a tag before it; `undefined` where there are too many variables to tell. */
  guards(index: number, variable: string): boolean | undefined {
    const known = this.#known.get(variable) ?? this.#learn(variable);
    return known && (known.setAt < index || known.tests.some(({ open, close }) => open < index && (close < 0 || close > index)));
  }

  #learn(variable: string): { readonly tests: Template['blocks']; readonly setAt: number } | undefined {
    if (this.#known.size >= MOST_VARIABLES) return undefined;
    const [word = variable, ...owners] = wordsOf(variable);
    const mention = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${word}|${owners.map((owner) => `${owner}(?![.\\[-])`).join('|') || word})(?![\\p{L}\\p{N}_])`, 'iu');
    const setting = new RegExp(`(?<![\\p{L}\\p{N}_.])${word}\\s{0,20}:?=(?!=)|\\b(?:capture|set|assign)\\s{1,20}["'@$]?${word}\\b`, 'iu');
    const tests = this.#blocks.filter(({ open, branches }) => [open, ...branches].some((at) => mention.test(this.#text(at))));
    const setAt = this.#tags.findIndex(({ role }, at) => role !== 'output' && role !== 'comment' && setting.test(this.#text(at)));
    const known = { tests, setAt: setAt < 0 ? Infinity : setAt };
    this.#known.set(variable, known);
    return known;
  }

  #text(index: number): string {
    const tag = this.#tags[index];
    return tag ? this.#value.slice(tag.start, Math.min(tag.end, tag.start + LONGEST)) : '';
  }
}

/** The blocks of a subject, each as if it went on to the end: a subject is too short for more than one of them. */
export const openedIn = (tags: readonly TemplateTag[]): Template['blocks'] =>
  tags.flatMap(({ role }, open) => (role === 'open' ? [{ kind: 'condition', open, branches: [], close: -1 } as const] : []));

/** A letter greets few people; each variable costs a look at all tags. */
const MOST_VARIABLES = 20;
const LONGEST = 1000;

/** The last word of a path, then the words of what it belongs to: `{% if customer %}` tests `customer.first_name` too. */
const wordsOf = (variable: string): readonly string[] => (variable.match(/[\p{L}\p{N}_]+/gu) ?? []).slice(-4).toReversed();
