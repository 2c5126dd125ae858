import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

/** Left to `npm test`: what builds datasets or the sample many times, reads scans or needs the compiled review page. */
export const slow = [
  'archive',
  'bombs',
  'broken',
  'build-input',
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
  'growth',
  'hostile-zips',
  'invariants',
  'library',
  'linear',
  'mcp',
  'measure',
  'obligation-unseen',
  'ocr',
  'ofd-paint',
  'query',
  'questions',
  'readme',
  'review',
  'schemas',
  'segmenter',
  'validate',
];

const src = resolve('src');

/** These tests meet the compiled code, as users do: a worker of the sources is compiled each time it starts, which takes four times as long. */
export const compiled: Plugin = {
  name: 'compiled code',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer || !id.startsWith('.') || importer.startsWith(`${src}/`)) return null;
    const file = resolve(dirname(importer), id);
    if (!file.startsWith(`${src}/`)) return null;
    const made = resolve('dist', file.slice(src.length + 1));
    return existsSync(made) ? made : null;
  },
};

export default defineConfig({
  plugins: [compiled],
  test: {
    name: 'slow',
    // Tests of what is said read the English; tests/language.test.ts reads the Chinese.
    env: { GONGBAO_LANG: 'en' },
    globalSetup: ['tests/helpers/own-tmp.ts', 'tests/helpers/compile.ts'],
    include: slow.map((name) => `tests/${name}*.test.ts`),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
