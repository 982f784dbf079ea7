/** Installs the peers of the benches where they are missing: by their own package.json, never by the product’s. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a person types to do it themselves. */
export const INSTALL = 'npm install --prefix test/bench';

/** Whether it went well; npm says on the screen what did not. */
export function installPeers(): boolean {
  const words = ['install', '--prefix', here, '--no-audit', '--no-fund', '--loglevel=error'];
  // Its words belong to people: the bench’s own output may be read by a machine.
  return spawnSync('npm', words, { stdio: ['ignore', 2, 2] }).status === 0;
}
