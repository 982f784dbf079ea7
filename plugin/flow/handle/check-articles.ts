/** The check of the articles that a pull request touches, at the commit it proposes. */
import { readPolicy } from '../../desk/policy/read.ts';
import type { Finding } from '../../desk/proposal/finding.ts';
import { sayArticles } from '../../desk/reply/proposal/say-articles.ts';
import type { CheckReport } from '../../desk/reply/proposal/say-check.ts';
import type { Client } from '../../github/app.ts';
import { fetchText } from '../../github/files/fetch-text.ts';
import { articlesFolder, fetchPolicy, type RepositoryFile } from '../../github/files.ts';
import type { Place, Proposal } from '../../github/news.ts';
import { type ArticleFile, type ArticleRules, articleFindings } from '../../rules/article-findings.ts';
import type { House } from '../house.ts';
import { deskAt } from '../set-up/desks.ts';
import { knownArticles } from '../set-up/shelve.ts';

export type Judged = CheckReport & { readonly findings: readonly Finding[] };

/**
 * Null where it touches no article, or the repository is no desk. Mistakes count wherever they are, for a renamed
 * article breaks the links of others; warnings only in the files that change.
 */
export async function checkArticles(
  client: Client,
  changed: readonly string[],
  { ref }: Proposal,
  place: Place,
  house: House,
): Promise<Judged | null> {
  const touched = changed.filter((path) => path.startsWith(`${articlesFolder}/`) && /\.mdx?$/.test(path));
  if (touched.length === 0 || (await deskAt(place, house)) === null) return null;
  const policy = await fetchPolicy(client, place.repository, ref);
  const known = await knownArticles(place.repository.id, house);
  const files = await proposed(client, known, touched, ref, place);
  const findings = articleFindings(files, rulesOf(policy), house.clock.now()).filter(
    ({ level, file }) => level === 'mistake' || changed.includes(file),
  );
  return { ...sayArticles(findings, files.length), findings };
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

function rulesOf(policy: { readonly version: string; readonly text: string } | null): ArticleRules {
  const read = policy === null ? { problems: [] } : readPolicy({ ...policy, version: 'proposed' });
  return 'policy' in read ? read.policy : { services: [], timezone: 'UTC' };
}
