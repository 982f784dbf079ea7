/** The portal of the story: served first, so that its address is known, and then built, or, in the npm package, brought along. */
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servePortal } from '../../../portal/preview.ts';
import type { LocalGitHub } from '../../github-emulator/github.ts';
import { buildPortal } from '../../portal/build-portal.ts';
import { placeOf } from '../issues/read-issue.ts';
import { atPort } from './at-port.ts';
import { layOutLook } from './look.ts';

/** What the package brings; nothing in the repository. */
const ready = fileURLToPath(new URL('../../../portal-of-the-demo/', import.meta.url));

/** What it was built for, and gives way here to the real addresses: plugin/package/build.ts says so, too. */
const nowhere = { desk: 'http://tierline.demo/acme/desk', app: 'http://app.tierline.demo' };

/** The articles of the company. */
export const articles = fileURLToPath(new URL('../articles/', import.meta.url));

/** Whether a portal can be built here, as a desk’s workflow builds it after each push; the npm package has no Astro. */
export const buildsPortals = !existsSync(ready);

export interface StoryPortal {
  /** With a slash at the end. */
  readonly url: string;
  /** The folder that is served. */
  readonly dist: string;
  /** Builds it from a folder of articles, after whatever build goes on; `desk` and `app` are the addresses that its pages lead to. */
  readonly build: (folder: string, to: { readonly desk: string; readonly app: string }) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The first build of a portal takes some seconds. */
const soon = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>The portal is being built</title></head>
<body style="font-family: system-ui; margin: 3rem">The portal is being built. This page looks again each second.</body></html>
`;

/** Serves a folder at that port, or at any that is free where it is taken. */
export async function openPortal(port: number): Promise<StoryPortal> {
  const dist = await mkdtemp(join(tmpdir(), 'tierline-portal-'));
  // However the demo ends, it leaves nothing behind.
  process.once('exit', () => rmSync(dist, { recursive: true, force: true }));
  // Whoever comes before it is built.
  for (const name of ['index.html', '404.html']) await writeFile(join(dist, name), soon);
  const { url, close } = await atPort(port, (free) => servePortal({ dist, port: free }));
  let last: Promise<void> = Promise.resolve();
  return {
    url,
    dist,
    build: (folder, to) => {
      last = last
        .catch(() => undefined)
        .then(() =>
          buildsPortals
            ? buildInto({ dist, url }, { TIERLINE_ARTICLES: folder, TIERLINE_SITE: '', ...to })
            : readdressed(dist, to),
        );
      return last;
    },
    close: async () => {
      // It would write into what is removed here.
      await last.catch(() => undefined);
      await close();
      await rm(dist, { recursive: true, force: true });
    },
  };
}

/** Built beside, and then laid over what is served: a reader meanwhile finds either the former page or the new one. */
async function buildInto(
  { dist, url }: Pick<StoryPortal, 'dist' | 'url'>,
  { desk, app, ...more }: Readonly<Record<'desk' | 'app', string>> & Readonly<Record<string, string>>,
): Promise<void> {
  const usual = {
    TIERLINE_BASE: '',
    TIERLINE_STATUS: '',
    TIERLINE_REPORT: '',
    TIERLINE_LANG: 'en',
    TIERLINE_NAME: '',
  };
  const look = await layOutLook(url);
  const built = await buildPortal({
    ...usual,
    ...more,
    TIERLINE_POLICY: look.policy,
    TIERLINE_DESK: desk,
    TIERLINE_APP: app,
  });
  try {
    if (built.code !== 0) throw new Error(`the portal could not be built for the story:\n${built.output}`);
    await cp(built.dist, dist, { recursive: true, force: true });
  } finally {
    await built.remove();
    await look.remove();
  }
}

async function readdressed(dist: string, { desk, app }: { readonly desk: string; readonly app: string }) {
  await cp(ready, dist, { recursive: true });
  const names = await readdir(dist, { recursive: true });
  const places = [
    [nowhere.desk, desk],
    // The page’s security policy names the origins alone.
    [new URL(nowhere.desk).origin, new URL(desk).origin],
    [nowhere.app, app],
  ] as const;
  for (const name of names.filter((one) => /\.(html|js)$/.test(one))) {
    const text = await readFile(join(dist, name), 'utf8');
    const own = places.reduce((so, [from, to]) => so.replaceAll(from, to), text);
    if (own !== text) await writeFile(join(dist, name), own);
  }
}

/** The articles as they are in the desk’s repository now, in a folder to build from; whoever asked removes it. */
export async function articlesOf(github: LocalGitHub): Promise<string> {
  const { repos } = github.as('mia').rest;
  const desk = placeOf('acme/desk');
  const folder = join(await mkdtemp(join(tmpdir(), 'tierline-demo-articles-')), 'articles');
  await mkdir(folder);
  const { data } = await repos.getContent({ ...desk, path: 'knowledge/articles' });
  for (const { name, path } of Array.isArray(data) ? data : []) {
    const file = (await repos.getContent({ ...desk, path })).data;
    if (Array.isArray(file) || !('content' in file)) continue;
    await writeFile(join(folder, name), Buffer.from(file.content, 'base64'));
  }
  return folder;
}
