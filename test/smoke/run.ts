/** `npm run smoke`: the main story against a real repository, and what real GitHub does otherwise than the local one. */
import { readSmokeSettings } from './settings.ts';
import { smoke } from './smoke.ts';

const read = readSmokeSettings();
if ('problems' in read) {
  console.error('The smoke run needs a repository of GitHub’s, an App and two people; nothing was done.\n');
  for (const problem of read.problems) console.error(`  ${problem}`);
  process.exitCode = 2;
} else process.exitCode = await smoke(read, { most: 180_000, pause: 2_000 }, console.log);
