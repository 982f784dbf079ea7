/** The articles that the public may read, read once for a whole build; staff articles never get further than this. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../knowledge/folder.ts';
import { mdxFaults } from '../knowledge/mdx/read-mdx.ts';
import { readArticles } from '../knowledge/read.ts';
import type { Article } from '../knowledge/schema.ts';
import { problemLine } from '../knowledge/text/problem.ts';
import { BadArticle } from './bad-article.ts';

const shipped = fileURLToPath(new URL('../knowledge/articles', import.meta.url));
const byFolder = new Map<string, Promise<readonly Article[]>>();
const folders = new Map<string, string>();

/**
 * The public articles of a folder, in the order of their ids. Pages and the search index ask for the same ones, and
 * reading them is a good part of a build: what was read stays as it is until the process ends.
 *
 * @param folder `knowledge/articles` by default
 * @throws BadArticle when an article has a problem: the message lists every file, line and remedy
 */
export function publishedIn(folder = shipped): Promise<readonly Article[]> {
  const before = byFolder.get(folder);
  if (before !== undefined) return before;
  const reading = readPublished(folder);
  byFolder.set(folder, reading);
  return reading;
}

async function readPublished(folder: string): Promise<readonly Article[]> {
  const found = await readFolder(folder);
  const files = found.map((file) => ({ ...file, path: shortest(file.path) }));
  for (const { path } of files) folders.set(path, resolve(folder));
  const { articles, problems } = readArticles(files);
  if (problems.length > 0) {
    const lines = problems.map(problemLine).join('\n');
    throw new BadArticle(`The portal is not built, because articles need mending:\n${lines}`);
  }
  const open = articles.filter(({ audience }) => audience === 'public');
  for (const { path, body } of open)
    if (path.endsWith('.mdx') && mdxFaults(body).length > 0)
      console.warn(
        `${path} is shown as plain Markdown, because articles may not have what it holds as MDX: “tierline check” names the line.`,
      );
  return open;
}

/**
 * The folder that an article was read from, of which nothing outside is ever published.
 *
 * @throws when the article was not read here
 */
export function folderOf({ id, path }: Article): string {
  const folder = folders.get(path);
  if (folder === undefined) throw new Error(`nobody knows which folder ${id} was read from`);
  return folder;
}

/** A path as people here would type it: relative where that is inside the working folder. */
function shortest(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') ? resolve(path) : inside;
}
