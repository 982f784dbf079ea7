/** The articles as the desk uses them: looked up by number, and ranked for what somebody wrote. */

import { isArticleName } from '../../knowledge/article-name.ts';
import type { MatchIndex } from '../../knowledge/matching/index.ts';
import { indexArticles } from '../../knowledge/matching/index.ts';
import { likelyLead, rank } from '../../knowledge/matching/rank.ts';
import { tellingWords } from '../../knowledge/matching/telling-words.ts';
import { problemLine } from '../../knowledge/problem.ts';
import { type ArticleFile, readArticles } from '../../knowledge/read.ts';
import type { Article } from '../../knowledge/schema.ts';
import type { CitedArticle } from '../desk/article.ts';
import type { Suggestion } from '../desk/ticket/ticket.ts';

export interface Library {
  readonly articles: ReadonlyMap<string, Article>;
  readonly index: MatchIndex;
  /** What is wrong with files that could not be read, a line each. */
  readonly problems: readonly string[];
}

/** How many suggestions a requester is shown at the most. */
const MOST = 3;

export function openLibrary(files: readonly ArticleFile[]): Library {
  const { articles, problems } = readArticles(files.filter(({ path }) => isArticleName(path)));
  // Staff articles and retired ones are not for a requester’s eyes, so they are never suggested.
  const offered = articles.filter(
    (article) =>
      article.kind === 'known-error' && article.audience === 'public' && article.status !== 'retired',
  );
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    index: indexArticles(offered.map(toIndexed)),
    problems: problems.map(problemLine),
  };
}

/** Only what is likely right is suggested; silence is better than noise. */
export function suggest(
  library: Library,
  title: string,
  body: string,
  portal: string | null,
): readonly Suggestion[] {
  return rank(library.index, { title, body }, { limit: MOST, threshold: likelyLead })
    .filter(({ likely }) => likely)
    .flatMap(({ id, because }) => {
      const article = library.articles.get(id);
      if (article === undefined) return [];
      return [{ id, title: article.title, url: addressOf(id, portal), because: tellingWords(because) }];
    });
}

/** The known errors that a text names, as they stand now. */
export function cite(library: Library, text: string, portal: string | null): readonly CitedArticle[] {
  const named = new Set([...text.matchAll(/\bKE-\d{4,}\b/gi)].map(([id]) => id.toUpperCase()));
  return [...named].flatMap((id) => {
    const article = library.articles.get(id);
    if (article === undefined || article.kind !== 'known-error' || article.audience !== 'public') return [];
    const { title, status, workaround } = article;
    return [{ id, title, status, workaround: workaround ?? null, url: addressOf(id, portal) }];
  });
}

function addressOf(id: string, portal: string | null): string | null {
  return portal === null ? null : `${portal.replace(/\/+$/, '')}/articles/${id}/`;
}

function toIndexed(article: Article) {
  return {
    id: article.id,
    fields: {
      title: article.title,
      aliases: article.aliases,
      codes: article.codes,
      symptoms: article.kind === 'known-error' ? article.symptoms : [],
      body: article.body,
    },
  };
}
