import type { PassLintOptions } from './matchers.ts';

export { ConfigError, matchers, toPassLint } from './matchers.ts';
export type { PassLintOptions } from './matchers.ts';

declare global {
  // The names are those of Jest's types; where they are not installed, nothing is added to anything.
  namespace jest {
    interface Matchers<R, T = {}> { toPassLint(options?: PassLintOptions): Promise<R> }
  }
}
