import type { Output } from './io.ts';

/** A line on a terminal that says how far the run is. */
export interface Progress { step(done: number, path: string): Promise<void>; clear(): void }

const PATIENCE = 1000;
const TURN = 50;

/** Shown after a second, cleared at the end; nothing where `output` is no terminal. Between files it lets Ctrl-C be heard. */
export const progress = (output: Output, total: number): Progress => {
  const began = Date.now();
  let turned = began;
  let shown = false;
  return {
    async step(done, path) {
      const now = Date.now();
      if (now - turned < TURN) return;
      turned = now;
      if (output.isTTY && now - began > PATIENCE) {
        shown = true;
        output.write(`\r\x1b[2K${line(done, total, path, output.columns ?? 80)}`);
      }
      await new Promise<void>((resolve) => { setImmediate(resolve); });
    },
    clear() {
      if (shown) output.write('\r\x1b[2K');
    },
  };
};

const line = (done: number, total: number, path: string, width: number): string =>
  `Linting ${done + 1} of ${total}: ${path.replaceAll(/[^\u0020-\u007e]/gu, '?')}`.slice(0, Math.max(0, width - 1));
