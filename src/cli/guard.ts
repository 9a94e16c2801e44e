import { escapeControls } from '../reporters/escape.ts';
import { wordsOf } from '../lint/thrown.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';

/** Runs a piece of the program; what it throws becomes one sentence and an exit code. Only our own mistakes show a stack. */
export const guarded = async (io: Io, signal: AbortSignal | undefined, work: () => number | Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) return EXIT.interrupted;
    // By name: the bin is bundled apart and has a class of its own.
    const text = error instanceof Error && error.name === 'ConfigError' ? escapeControls(error.message) : `a mistake in sendlint: ${error instanceof Error ? error.stack ?? error.message : wordsOf(error)}`;
    io.stderr.write(`sendlint: ${text}\n`);
    return EXIT.mistake;
  }
};
