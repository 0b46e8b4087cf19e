import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Exhaustive tests may be slow on a busy machine: the limit is there to end a hang, not to time anything.
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    globalSetup: ['tests/support/bundling.ts'],
    // Tests share no state but what modules remember, which must change nothing: loading them once halves the time.
    isolate: false,
    // Many tests wait for a program they started: by default one processor would stay idle.
    maxWorkers: '100%',
    setupFiles: ['tests/support/repeatable.ts'],
  },
});
