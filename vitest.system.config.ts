import { defineConfig } from 'vitest/config';
import { compiled } from './vitest.slow.config.js';

/** Tests that need system packages (tesseract, xmllint, redis-server): run by `.ci/run`, not by `npm test`. */
export default defineConfig({
  plugins: [compiled],
  test: {
    env: { GONGBAO_LANG: 'en' },
    globalSetup: ['tests/helpers/own-tmp.ts', 'tests/helpers/compile.ts'],
    include: ['tests/system/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
