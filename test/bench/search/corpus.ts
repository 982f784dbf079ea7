/** The articles and queries of a run, mapped into a folder that the portal can be built from. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Mapped, toArticle } from './to-article.ts';

const queriesSchema = z.array(z.object({ kind: z.string(), q: z.string(), id: z.string() }));

/** A query and the id of the article that answers it, as our portal names it. */
export interface Query {
  readonly kind: string;
  readonly q: string;
  readonly id: string;
}

export interface Corpus {
  readonly folder: string;
  readonly articles: number;
  readonly queries: readonly Query[];
  readonly remove: () => Promise<void>;
}

/**
 * Maps the articles of a folder, or of a `.tar.gz` of one.
 *
 * @param size how many of them, those first that a query asks for; 0 takes all
 * @throws when there is nothing to read, or no query has its article there
 */
export async function prepareCorpus(from: string, queriesFile: string, size: number): Promise<Corpus> {
  const root = await mkdtemp(join(tmpdir(), 'tierline-search-'));
  const asked = await readQueries(queriesFile);
  const all = await filesIn(await unpacked(from, root));
  const chosen = choose(all, new Set(asked.map(({ id }) => id)), size);
  const mapped = chosen
    .map(({ name, text }, order) => toArticle(name, text, order))
    .filter((one) => one !== undefined);
  const folder = join(root, 'mapped');
  await mkdir(folder);
  await Promise.all(mapped.map(({ name, text }) => writeFile(join(folder, name), text)));
  const queries = ownQueries(asked, mapped);
  if (queries.length === 0)
    throw new Error(`no query of ${queriesFile} has its article among the ${mapped.length} of ${from}`);
  return {
    folder,
    articles: mapped.length,
    queries,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** The queries of a file, with the ids that its articles have at home. */
export async function readQueries(file: string): Promise<readonly Query[]> {
  return queriesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

async function unpacked(from: string, root: string): Promise<string> {
  if (!/\.(tar\.gz|tgz)$/.test(from)) return from;
  const folder = join(root, 'unpacked');
  await mkdir(folder);
  await promisify(execFile)('tar', ['-xzf', from, '-C', folder]);
  return folder;
}

async function filesIn(folder: string): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = await readdir(folder, { recursive: true });
  const articles = names.filter((name) => /\.mdx?$/.test(name)).toSorted();
  return Promise.all(
    articles.map(async (name) => ({
      name: basename(name),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

function choose<F extends { readonly name: string; readonly text: string }>(
  files: readonly F[],
  wanted: ReadonlySet<string>,
  size: number,
): readonly F[] {
  if (size === 0 || size >= files.length) return files;
  const isWanted = ({ name, text }: F) => wanted.has(toArticle(name, text, 0)?.foreignId ?? '');
  const first = files.filter(isWanted);
  const rest = files.filter((file) => !first.includes(file));
  return [...first, ...rest].slice(0, size).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function ownQueries(asked: readonly Query[], mapped: readonly Mapped[]): readonly Query[] {
  const ids = new Map(mapped.map(({ foreignId, id }) => [foreignId, id]));
  return asked.flatMap(({ kind, q, id }) => {
    const own = ids.get(id);
    return own === undefined ? [] : [{ kind, q, id: own }];
  });
}
