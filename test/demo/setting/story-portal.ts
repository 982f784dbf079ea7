/** The portal of the story: built for it, or, in the npm package, built before and told here where its desk is. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Built, buildPortal } from '../../portal/build-portal.ts';

/** What the package brings; nothing in the repository. */
const ready = fileURLToPath(new URL('../../../portal-of-the-demo/', import.meta.url));

/** The desk that it was built for: plugin/package/build.ts says so, too. */
const nowhere = 'http://tierline.demo/acme/desk';

/** Whether a portal can be built here, as a desk’s workflow builds it after each push; the npm package has no Astro. */
export const buildsPortals = !existsSync(ready);

/** `desk` is the address that its ticket links lead to. */
export async function storyPortal(desk: string): Promise<Built> {
  if (buildsPortals) return await buildPortal({ TIERLINE_DESK: desk });
  const dist = await mkdtemp(join(tmpdir(), 'tierline-portal-'));
  await cp(ready, dist, { recursive: true });
  const names = await readdir(dist, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html')).map((name) => join(dist, name));
  await Promise.all(pages.map((page) => readdress(page, desk)));
  return { dist, code: 0, output: '', remove: () => rm(dist, { recursive: true, force: true }) };
}

/** The page’s security policy names the origin alone. */
async function readdress(page: string, desk: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  await writeFile(
    page,
    text.replaceAll(nowhere, desk).replaceAll(new URL(nowhere).origin, new URL(desk).origin),
  );
}
