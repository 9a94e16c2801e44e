import type { EngineProblem } from '../rendered.ts';
import type { Place } from './component.ts';

const MOST = 500;
const LONGEST = 200;

/** What MJML and its includes had to say; what is said twice, as of a file that is included twice, is said once. */
export class Problems {
  readonly #problems = new Map<string, EngineProblem>();
  #more = 0;

  add(code: EngineProblem['code'], { file, start, end }: Place, sentence: string): void {
    const said = oneLine(sentence);
    const key = `${file} ${start} ${end} ${said}`;
    if (this.#problems.has(key)) return;
    if (this.#problems.size < MOST) this.#problems.set(key, { code, sentence: said, file, start, end });
    else this.#more += 1;
  }

  /** In the order of the files, and of their places. */
  list(): readonly EngineProblem[] {
    const problems = [...this.#problems.values()].toSorted((a, b) => a.file - b.file || a.start - b.start);
    const last = problems.at(-1);
    if (last && this.#more > 0) problems.push({ ...last, sentence: `MJML has ${this.#more} more complaints of this kind.` });
    return problems;
  }
}

/** What somebody wrote, short enough for a sentence. */
export const quoted = (written: string, most = 60): string => `"${written.length > most ? `${written.slice(0, most)}…` : written}"`;

const oneLine = (sentence: string): string => {
  const line = sentence.slice(0, LONGEST * 2).replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}….` : /[.!?]$/u.test(line) ? line : `${line}.`;
};

/** What was thrown, as a sentence. */
export const reasonOf = (thrown: unknown): string => {
  if (thrown instanceof RangeError) return 'MJML ran out of stack: the template is nested too deeply, or is too long.';
  return `MJML cannot compile this: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
};
