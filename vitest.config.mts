import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Exhaustive tests may be slow on a busy machine: the limit is there to end a hang, not to time anything.
  test: {
    testTimeout: 60_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    setupFiles: ['tests/support/repeatable.ts'],
  },
});
