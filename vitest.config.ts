import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores: more workers only make each story slower.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: [
        'plugin/desk/**/*.ts',
        'plugin/rules/**/*.ts',
        'plugin/commands/**/*.ts',
        'plugin/reports/**/*.ts',
        'knowledge/matching/**/*.ts',
        'portal/search/**/*.ts',
      ],
      reporter: ['text-summary', 'json-summary'],
      // The pure rooms are what Tierline exists for.
      thresholds: { lines: 95 },
    },
  },
});
