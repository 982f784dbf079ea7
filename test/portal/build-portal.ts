/** Builds the portal as `npm run build` does, into a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Built {
  readonly dist: string;
  /** The exit code of the build: 0 when it went well. */
  readonly code: number;
  readonly output: string;
  readonly remove: () => Promise<void>;
}

/** The desk that the tests' ticket links lead to. */
export const desk = 'https://github.com/acme/desk';

const script = fileURLToPath(new URL('../../portal/build.ts', import.meta.url));

/** Runs one build; further settings such as `TIERLINE_BASE` are given as the environment gives them. */
export async function buildPortal(settings: Readonly<Record<string, string>> = {}): Promise<Built> {
  const dist = await mkdtemp(join(tmpdir(), 'tierline-portal-'));
  const { code, output } = await run({ TIERLINE_DESK: desk, TIERLINE_DIST: dist, ...settings });
  return { dist, code, output, remove: () => rm(dist, { recursive: true, force: true }) };
}

function run(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly output: string }> {
  // Vitest's own NODE_ENV would make Astro believe it is being developed.
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...settings };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: string[] = [];
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr.on('data', (chunk) => chunks.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: chunks.join('') }));
  });
}
