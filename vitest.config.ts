import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores: more workers only make each story slower.
    maxWorkers: 2,
    // A machine that does other work beside is half as fast: what hangs is told, what is slow is not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: [
        'plugin/words/**/*.ts',
        'plugin/desk/**/*.ts',
        'plugin/rules/**/*.ts',
        'plugin/actions/**/*.ts',
        'plugin/commands/**/*.ts',
        'plugin/features/**/*.ts',
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
