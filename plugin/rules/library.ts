/** The articles as rules know them: looked alike, cited, and asked for by commands. */
import { isArticleName } from '../../knowledge/article-name.ts';
import type { Shift } from '../../knowledge/matching/confidence.ts';
import type { Matchable } from '../../knowledge/matching/entry.ts';
import { indexArticles, type MatchIndex } from '../../knowledge/matching/index.ts';
import { type Match, matchTicket } from '../../knowledge/matching/match.ts';
import { wordsInMdx } from '../../knowledge/mdx/components.ts';
import { nextIdAfter } from '../../knowledge/new-article.ts';
import { type ArticleFile, readArticles } from '../../knowledge/read.ts';
import { isRetired } from '../../knowledge/retired.ts';
import type { Article, KnownError } from '../../knowledge/schema.ts';
import { problemLine } from '../../knowledge/text/problem.ts';
import type { Need } from '../actions/rule.ts';
import type { AskedRunbook, CitedArticle } from '../core/article.ts';
import type { Opened } from '../core/event.ts';
import { ownWords } from '../core/intake.ts';
import type { Matched, Suggestion } from '../core/ticket/known-error.ts';
import type { PublishedArticle } from '../core/ticket/problem.ts';
import type { Repository } from '../core/ticket/ticket.ts';

/** The articles as the desk uses them: looked up by number, and ranked for what somebody wrote. */
export interface Library {
  readonly articles: ReadonlyMap<string, Article>;
  readonly index: MatchIndex;
  /** The articles that only staff are told of. */
  readonly staffIndex: MatchIndex;
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
  const forStaff = articles.filter(
    (article) => article.audience === 'staff' && !('status' in article && article.status === 'retired'),
  );
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    index: indexArticles(offered.map(matchableOf)),
    staffIndex: indexArticles(forStaff.map(matchableOf)),
    problems: problems.map(problemLine),
  };
}

/** How many articles a ticket is thought to be about at the most. */
const CONSIDERED = 5;

/** The known errors that a ticket may be about: at least possible, best first, by what was known when it was written. */
export function matchKnown(
  { index }: Library,
  { title, body, at }: Pick<Opened, 'title' | 'body' | 'at'>,
  shift: Shift,
): readonly Match[] {
  const options = { most: CONSIDERED, shift, before: at };
  return matchTicket(index, { title, body: withoutForm(body) }, options).filter(
    ({ verdict }) => verdict !== 'unlikely',
  );
}

/** Only what is likely right is suggested; silence is better than noise. */
export function suggest(
  { articles }: Library,
  matches: readonly Match[],
  portal: string | null,
): readonly Suggestion[] {
  const likely = matches.filter(({ verdict }) => verdict === 'likely').slice(0, MOST);
  return likely.flatMap(({ id, because }) => {
    const article = articles.get(id);
    if (article === undefined) return [];
    const { title } = article;
    const url = addressOf(id, portal);
    return [{ id, title, url, because: because === null ? [] : [because], ...unsolvedOf(article) }];
  });
}

/** A known error without a workaround cannot be applied. */
export function unsolvedOf(article: Article): Pick<Suggestion, 'unsolved'> {
  return article.kind === 'known-error' && article.workaround === undefined ? { unsolved: true } : {};
}

/** What is kept of them: what staff say later is held against it. */
export function matchedOf(matches: readonly Match[]): readonly Matched[] {
  return matches.map(({ id, unshifted }) => ({ id, probability: Math.round(unshifted * 1_000) / 1_000 }));
}

/** The known errors of these numbers that requesters may read, as they stand now. */
export function cite(
  { articles }: Library,
  ids: readonly string[],
  portal: string | null,
): readonly CitedArticle[] {
  return ids.flatMap((id) => {
    const article = articles.get(id);
    if (article === undefined || article.kind !== 'known-error' || article.audience !== 'public') return [];
    return [citedFrom(article, portal)];
  });
}

function citedFrom({ id, title, status, workaround }: KnownError, portal: string | null): CitedArticle {
  return { id, title, status, workaround: workaround ?? null, url: addressOf(id, portal) };
}

