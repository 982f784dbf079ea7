/** What the people who look after problems go through once a week: put together from a desk’s tickets, articles and searches. */
import { dueForReview } from '../../../knowledge/due-for-review.ts';
import { clustering } from '../../../knowledge/matching/clusters/clusters.ts';
import { marksInBoth, marksOf } from '../../../knowledge/matching/marks.ts';
import { stemLanguageOf, termsOf } from '../../../knowledge/matching/terms.ts';
import type { Article } from '../../../knowledge/schema.ts';
import { type Instant, utcDayOf } from '../../calendar/instant.ts';
import { type Candidate, candidatesFrom, DAY, FEWEST, QUIET, reportsAmong } from './candidates.ts';
import type { TicketFacts } from './ticket-facts.ts';

/** What was searched for on the portal and not found, and how often. */
interface Search {
  readonly about: string;
  readonly count: number;
}

/** What visitors of the portal say of an article that did not help them, by its id, and how often the same. */
interface Unhelpful {
  readonly article: string;
  /** In their words; empty where they gave none. */
  readonly why: string;
  readonly count: number;
}

export interface Looked {
  readonly tickets: readonly TicketFacts[];
  readonly articles: readonly Article[];
  /** By article: the last day, as `2026-11-22`, on which a visitor of the portal said that it helped. */
  readonly helped: ReadonlyMap<string, string>;
  readonly searches: readonly Search[];
  readonly unhelpful: readonly Unhelpful[];
  readonly now: Instant;
}

/** Something counted over the last weeks and over as many before. */
export interface Compared {
  readonly name: string;
  readonly url: string | null;
  readonly lately: number;
  readonly before: number;
}

export interface ReviewedArticle {
  readonly id: string;
  readonly title: string;
  /** Where it lies in the repository. */
  readonly path: string;
  /** The day of the last check, and the first on which it is due. */
  readonly reviewedOn: string;
  readonly due: string;
  /** The last day on which it helped somebody; null where it never did. */
  readonly usedOn: string | null;
}

export interface Review {
  readonly now: Instant;
  /** The address of the desk’s repository; null where no ticket tells it. */
  readonly home: string | null;
  readonly candidates: readonly Candidate[];
  readonly problems: readonly TicketFacts[];
  readonly due: readonly ReviewedArticle[];
  readonly unused: readonly ReviewedArticle[];
  readonly services: readonly Compared[];
  readonly knownErrors: readonly Compared[];
  readonly searches: readonly (Search & { readonly candidate: Candidate | null })[];
  readonly unhelpful: readonly (Unhelpful & { readonly reviewed: ReviewedArticle | null })[];
}

/** @param about as feedback is kept: the article’s id, and what the visitor wrote */
export function unhelpfulOf(about: string, count: number): Unhelpful {
  const [article = '', ...words] = about.split(' ');
  return { article, why: words.join(' '), count };
}

/** Step by step, for whoever has other things to do meanwhile. */
export function* reviewing(looked: Looked): Generator<undefined, Review> {
  const { tickets, now } = looked;
  const clusters = yield* clustering(reportsAmong(tickets, now), FEWEST);
  const candidates = candidatesFrom(clusters, tickets, now);
  const articles = checkedArticles(looked);
  const today = utcDayOf(now);
  const due = articles.filter((article) => article.due <= today);
  return {
    now,
    home: tickets[0]?.url.replace(/\/issues\/\d+$/, '') ?? null,
    candidates,
    problems: tickets
      .filter(({ kind, isOpen }) => kind === 'problem' && isOpen)
      .toSorted((one, other) => one.openedAt - other.openedAt),
    due,
    unused: articles.filter((article) => !due.includes(article) && isUnused(article, now)),
    services: compared(tickets, now, ({ kind, service }) =>
      kind === 'incident' && service !== null ? [{ name: service, url: null }] : [],
    ),
    knownErrors: compared(tickets, now, ({ applied }) =>
      applied.map(({ id, title, url }) => ({ name: `${id} ${title}`, url })),
    ),
    searches: joinedTo(candidates, looked.searches),
    unhelpful: looked.unhelpful
      .toSorted((one, other) => other.count - one.count || (one.article < other.article ? -1 : 1))
      .slice(0, MOST)
      .map((one) => ({ ...one, reviewed: articles.find(({ id }) => id === one.article) ?? null })),
  };
}

/** Whether there is something to decide. Figures alone are no reason to call people together. */
export function isWorthMeeting({ candidates, problems, due, unused, unhelpful }: Review): boolean {
  return candidates.length + problems.length + due.length + unused.length + unhelpful.length > 0;
}

/** How many of a table’s rows are shown. */
const MOST = 10;

/** The most frequent of the last weeks first. */
function compared(
  tickets: readonly TicketFacts[],
  now: Instant,
  of: (ticket: TicketFacts) => readonly Pick<Compared, 'name' | 'url'>[],
): readonly Compared[] {
  const counts = new Map<string, Compared>();
  for (const ticket of tickets) {
    const age = now - ticket.openedAt;
    if (age >= 2 * QUIET) continue;
    for (const { name, url } of of(ticket)) {
      const known = counts.get(name) ?? { name, url, lately: 0, before: 0 };
      counts.set(
        name,
        age < QUIET ? { ...known, lately: known.lately + 1 } : { ...known, before: known.before + 1 },
      );
    }
  }
  return [...counts.values()]
    .filter((one) => one.lately > 0)
    .toSorted((one, other) => other.lately - one.lately || (one.name < other.name ? -1 : 1))
    .slice(0, MOST);
}

/** Those in use, the longest due first. Whoever uses an article checks it: reuse counts as review. */
function checkedArticles({ articles, tickets, helped }: Looked): readonly ReviewedArticle[] {
  const used = new Map(helped);
  for (const { applied, endedAt } of tickets) {
    if (endedAt === null) continue;
    for (const { id } of applied) used.set(id, later(used.get(id), utcDayOf(endedAt)));
  }
  return articles
    .filter(({ status }) => status !== 'retired')
    .map((article) => {
      const usedOn = used.get(article.id) ?? null;
      const reviewedOn = usedOn === null ? article.reviewedOn : later(usedOn, article.reviewedOn);
      const due = dueForReview({ ...article, reviewedOn });
      const { id, title, path } = article;
      return { id, title, path, reviewedOn: article.reviewedOn, due, usedOn };
    })
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

/** A known error that helped nobody for so long, and was not looked at since, may not be needed any more. */
const UNUSED = 365 * DAY;

function isUnused({ id, usedOn, reviewedOn }: ReviewedArticle, now: Instant): boolean {
  const then = utcDayOf(now - UNUSED);
  return id.startsWith('KE-') && (usedOn ?? '') < then && reviewedOn < then;
}

/** The words of a search must stand in what a candidate’s tickets share, all of them or most. */
const SHARE = 0.6;

function joinedTo(candidates: readonly Candidate[], searches: readonly Search[]): Review['searches'] {
  return searches
    .toSorted((one, other) => other.count - one.count || (one.about < other.about ? -1 : 1))
    .slice(0, MOST)
    .map((search) => {
      const terms = termsOf(search.about.normalize('NFKC'), stemLanguageOf(search.about));
      const marks = marksOf(terms.map(({ key }) => key));
      const candidate = candidates.find(
        (one) => marks.length > 0 && marksInBoth(marks, one.terms).length >= marks.length * SHARE,
      );
      return { ...search, candidate: candidate ?? null };
    });
}
