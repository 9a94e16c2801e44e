import { configureGlobal } from 'fast-check';

/** The gate must give the same verdict of the same code. `FUZZ_SEED=$RANDOM npm test` looks elsewhere. */
configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20261123) });
