import { defineConfig } from 'vitest/config';

/** What takes long: statistics over many runs, the whole program in a browser, on threads, in queues, killed and damaged. */
export default defineConfig({
  test: {
    include: ['test/**/*.proof.ts'],
    setupFiles: ['test/support/fuzz-seed.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    maxWorkers: 2,
  },
});
