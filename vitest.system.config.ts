import { defineConfig } from 'vitest/config';

/** Tests that need system packages (tesseract, xmllint, redis-server): run by `.ci/run`, not by `npm test`. */
export default defineConfig({
  test: {
    env: { GONGBAO_LANG: 'en' },
    include: ['tests/system/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
