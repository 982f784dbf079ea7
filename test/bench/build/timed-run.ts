/** Runs a program and says what it cost, all that it started included. */
import { spawn } from 'node:child_process';

export interface Cost {
  /** Seconds of processor time, of the program and all of its children. */
  readonly cpu: number;
  /** Seconds by the clock on the wall. */
  readonly wall: number;
}

/** The shell waits for the program and then says what its children have used. */
const SCRIPT = '"$@"; code=$?; echo; times; exit $code';

/**
 * Null when it did not end within the limit.
 *
 * @param cwd where it runs; Astro keeps working files there
 *
 * @throws when it fails, with the end of what it said
 */
export function timedRun(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  limitSeconds: number,
  cwd: string,
): Promise<Cost | null> {
  const started = performance.now();
  const child = spawn('sh', ['-c', SCRIPT, 'sh', ...command], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      // The whole group: the shell’s children would go on without it.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limitSeconds * 1000);
    child.once('error', (cause) => reject(new Error(`could not run ${command[0]}`, { cause })));
    child.once('close', (code) => {
      clearTimeout(timer);
      const output = said.join('');
      if (late) resolve(null);
      else if (code === 0) resolve({ cpu: cpuIn(output), wall: (performance.now() - started) / 1000 });
      else reject(new Error(`${command.join(' ')} ended with ${code}: ${output.slice(-2000)}`));
    });
  });
}

/** The last line of `times`: what the children used, in user and in system mode. */
function cpuIn(output: string): number {
  const found = [...output.matchAll(/(\d+)m([\d.]+)s (\d+)m([\d.]+)s/g)].at(-1);
  if (found === undefined) throw new Error('the shell did not say what its children used');
  const [, userMinutes, user, systemMinutes, system] = found.map(Number);
  return ((userMinutes ?? 0) + (systemMinutes ?? 0)) * 60 + (user ?? 0) + (system ?? 0);
}