interface ProblemArticle {
  readonly article: PublishedArticle;
  /** The number of the problem’s issue. */
  readonly problem: number;
}

/** Those for everybody that name a problem of this repository; what staff alone may read is told to no requester. */
export function problemArticles(
  { articles }: Library,
  { owner, name }: Pick<Repository, 'owner' | 'name'>,
  portal: string | null,
): readonly ProblemArticle[] {
  const here = `${owner}/${name}`.toLowerCase();
  return [...articles.values()].flatMap((article) => {
    if (article.kind !== 'known-error' || article.audience !== 'public' || isRetired(article)) return [];
    const [, where, number] = /^(.*)#(\d+)$/.exec(article.problem ?? '') ?? [];
    const isHere = where === '' || where?.toLowerCase() === here;
    if (number === undefined || !isHere) return [];
    const { status, path } = article;
    const fixedIn = status === 'fixed' ? (article.fixedIn ?? null) : null;
    return [{ article: { ...citedFrom(article, portal), status, path, fixedIn }, problem: Number(number) }];
  });
}

export function addressOf(id: string, portal: string | null): string | null {
  return portal === null ? null : `${portal.replace(/\/+$/, '')}/articles/${id}/`;
}

/** What matching reads of a ticket’s body: people’s own words, without the headings of the form. */
export function withoutForm(body: string): string {
  return ownWords(body).replace(/^### .*$/gm, '');
}

/** What matching reads of an article. */
export function matchableOf(article: Article): Matchable {
  return {
    id: article.id,
    fields: {
      title: article.title,
      aliases: article.aliases,
      codes: article.codes,
      symptoms: article.kind === 'known-error' ? article.symptoms : [],
      body: article.path.endsWith('.mdx') ? wordsInMdx(article.body) : article.body,
    },
  };
}

/** How many numbers somebody is shown who asked for one that there is not. */
const MOST_NEAR = 3;

interface FoundArticles {
  readonly cited: readonly CitedArticle[];
  readonly runbooks?: readonly AskedRunbook[];
  readonly freeNumber?: string;
}

/** The articles that commands ask for, as they stand now. Runbooks are left out where none is asked for. */
export function findArticles(library: Library, needs: readonly Need[], portal: string | null): FoundArticles {
  const known = needs.flatMap((need) => (need.kind === 'known-error' ? need.id : []));
  const asked = needs.flatMap((need) => (need.kind === 'runbook' ? need.asked : []));
  const cited = cite(library, known, portal);
  const asksNumber = needs.some(({ kind }) => kind === 'free-number');
  return {
    cited,
    ...(asked.length === 0 ? {} : { runbooks: asked.map((one) => findRunbook(library, one)) }),
    ...(asksNumber ? { freeNumber: nextIdAfter('known-error', [...library.articles.keys()]) } : {}),
  };
}

/** A staff article, or the numbers of those that it may have meant. */
function findRunbook({ articles }: Library, asked: string): AskedRunbook {
  const found = articles.get(asked);
  if (found?.audience === 'staff') {
    const { id, title, path, body } = found;
    return { asked, article: { id, title, path, body }, near: [] };
  }
  const staff = [...articles.values()].filter(({ audience }) => audience === 'staff');
  return { asked, article: null, near: nearTo(asked, staff) };
}

/** By words of the title where words were asked for, else by number. */
function nearTo(
  asked: string,
  staff: readonly { readonly id: string; readonly title: string; readonly aliases: readonly string[] }[],
): readonly string[] {
  const number = Number(/\d+$/.exec(asked)?.[0] ?? Number.NaN);
  const words = asked.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const ranked = staff.map(({ id, title, aliases }) => {
    const said = [title, ...aliases].join(' ').toLowerCase();
    const hits = words.filter((word) => said.includes(word)).length;
    return { id, hits, distance: Math.abs(Number(id.slice(3)) - number) };
  });
  if (Number.isNaN(number))
    return ranked
      .filter(({ hits }) => hits > 0)
      .toSorted((a, b) => b.hits - a.hits)
      .slice(0, MOST_NEAR)
      .map(({ id }) => id);
  return ranked
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAR)
    .map(({ id }) => id);
}
