import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { PLANCTL_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/**/*.test.ts'],
    // A file finds the modules loaded that files before it needed: no test leaves anything in them.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env['CI'] ? ['default', './src/dev/closing-line.mjs'] : ['default'],
  },
});
