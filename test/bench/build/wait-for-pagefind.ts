/**
 * Loaded into every build that is measured: it ends only when its Pagefind has ended. Pagefind’s own API lets go of
 * its process, and the processor time of a process that nobody waits for is counted nowhere.
 */
import { ChildProcess } from 'node:child_process';

const { unref } = ChildProcess.prototype;

ChildProcess.prototype.unref = function (this: ChildProcess): void {
  if (!this.spawnfile.includes('pagefind')) unref.call(this);
};
