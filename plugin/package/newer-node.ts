/** For a Node without SQLite: runs the same words on a newer one, which npm fetches where it is not there yet. */
import { execFile, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { promisify } from 'node:util';

/** The package of Node itself, and the version that Tierline is built and tested on. */
const NEWER = 'node@26';

/** From 22.16 on, Node has all of SQLite that the desk uses. */
export function lacksSqlite(version: string = process.versions.node): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 16) || (major === 23 && minor < 8);
}

/** Resolves to the exit code of the command line that was typed, run anew; 1 where no newer Node can be had. */
export async function onNewerNode(): Promise<number> {
  const why = `Node ${process.versions.node} has no SQLite of its own, which Node has from 22.16 on`;
  console.error(`${why}: this runs on Node 26, which npm fetches once (50 MB, into its own cache).`);
  const isWindows = process.platform === 'win32';
  try {
    const { stdout } = await promisify(execFile)(
      'npm',
      ['exec', '--yes', `--package=${NEWER}`, '--', 'node', '-p', 'process.execPath'],
      { shell: isWindows },
    );
    const newer = stdout.trim().split('\n').at(-1) ?? '';
    return await runProgram(newer, process.argv.slice(1));
  } catch (cause) {
    const [said = ''] = String(cause instanceof Error ? cause.message : cause).split('\n');
    console.error(
      `npm could not fetch it (${said}). Install Node 22.16 or newer from https://nodejs.org, and run this again.`,
    );
    return 1;
  }
}

/** In this terminal. Signals are handed on; resolves to the exit code, as a shell has it where a signal ended it. */
export function runProgram(file: string, words: readonly string[]): Promise<number> {
  const child = spawn(file, words, { stdio: 'inherit' });
  // A terminal tells all of its processes by itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (process.stdin.isTTY && signal === 'SIGINT' ? undefined : child.kill(signal)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}
