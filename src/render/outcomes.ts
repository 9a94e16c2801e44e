import type { Answer, Job, SentFile } from './job.ts';
import type { Pieces } from './pieces.ts';
import type { EngineProblem } from './rendered.ts';

/** What came of one text of a job. `pieces` are missing where the rendering was ended before they were known. */
export interface Outcome {
  readonly text: string | undefined;
  readonly problems: readonly EngineProblem[];
  readonly files: readonly SentFile[];
  readonly pieces?: Pieces;
}

/** What is answered to a job, put together text by text. */
export class Outcomes {
  readonly #job: Job;
  readonly #known: Outcome[] = [];

  constructor(job: Job) { this.#job = job; }

  take(answer: Answer): void {
    if (answer.type === 'text') this.#known[answer.index] = answer;
    if (answer.type !== 'pieces' && answer.type !== 'problems') return;
    const known = this.#known[answer.index];
    if (known) this.#known[answer.index] = { ...known, ...(answer.type === 'pieces' ? { pieces: answer.pieces } : { problems: answer.problems }) };
  }

  /** All that is known; a text nothing is known of was lost, for a reason. */
  all(reason: string): readonly Outcome[] { return this.#job.texts.map((text, index) => this.#known[index] ?? lost(text, reason)); }
}

/** A text that came to nothing, which is told at its first line that is not empty. */
const lost = (text: string, sentence: string): Outcome => {
  const { index, 0: line } = /\S[^\n\r]*/u.exec(text) ?? { index: 0, 0: '' };
  return { text: undefined, problems: [{ code: 'render-failed', sentence, file: 0, start: index, end: index + line.length }], files: [] };
};

/** Why a rendering was ended. */
export const tooLong = (timeLimit: number): string => `Rendering takes longer than ${timeLimit} ms and was ended.`;
