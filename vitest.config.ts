import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { leavesOut } from './test/left-to-ci.ts';
import { LongestFirst } from './test/longest-first.ts';
import { tenSlowest } from './test/ten-slowest.ts';

// `vitest run --mode full`, as CI runs it, takes all the cases of the long tests: see test/full.ts.
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...leavesOut(mode === 'full', process.argv.slice(2))],
    globalSetup: 'test/run-folder.ts',
    env: {
      FULL: mode === 'full' ? '1' : '',
      // Processes that tests start read there what Node made of our TypeScript before, which halves their start.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)),
    },
    // Two cores: more workers only make each story slower.
    maxWorkers: 2,
    // What a story makes is soon let go: with more room for the young, much less is carried about.
    execArgv: ['--max-semi-space-size=64'],
    // A file’s modules serve the next one, which does not load them again: no test changes what others see.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', tenSlowest(mode === 'full')],
    // A machine that does other work beside is half as fast: what hangs is told, what is slow is not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: [
        'plugin/words/**/*.ts',
        'plugin/calendar/**/*.ts',
        'plugin/core/**/*.ts',
        'plugin/policy/**/*.ts',
        'plugin/sla/**/*.ts',
        'plugin/reply/**/*.ts',
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
}));
