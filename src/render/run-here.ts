import type { Job } from './job.ts';
import { Outcomes, tooLong } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { functionEngine } from './own-function.ts';
import type { RenderFunction } from './own-function.ts';
import { runJob } from './run-job.ts';

/** Runs a job with a function that no worker can import, since its configuration is no file. One that does not let go of the thread cannot be ended. */
export const runHere = (render: RenderFunction, job: Job, timeLimit: number, signal: AbortSignal): Promise<readonly Outcome[]> => new Promise((resolve, reject) => {
  signal.throwIfAborted();
  const outcomes = new Outcomes(job);
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const settle = (decide: () => void): void => {
    isOver = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', aborted);
    decide();
  };
  const aborted = (): void => { settle(() => { reject(signal.reason as Error); }); };
  signal.addEventListener('abort', aborted, { once: true });
  const answer = (message: Parameters<typeof outcomes.take>[0]): void => {
    if (isOver) return;
    outcomes.take(message);
    if (message.type !== 'begun') return;
    clearTimeout(timer);
    timer = setTimeout(() => { settle(() => { resolve(outcomes.all(tooLong(timeLimit))); }); }, timeLimit);
  };
  const run = async (): Promise<void> => {
    try {
      await runJob(job, { engine: functionEngine(render), mjml: () => undefined, answer });
      settle(() => { resolve(outcomes.all('It was rendered into nothing.')); });
    } catch (error) {
      settle(() => { reject(error); });
    }
  };
  void run();
});
