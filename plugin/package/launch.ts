#!/usr/bin/env node
/** What `tierline` starts where it was installed from npm: it sees to what this Node lacks, and then goes on as the command line. */
import { prepare, whyTooOld } from './older-node.ts';

const tooOld = whyTooOld();
if (tooOld === null) {
  await prepare();
  await import('../cli.ts');
} else {
  console.error(tooOld);
  process.exitCode = 1;
}
