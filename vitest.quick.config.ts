import { defineConfig } from 'vitest/config';
import { slow } from './vitest.slow.config.js';

/** Tests for work: seconds, without datasets, OCR or a browser. `npm test` runs all of them. */
export default defineConfig({
  test: {
    name: 'quick',
    // Tests of what is said read the English; tests/language.test.ts reads the Chinese.
    env: { GONGBAO_LANG: 'en' },
    globalSetup: 'tests/helpers/own-tmp.ts',
    include: ['tests/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**', 'tests/system/**', ...slow.map((name) => `tests/${name}*.test.ts`)],
    // One process a thread for all files: loading the modules anew for each file takes longer than the tests.
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
  },
});
