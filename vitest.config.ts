import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { PLANCTL_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env['CI'] ? ['default', './src/dev/closing-line.mjs'] : ['default'],
  },
});
