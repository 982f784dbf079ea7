/** A process of the desk’s own: started as an operator starts it, and read as they read it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  readonly process: ChildProcess;
  /** Everything it has printed, on both streams. */
  said(): string;
  /** Resolves to the URL that it says it is up at; rejects when it ends before. */
  up(): Promise<string>;
  /** Resolves to its exit code; a signal's name where it was killed by one. */
  ended(): Promise<number | string>;
}

export function startChild(
  file: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd?: string,
): Child {
  return hear(process.execPath, [file, ...words], environment, cwd);
}

/** The same in a terminal, as util-linux’s `script` makes one; null where it is not installed. */
export function startInTerminal(
  file: string,
  environment: Readonly<Record<string, string>>,
  cwd: string,
): Child | null {
  const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
  if (stdout?.includes('util-linux') !== true) return null;
  return hear('script', ['-qec', `'${process.execPath}' '${file}'`, '/dev/null'], environment, cwd);
}

/** Any program, heard in the same way. */
export function hear(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd: string | undefined,
): Child {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(command, words, {
    env: { PATH, NODE_COMPILE_CACHE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  let said = '';
  const take = (text: Buffer): void => {
    said += text.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = once(child, 'close').then(([code, signal]: unknown[]) =>
    typeof code === 'number' ? code : String(signal),
  );
  const up = async (): Promise<string> => {
    for (;;) {
      const url = /"url":"([^"]+)"/.exec(said)?.[1];
      if (url !== undefined) return url;
      const over = await Promise.race([ended, new Promise((wait) => setTimeout(wait, 20))]);
      if (over !== undefined) throw new Error(`it ended before it was up: ${said}`);
    }
  };
  return { process: child, said: () => said, up, ended: () => ended };
}
