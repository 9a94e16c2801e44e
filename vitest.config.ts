import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `sendlint/rule` is the package's own name: tests read the source, not a build that may be old.
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: { globals: true, maxWorkers: '100%', setupFiles: ['test/setup.ts'], include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
