import { expect } from 'vitest';
import { matchers } from './matchers.ts';
import type { PassLintOptions } from './matchers.ts';

export { matchers, toPassLint } from './matchers.ts';
export type { PassLintOptions } from './matchers.ts';

// Importing it is all there is to do, in a test or in one of `setupFiles`.
expect.extend(matchers);

declare module 'vitest' {
  interface Matchers<T> { toPassLint(options?: PassLintOptions): Promise<void> }
}
