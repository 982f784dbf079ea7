/** Keeps the articles of a desk: the newest good text of each, and a report of those that cannot be read. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { RepositoryFile } from '../../github/files.ts';
import { sayBrokenArticles, sayMendedArticles } from '../../reply/set-up.ts';
import { openLibrary } from '../../rules/library.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import { localeInForce } from './policies-among.ts';
import { tell } from './tell.ts';

const files = z.array(z.object({ path: z.string(), version: z.string(), text: z.string() }));

export async function knownArticles(repository: number, { store }: Deps): Promise<readonly RepositoryFile[]> {
  const text = await store.memory.get(`articles/${repository}`);
  return text === null ? [] : files.parse(JSON.parse(text));
}

export async function shelve(
  fetched: readonly RepositoryFile[],
  known: readonly RepositoryFile[],
  place: Place,
  now: Instant,
  tx: Tx,
): Promise<void> {
  const { id } = place.repository;
  const version = versionOf(fetched);
  if ((await tx.memory.get(`articles-version/${id}`)) === version) return;
  await tx.memory.set(`articles/${id}`, JSON.stringify(keepLastGood(fetched, known)));
  await tx.memory.set(`articles-version/${id}`, version);
  const { problems } = openLibrary(fetched);
  const broken = (await tx.memory.get(`broken-articles/${id}`)) !== null;
  if (problems.length === 0 && !broken) return;
  const subject = { about: 'articles', place, key: `articles/${id}/${version}` } as const;
  const locale = localeInForce(await tx.policies(id), now);
  const said = problems.length > 0 ? sayBrokenArticles(problems, locale) : sayMendedArticles(locale);
  await tell(subject, said, now, tx);
  if (problems.length > 0) await tx.memory.set(`broken-articles/${id}`, version);
  else await tx.memory.delete(`broken-articles/${id}`);
}

/** A file that cannot be read now stays as it was when it could. */
function keepLastGood(
  fetched: readonly RepositoryFile[],
  known: readonly RepositoryFile[],
): readonly RepositoryFile[] {
  return fetched.map((file) => {
    const good = openLibrary([file]).problems.length === 0;
    return good ? file : (known.find(({ path }) => path === file.path) ?? file);
  });
}

function versionOf(articles: readonly RepositoryFile[]): string {
  return createHash('sha256')
    .update(articles.map(({ path, version }) => `${path}\0${version}`).join('\n'))
    .digest('hex');
}
