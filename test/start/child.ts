/** A process of the desk’s own: started as an operator starts it, and read as they read it. */
import { type ChildProcess, spawn } from 'node:child_process';
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
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [file, ...words], {
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  let said = '';
  const hear = (text: Buffer): void => {
    said += text.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
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
