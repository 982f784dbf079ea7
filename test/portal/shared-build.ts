/** Builds a portal once for all the files of a run that want it with the same settings. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { inTurn } from '../../portal/build-turn.ts';
import { buildPortal } from './build-portal.ts';

/** Resolves to the folder of the built portal, which nobody may change. */
export async function sharedBuild(settings: Readonly<Record<string, string>>): Promise<string> {
  const name = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12);
  const dist = join(inject('runFolder'), `portal-${name}`);
  await inTurn(`${dist}.building`, async () => {
    if (existsSync(dist)) return;
    const built = await buildPortal(settings);
    if (built.code !== 0) throw new Error(`the portal could not be built: ${built.output}`);
    await rename(built.dist, dist);
  });
  return dist;
}
