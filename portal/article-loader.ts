/** Brings the public articles of a folder into the portal; staff articles never get this far. */
import { relative, resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readFolder } from '../knowledge/folder.ts';
import { problemLine } from '../knowledge/problem.ts';
import { readArticles } from '../knowledge/read.ts';
import { BadArticle } from './bad-article.ts';

/**
 * An Astro loader over a folder of articles.
 *
 * @throws when an article has a problem: the message lists every file, line and remedy
 */
export function articleLoader(folder: string): Loader {
  return {
    name: 'tierline-articles',
    load: async ({ store, generateDigest }) => {
      const files = await readFolder(folder);
      const { articles, problems } = readArticles(
        files.map((file) => ({ ...file, path: shortest(file.path) })),
      );
      if (problems.length > 0) {
        const lines = problems.map(problemLine).join('\n');
        throw new BadArticle(`The portal is not built, because articles need mending:\n${lines}`);
      }
      store.clear();
      for (const article of articles) {
        if (article.audience === 'public') {
          store.set({ id: article.id, data: article, digest: generateDigest(article) });
        }
      }
    },
  };
}

/** A path as people here would type it: relative where that is inside the working folder. */
function shortest(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') ? resolve(path) : inside;
}
