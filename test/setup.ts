import { configureGlobal } from 'fast-check';
import { afterAll } from 'vitest';
import { removeFolders } from './folders.ts';

/** The gate must give the same verdict of the same code. `FUZZ_SEED=$RANDOM npm test` looks elsewhere. */
configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20261123) });

// This file runs for each file of tests; what it imports is imported once.
afterAll(removeFolders);
