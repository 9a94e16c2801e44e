import type { Comment } from './suppressions.ts';

/** What a comment says of one rule, or of all where it names none; and what it hit. */
export interface Mark {
  readonly comment: Comment;
  readonly name: string | undefined;
  /** Whether it silences a finding; whether it may, where a rule could not tell. */
  hits: boolean;
  mayHit: boolean;
  /** Of an `enable`: what it ends. */
  readonly ended: Set<Mark>;
}

/** Something a rule said, at a byte of the file. */
export interface Said { readonly rule: string; readonly offset: number }

/** The marks of comments, those of one after those of the one before it. */
export const marksOf = (comments: readonly Comment[]): readonly Mark[] =>
  comments.flatMap((comment) => {
    if (comment.directive === 'unknown') return [];
    const names = comment.names.length === 0 ? [undefined] : comment.names.map(({ name }) => name);
    return names.map((name): Mark => ({ comment, name, hits: false, mayHit: false, ended: new Set() }));
  });

/** Which mark silences each thing said, in one pass over both; the nearest where there are several. `isNamed`: only where the rule is named. */
export const silencing = <T extends Said>(marks: readonly Mark[], said: readonly T[], isNamed = false): ReadonlyMap<T, Mark> => {
  const found = new Map<T, Mark>();
  const lines = linesOf(marks);
  const state = new State();
  let line = 0;
  let next = 0;
  const steps = marks.filter(({ comment }) => comment.directive !== 'disable-next-line');
  for (const one of said.toSorted((a, b) => a.offset - b.offset)) {
    for (let step = steps[next]; step && step.comment.from <= one.offset; step = steps[next += 1]) state.take(step);
    while ((lines[line]?.to ?? Infinity) < one.offset) line += 1;
    const here = lines[line];
    const mark = (here && here.from <= one.offset ? here.named.get(one.rule) ?? (isNamed ? undefined : here.all) : undefined) ?? state.of(one.rule, isNamed);
    if (mark) found.set(one, mark);
  }
  // What nothing stands after is known, too.
  for (; next < steps.length; next += 1) {
    const step = steps[next];
    if (step) state.take(step);
  }
  return found;
};

/** A line, and what comments before it say of it. */
interface Line { readonly from: number; readonly to: number; readonly named: Map<string, Mark>; all: Mark | undefined }

const linesOf = (marks: readonly Mark[]): readonly Line[] => {
  const lines = new Map<number, Line>();
  for (const mark of marks) {
    const { comment: { directive, from, to }, name } = mark;
    if (directive !== 'disable-next-line') continue;
    const line: Line = lines.get(from) ?? { from, to, named: new Map(), all: undefined };
    lines.set(from, line);
    if (name === undefined) line.all = mark;
    else line.named.set(name, mark);
  }
  return [...lines.values()];
};

/** What is off at some place. */
class State {
  #all: { readonly mark: Mark; readonly order: number } | undefined;
  /** Without a mark the rule was turned on again. */
  readonly #named = new Map<string, { readonly mark: Mark | undefined; readonly order: number }>();
  #order = 0;

  /** The mark that silences a rule; the later of those that do. */
  of(rule: string, isNamed: boolean): Mark | undefined {
    const named = this.#named.get(rule);
    if (isNamed) return named?.mark;
    return named && named.order > (this.#all?.order ?? 0) ? named.mark : this.#all?.mark;
  }

  take(mark: Mark): void {
    const { comment: { directive }, name } = mark;
    this.#order += 1;
    if (directive === 'disable') {
      if (name === undefined) this.#all = { mark, order: this.#order };
      else this.#named.set(name, { mark, order: this.#order });
    } else if (name === undefined) {
      for (const { mark: off } of this.#named.values()) if (off) mark.ended.add(off);
      if (this.#all) mark.ended.add(this.#all.mark);
      this.#all = undefined;
      this.#named.clear();
    } else {
      const off = this.of(name, false);
      if (off) mark.ended.add(off);
      this.#named.set(name, { mark: undefined, order: this.#order });
    }
  }
}
