/** Reads the article files of a folder on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isArticleName } from './article-name.ts';
import type { ArticleFile } from './read.ts';

/**
 * Every `.md` and `.mdx` file of the folder and the folders in it, in the order of their paths.
 * Files and folders that start with `.` or `_` and README files are no articles.
 *
 * @throws when the folder or a file in it cannot be read
 */
export async function readFolder(folder: string): Promise<readonly ArticleFile[]> {
  const names = await namesIn(folder);
  const articles = names.filter(isArticleName).toSorted();
  return Promise.all(
    articles.map(async (name) => ({
      path: join(folder, name),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder, { recursive: true });
  } catch (cause) {
    throw new Error(`could not read the folder of articles ${folder}`, { cause });
  }
}
