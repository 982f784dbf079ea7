/** Says at the end of a run of tests which ten files took longest, and whether the long ones ran in full. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { leftToCi } from './left-to-ci.ts';

const seconds = (ms: number): string => (ms / 1000).toFixed(1).padStart(6);

/** What a file took from its import to its last hook, in milliseconds. */
function tookOf(module: TestModule): number {
  const { collectDuration, duration, setupDuration } = module.diagnostic();
  return collectDuration + duration + setupDuration;
}

export const tenSlowest = (isFull: boolean): Reporter => ({
  onTestRunEnd: (modules) => {
    if (modules.length < 10) return;
    const slowest = modules
      .map((module) => ({ file: relative(process.cwd(), module.moduleId), took: tookOf(module) }))
      .toSorted((one, other) => other.took - one.took)
      .slice(0, 10);
    const all = modules.reduce((sum, module) => sum + tookOf(module), 0);
    const lines = slowest.map(({ file, took }) => `${seconds(took)} s  ${file}`);
    console.log(
      `\nThe ten slowest of ${modules.length} files, which took${seconds(all)} s together:\n${lines.join('\n')}`,
    );
    if (!isFull)
      console.log(
        `Long tests ran with a few of their cases, and ${leftToCi.length} files are left to CI (test/left-to-ci.ts); \`npm run coverage\` runs all of them.`,
      );
  },
});
