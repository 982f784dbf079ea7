/** Lets builds of this checkout take turns: Astro keeps working files in one folder and would mix them up. */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;
const WRITTEN_WITHIN_MS = 5_000;

/**
 * Does the work when no other process is doing its own, and waits as long as one is.
 *
 * @param file holds the number of the process whose turn it is; a dead process's turn is over
 */
export async function inTurn(file: string, work: () => Promise<void>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await take(file))) await wait(LOOK_AGAIN_MS);
  try {
    await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (!isCode(cause, 'EEXIST')) throw new Error(`could not write ${file}`, { cause });
    if (!(await isHeld(file))) await rm(file, { force: true });
    return false;
  }
}

async function isHeld(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text === '') return isFresh(file);
  try {
    process.kill(Number(text), 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

// Empty is a file that was just made and not yet written, or that a killed process never wrote.
async function isFresh(file: string): Promise<boolean> {
  const made = await stat(file).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs < WRITTEN_WITHIN_MS;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
