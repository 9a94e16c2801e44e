import { Worker } from 'node:worker_threads';
import { ConfigError } from '../config/config-error.ts';
import { wordsOf } from '../lint/thrown.ts';
import type { Answer, Job } from './job.ts';
import { Outcomes, tooLong } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { workerFile } from './worker-file.ts';

/** A thread for jobs, one after the other. It begins with the first one, and a new one takes its place where it had to be ended. */
export interface WorkerThread {
  /** Rejects with a ConfigError, or the signal's reason. `timeLimit` is in milliseconds, for each rendering. */
  run(job: Job, timeLimit: number, signal: AbortSignal): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/** To load an engine, or a configuration with all it imports, is not what is limited. */
const LOADING = 60_000;
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** A thread that is not begun yet. */
export const workerThread = (): WorkerThread => {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const fresh = (): Worker => {
    const made = begun();
    made.once('exit', () => { if (worker === made) worker = undefined; });
    return made;
  };
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  const oneJob = async (job: Job, timeLimit: number, signal: AbortSignal): Promise<readonly Outcome[]> => {
    signal.throwIfAborted();
    const used = worker ??= fresh();
    const { outcomes, isUsable } = await answersOf(used, job, timeLimit, signal).catch(async (error: unknown) => {
      if (!(error instanceof ConfigError)) await end();
      throw error;
    });
    if (!isUsable) await end();
    return outcomes;
  };
  return {
    run: (job, timeLimit, signal) => {
      const turn = last.then(() => oneJob(job, timeLimit, signal));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      await last;
      await end();
    },
  };
};

const begun = (): Worker => {
  const { url, execArgv } = workerFile();
  const worker = new Worker(url, { resourceLimits: LIMITS, ...(execArgv && { execArgv: [...execArgv] }) });
  // What fails after its job is over, as in a promise of a render function, is nobody's any more.
  worker.on('error', () => {});
  worker.unref();
  return worker;
};

const answersOf = (worker: Worker, job: Job, timeLimit: number, signal: AbortSignal): Promise<{ readonly outcomes: readonly Outcome[]; readonly isUsable: boolean }> => new Promise((resolve, reject) => {
  const outcomes = new Outcomes(job);
  let timer: NodeJS.Timeout | undefined;
  const settle = (decide: () => void): void => {
    clearTimeout(timer);
    signal.removeEventListener('abort', aborted);
    worker.off('message', answered).off('error', failed).off('exit', exited);
    // The thread waits for the next job, and the program does not wait for the thread.
    worker.unref();
    decide();
  };
  const giveUp = (reason: string): void => { settle(() => { resolve({ outcomes: outcomes.all(reason), isUsable: false }); }); };
  const wait = (limit: number, reason: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => { giveUp(reason); }, limit);
  };
  const answered = (answer: Answer): void => {
    outcomes.take(answer);
    if (answer.type === 'begun') wait(timeLimit, tooLong(timeLimit));
    if (answer.type === 'done') settle(() => { resolve({ outcomes: outcomes.all('It was rendered into nothing.'), isUsable: true }); });
    if (answer.type === 'mistake') settle(() => { reject(new ConfigError(answer.sentence)); });
  };
  const failed = (error: Error): void => { giveUp('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `Rendering takes more than ${LIMITS.maxOldGenerationSizeMb} MB of memory and was ended.` : `Rendering failed: ${firstLine(error)}.`); };
  const exited = (): void => { giveUp('Rendering ended the thread it ran in.'); };
  const aborted = (): void => { settle(() => { reject(signal.reason as Error); }); };
  signal.addEventListener('abort', aborted, { once: true });
  worker.on('message', answered).on('error', failed).on('exit', exited);
  worker.ref();
  wait(LOADING, `Its engine takes longer than ${LOADING / 1000} s to load.`);
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's
  worker.postMessage(job);
});

const firstLine = (error: unknown): string => (wordsOf(error).split('\n', 1)[0] ?? '').slice(0, 300).replace(/[.\s]+$/u, '');
