/** The files of a desk in a folder: its policy and its articles, read as the desk reads them. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { isArticleName } from '../../knowledge/article-name.ts';
import type { Beside, FileState } from '../../knowledge/check/files.ts';
import type { ArticleFile } from '../../knowledge/read.ts';
import type { Problem } from '../../knowledge/text/problem.ts';
import { articlesFolder } from '../github/files.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/read.ts';
import { policyPath } from '../policy/schema.ts';
import { calendarFilesIn } from './calendar-files.ts';

/** Null where there is a folder of that name. */
export function whyNotFolder(
  path: string,
  remedy = `Name the folder that holds ${policyPath}, or none for the one you are in.`,
): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return null;
  if (found !== undefined) return `${path} is a file, not a folder. ${remedy}`;
  return `There is no ${extname(path) === '' ? 'folder' : 'file'} ${path}. ${remedy}`;
}

export function policyIn(
  folder: string,
): { readonly policy: Policy; readonly text: string } | { readonly problems: readonly Problem[] } {
  const path = join(folder, policyPath);
  if (!existsSync(path))
    return {
      problems: [
        {
          file: policyPath,
          line: 1,
          column: 1,
          message:
            'There is no policy file. Without one this repository is no desk; `tierline init` writes one.',
        },
      ],
    };
  const text = readFileSync(path, 'utf8');
  const read = readPolicy({ text, version: 'as it lies here', files: calendarFilesIn(folder, text) });
  return 'policy' in read ? { ...read, text } : { problems: read.problems };
}

/** Each with its path inside the folder, in the order of the paths. */
export function articlesIn(folder: string): readonly ArticleFile[] {
  return namesIn(folder)
    .filter((name) => /\.mdx?$/.test(name) && isArticleName(name))
    .map((name) => join(articlesFolder, name))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** Files that are named like articles but that nothing reads, because they end in `.MD`, `.markdown` or `.txt`. */
export function unreadArticlesIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => /(^|[\\/])(KE|HT|RB)-[^\\/]*$/.test(name))
    .filter((name) => /\.(md|mdx|markdown|mdown|txt)$/i.test(name) && isArticleName(`${name}.md`))
    .filter((name) => !isArticleName(name))
    .map((name) => join(articlesFolder, name))
    .toSorted();
}

/** What lies beside the articles, for the pictures and attachments that they name. */
export function besideIn(folder: string): Beside {
  const root = join(folder, articlesFolder);
  const states = namesIn(folder).flatMap((name): readonly (readonly [string, FileState])[] => {
    const place = join(root, name);
    const found = statSync(place, { throwIfNoEntry: false });
    const isLink =
      realpathSync(dirname(place)) !== join(realpathSync(root), dirname(name)) ||
      lstatSync(place).isSymbolicLink();
    if (!isLink && found?.isFile() !== true) return [];
    return [[name.replaceAll('\\', '/'), { bytes: found?.size ?? 0, isLink }]];
  });
  return { folder: articlesFolder, files: new Map(states) };
}

/** Of all that lies in the folder of articles, and in the folders in it. */
function namesIn(folder: string): readonly string[] {
  const articles = join(folder, articlesFolder);
  return existsSync(articles)
    ? readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter(
        (name) => !name.split(/[\\/]/).some((part) => part.startsWith('.')),
      )
    : [];
}
