import v8 from 'node:v8';

/** By V8's major version: how long a function has to run before V8 optimizes it, 15 times what V8 would wait. Other versions keep theirs. */
const WAIT: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=45000',
  13: '--invocation-count-for-turbofan=45000',
};

/**
 * Lets V8 optimize only what runs for long. It optimizes on threads of its own, which is meant for programs that run for hours: in a run
 * over 100 templates it took as much of the processor as the work itself, and over 3,000 messages nearly half, without making up for it.
 */
export const optimizeLater = (): void => {
  const flag = WAIT[process.versions.v8.split('.', 1)[0] ?? ''];
  try {
    if (flag !== undefined) v8.setFlagsFromString(flag);
  } catch {
    // Another runtime than Node names a version of V8 and has no such flags.
  }
};
