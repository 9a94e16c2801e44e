import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { ConfigError } from '../config/config-error.ts';
import { wordsOf } from '../lint/thrown.ts';
import { engineFor } from './engine-for.ts';
import type { Answer, Job } from './job.ts';
import { loadEngine } from './load-engine.ts';
import { loadedAlone } from './mjml/load.ts';
import { runJob } from './run-job.ts';

// What a template prints is not what the program prints. Who read it on the other side would never be let go: a stream that is read holds its thread.
process.stdout.write = process.stderr.write.bind(process.stderr);

/** A thread that renders: it takes one job after the other, and is ended from outside where one does not end. */
const answer = (message: Answer): void => {
  parentPort?.postMessage(message, message.type === 'pieces' ? [message.pieces.buffer as ArrayBuffer] : []);
};

const run = async (job: Job): Promise<void> => {
  try {
    const folders = [job.root, ...job.enginesFrom ?? [import.meta.dirname]];
    await runJob(job, {
      engine: await engineFor(job, (name) => loadEngine(name, folders, job.shown)),
      mjml: () => loadedAlone(() => loadEngine('mjml', folders, job.shown)),
      answer,
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    answer({ type: 'mistake', sentence: wordsOf(error) });
  }
};

parentPort?.on('message', (job: Job) => { void run(job); });
