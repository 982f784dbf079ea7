/** Counts how often a desk has waited for the disk, from outside the product, and tells when it is asked. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let waits = 0;
const { fdatasync } = fs;
fs.fdatasync = Object.assign((file: number, done: fs.NoParamCallback) => {
  waits += 1;
  fdatasync(file, done);
}, fdatasync);
syncBuiltinESMExports();
process.on('message', () => process.send?.(waits));
process.channel?.unref();
