import { defineConfig } from 'vitest/config';

/** Left to `npm test`: what builds datasets or the sample many times, reads scans or needs the compiled review page. */
const slow = [
  'archive',
  'broken',
  'cli',
  'compare',
  'consolidate',
  'corrections',
  'damages',
  'dataset',
  'emit-tables',
  'export',
  'faults',
  'golden',
  'hostile-zips',
  'invariants',
  'library',
  'linear',
  'mcp',
  'measure',
  'obligation-unseen',
  'ocr',
  'query',
  'questions',
  'readme',
  'review',
  'schemas',
  'segmenter',
  'validate',
];

/** Tests for work: seconds, without datasets, OCR or a browser. `npm test` runs all of them. */
export default defineConfig({
  test: {
    // Tests of what is said read the English; tests/language.test.ts reads the Chinese.
    env: { GONGBAO_LANG: 'en' },
    include: ['tests/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**', 'tests/system/**', ...slow.map((name) => `tests/${name}*.test.ts`)],
    // One process a thread for all files: loading the modules anew for each file takes longer than the tests.
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
  },
});
