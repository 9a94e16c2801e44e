import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `sendlint/rule` is the package's own name: tests read the source, not a build that may be old.
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  // Two hundred files import the same two hundred rules: a worker imports them once.
  test: { globals: true, maxWorkers: '100%', isolate: false, setupFiles: ['test/setup.ts'], include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
