/** Another program at work: what it says is seen as it says it. */
import { spawn } from 'node:child_process';

/**
 * Resolves to its exit code, 1 for one that was killed.
 *
 * @throws where there is no such program
 */
export function runProgram(
  program: 'git' | 'npm',
  words: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => reject(new Error(`there is no ${program} here. Install it and try again.`)));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
