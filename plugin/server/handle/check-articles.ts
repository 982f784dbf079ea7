/** The check of the articles that a pull request touches, at the commit it proposes. */

import type { Place } from '../../core/place.ts';
import type { Client } from '../../github/app.ts';
import { fetchText } from '../../github/fetch-text.ts';
import { articlesFolder, fetchPolicy, filesBeside, type RepositoryFile } from '../../github/files.ts';
import type { Proposal } from '../../github/in/inbound-event.ts';
import type { ArticleFile } from '../../rules/article-findings.ts';
import type { Judged } from '../aside/judged.ts';
import type { Deps } from '../deps.ts';
import { deskAt, versionAt } from '../set-up/desks.ts';
import { knownArticles } from '../set-up/shelve.ts';

/** Null where it touches neither an article nor a file beside one, or the repository is no desk. */
export async function checkArticles(
  client: Client,
  changed: readonly string[],
  { ref, head }: Proposal,
  place: Place,
  deps: Deps,
): Promise<Judged | null> {
  const inside = changed.filter((path) => path.startsWith(`${articlesFolder}/`));
  if (inside.length === 0) return null;
  const touched = inside.filter((path) => /\.mdx?$/.test(path));
  const desk = await deskAt(place, deps);
  if (desk === null) return null;
  const policy = await fetchPolicy(client, place.repository, ref);
  const known = await knownArticles(place.repository.id, deps);
  const files = await proposed(client, known, touched, ref, place);
  const beside = await filesBeside(client, place.repository, head);
  const now = deps.clock.now();
  const { language } = desk.policies(versionAt(desk, now).version);
  const text = policy?.text ?? null;
  return deps.aside.judge({ kind: 'articles', files, beside, changed, policy: text, now, language });
}

/** The articles as they would be after the merge; only those that it touches are fetched, also from a fork. */
async function proposed(
  client: Client,
  known: readonly RepositoryFile[],
  touched: readonly string[],
  ref: string,
  { repository }: Place,
): Promise<readonly ArticleFile[]> {
  const files: ArticleFile[] = known.filter(({ path }) => !touched.includes(path));
  for (const path of new Set(touched)) {
    const found = await fetchText(client, repository, path, ref);
    if (found !== null) files.push({ path, text: found.text });
  }
  return files;
}
