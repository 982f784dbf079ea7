/** Takes so many articles from a folder, mapped into our fields, and writes them where a build finds them. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isArticleName } from '../../../knowledge/article-name.ts';
import { readArticles } from '../../../knowledge/read.ts';
import type { Article } from '../../../knowledge/schema.ts';
import { toArticle } from '../search/to-article.ts';

/**
 * The public articles written to `into`, each as the product reads it. A folder with fewer of them gives each several
 * times, under further numbers. No file is mended by hand; one that cannot be mapped or read is an error.
 *
 * @throws when the folder has no article, or one that our schema refuses
 */
export async function takeArticles(from: string, count: number, into: string): Promise<readonly Article[]> {
  const names = (await readdir(from, { recursive: true })).filter(isArticleName).toSorted();
  const mapped = await Promise.all(
    names.map(async (name, order) => toArticle(name, await readFile(join(from, name), 'utf8'), order)),
  );
  const files = mapped
    .filter((one) => one !== undefined)
    .map(({ name, text }) => ({ path: name.replaceAll('/', '-'), text }));
  const { articles, problems } = readArticles(files);
  const [problem] = problems;
  if (problem !== undefined)
    throw new Error(`${problem.file}:${problem.line} of ${from} is refused: ${problem.message}`);
  const open = new Set(articles.filter(({ audience }) => audience === 'public').map(({ path }) => path));
  const good = files.filter(({ path }) => open.has(path));
  if (good.length === 0) throw new Error(`there is no article in ${from}`);
  await mkdir(into, { recursive: true });
  const taken = Array.from({ length: count }, (_, at) => numbered(good, at));
  await Promise.all(taken.map(({ path, text }) => writeFile(join(into, path), text)));
  return readArticles(taken).articles;
}

interface Named {
  readonly path: string;
  readonly text: string;
}

function numbered(files: readonly Named[], at: number): Named {
  const file = files[at % files.length];
  if (file === undefined) throw new Error('no article to take');
  const round = Math.floor(at / files.length);
  if (round === 0) return file;
  const [whole = '', letters = 'KE', digits = '0'] = /^([A-Z]{2})-(\d+)/.exec(file.path) ?? [];
  const id = `${letters}-${round}${digits.padStart(6, '0')}`;
  return { path: file.path.replace(whole, id), text: file.text.replace(/^id: .*$/m, `id: ${id}`) };
}
