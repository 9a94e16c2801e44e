import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `sendlint/rule` is the package's own name: tests read the source, not a build that may be old.
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  // One more than there are cores: some tests wait for a process or a time limit.
  test: { globals: true, maxWorkers: availableParallelism() + 1, setupFiles: ['test/setup.ts'], include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
