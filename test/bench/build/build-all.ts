/** The three builds that are compared, each over the same articles. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../../knowledge/schema.ts';
import { plainPage } from '../articles/plain-page.ts';
import { outputSize } from './output-size.ts';
import { type Cost, timedRun } from './timed-run.ts';

export type Builder = 'tierline' | 'starlight' | 'bare';

export type Built = Cost & { readonly files: number; readonly bytes: number };

const scripts: Readonly<Record<Builder, string>> = {
  tierline: fileURLToPath(new URL('../../../portal/build.ts', import.meta.url)),
  starlight: fileURLToPath(new URL('./build-starlight.ts', import.meta.url)),
  bare: fileURLToPath(new URL('./build-bare.ts', import.meta.url)),
};

const waiting = new URL('./wait-for-pagefind.ts', import.meta.url).href;

const homes: Readonly<Record<Builder, string>> = {
  tierline: fileURLToPath(new URL('../../..', import.meta.url)),
  starlight: fileURLToPath(new URL('./starlight', import.meta.url)),
  bare: fileURLToPath(new URL('./bare', import.meta.url)),
};

/** Writes the articles as pages that both peers can read. */
export async function writePages(articles: readonly Article[], into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  await Promise.all(articles.map((one) => writeFile(join(into, `${one.id}.md`), plainPage(one))));
}

/**
 * Builds into a fresh folder; null when it takes longer than the limit.
 *
 * @param articles the folder of our articles, or for a peer that of its pages
 * @param dist is emptied first and left as it was built
 */
export async function buildWith(
  builder: Builder,
  articles: string,
  dist: string,
  limitSeconds: number,
): Promise<Built | null> {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const cost = await timedRun(
    [process.execPath, '--import', waiting, scripts[builder]],
    {
      TIERLINE_ARTICLES: articles,
      TIERLINE_DIST: dist,
      BENCH_ARTICLES: articles,
      BENCH_DIST: dist,
      BENCH_CACHE: `${dist}-cache`,
    },
    limitSeconds,
    homes[builder],
  );
  await rm(`${dist}-cache`, { recursive: true, force: true });
  return cost === null ? null : { ...cost, ...(await outputSize(dist)) };
}
