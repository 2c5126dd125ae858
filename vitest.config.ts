import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests of what is said read the English; tests/language.test.ts reads the Chinese.
    env: { GONGBAO_LANG: 'en' },
    include: ['tests/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**', 'tests/system/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
