import { defineConfig } from 'vitest/config';

/** All tests of `npm test`; those of `.ci/run` are in vitest.system.config.ts. */
export default defineConfig({
  test: {
    projects: ['vitest.quick.config.ts', 'vitest.slow.config.ts'],
    // Builds wait for their workers: with one file of tests at a time a core stands idle.
    maxWorkers: 2,
  },
});
