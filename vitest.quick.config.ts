import { defineConfig } from 'vitest/config';

/** Tests for work: seconds, without datasets, OCR, whole PDFs or a browser. `npm test` runs all of them. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [
      'dist/**',
      'node_modules/**',
      'tests/system/**',
      ...[
        'dataset',
        'library',
        'corrections',
        'cli',
        'ocr',
        'broken',
        'obligation-unseen',
        'validate',
        'golden',
        'emit-tables',
        'schemas',
      ].map((name) => `tests/${name}*.test.ts`),
    ],
    // One process a thread for all files: loading the modules anew for each file takes longer than the tests.
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
  },
});
