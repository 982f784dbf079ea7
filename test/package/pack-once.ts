/** Packs once for all the files of a run: a package is built in the repository itself, where two builds would mix. */
import { existsSync } from 'node:fs';
import { cp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { inTurn } from '../../portal/build-turn.ts';
import { packInto } from './installed.ts';

/** Resolves to the path of the tarball in this folder. */
export async function packOnce(folder: string): Promise<string> {
  const shared = join(inject('runFolder'), 'package');
  await inTurn(`${shared}.packing`, async () => {
    if (existsSync(shared)) return;
    await packInto(`${shared}.fresh`);
    await rename(`${shared}.fresh`, shared);
  });
  await cp(shared, folder, { recursive: true });
  const [tarball = ''] = await readdir(shared);
  return join(folder, tarball);
}
