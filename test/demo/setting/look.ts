/** acme’s name, logo and colours, laid out as its repository has them, for a build of its portal. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyText } from './policy.ts';

const files = fileURLToPath(new URL('./look/', import.meta.url));

/** @param portal the portal’s address */
export async function layOutLook(
  portal: string,
): Promise<{ readonly policy: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-demo-look-'));
  await cp(files, folder, { recursive: true });
  const policy = join(folder, '.github', 'tierline.yml');
  await writeFile(policy, policyText(portal));
  return { policy, remove: () => rm(folder, { recursive: true, force: true }) };
}
