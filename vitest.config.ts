import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `sendlint/rule` is the package's own name: tests read the source, not a build that may be old.
  resolve: { conditions: ['source', 'node', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'module', 'default'] } },
  test: { globals: true, include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
