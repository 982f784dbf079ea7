/** The problem review as people read it: an issue with a table for each thing that wants a decision, and a picture that GitHub draws. */
import { sayDuration } from '../../calendar/duration.ts';
import type { Instant } from '../../calendar/instant.ts';
import { newRecord } from '../../core/ticket/problem.ts';
import { type Policy, serviceOf } from '../../policy/policy.ts';
import { deskLocale } from '../../reply/locale.ts';
import { sayDate, sayDay } from '../../reply/time.ts';
import { escapeMentions, oneLine } from '../../words/escape.ts';
import { type Locale, render, renderCount } from '../../words/render.ts';
import { xyChart } from '../mermaid.ts';
import { type Candidate, DAY, FEWEST, QUIET, WINDOW } from './candidates.ts';
import type { Compared, Review, ReviewedArticle } from './review.ts';
import type { TicketLink } from './ticket-facts.ts';

/** What a policy says of how people are spoken to. */
export type Spoken = Pick<Policy, 'timezone' | 'language' | 'messages' | 'services'>;

/** As many candidates as are gone through in one meeting, and as many of their tickets as a row has room for. */
const MOST = 12;
const TICKETS = 6;
/** Of which the weeks are shown. */
const DRAWN = 5;
const WEEK = 7 * DAY;
/** Of fewer a picture says nothing. */
const FEWEST_WEEKS = 4;

export function sayReview(review: Review, policy: Spoken): { readonly title: string; readonly body: string } {
  const locale = deskLocale(policy);
  const date = sayDate(review.now, policy.timezone, locale.language);
  const sections = [
    render('problem-review', {}, locale),
    ...candidatesSection(review, policy, locale),
    ...problemsSection(review, policy, locale),
    ...articlesSections(review, locale),
    ...unhelpfulSection(review, locale),
    ...comparedSection('problem-review-services', namedServices(review.services, policy), locale),
    ...comparedSection('problem-review-known-errors', review.knownErrors, locale),
    ...searchesSection(review, locale),
  ];
  return { title: render('problem-review-title', { date }, locale), body: sections.join('\n\n') };
}

function candidatesSection(review: Review, policy: Spoken, locale: Locale): readonly string[] {
  const { candidates, now } = review;
  if (candidates.length === 0) return [];
  const shown = candidates.slice(0, MOST);
  const rows = shown.map((one) => [
    sayPhrase(one),
    String(one.tickets.length),
    sayDate(one.since, policy.timezone, locale.language),
    one.services.map((id) => oneLine(serviceOf(policy, id)?.name ?? id, 40)).join(', '),
    sayDuration(one.spent),
    sayTickets(one, locale),
  ]);
  const more = candidates.length - shown.length;
  return [
    render('problem-review-candidates', { least: String(FEWEST), days: String(WINDOW / DAY) }, locale),
    table(render('problem-review-candidates-head', {}, locale), rows),
    ...(more > 0 ? [renderCount('problem-review-more-candidates', more, {}, locale)] : []),
    ...weeksOf(shown.slice(0, DRAWN), now, policy, locale),
  ];
}

/** How many incidents each week brought: as a picture, and as the table that it was drawn from. */
function weeksOf(
  candidates: readonly Candidate[],
  now: Instant,
  policy: Spoken,
  locale: Locale,
): readonly string[] {
  const since = Math.min(...candidates.map((one) => one.since));
  const weeks = Math.max(FEWEST_WEEKS, Math.ceil((now - since) / WEEK));
  const starts = Array.from({ length: weeks }, (_, at) => now - (weeks - at) * WEEK);
  const days = starts.map((at) => sayDay(at, policy.timezone, locale.language));
  const counts = candidates.map(({ tickets }) =>
    starts.map((from) => tickets.filter(({ openedAt }) => openedAt >= from && openedAt < from + WEEK).length),
  );
  const sums = starts.map((_, at) => counts.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  const title = render('problem-review-weeks', {}, locale);
  const rows = candidates.map((one, at) => [sayPhrase(one), ...(counts[at] ?? []).map(sayCount)]);
  return [
    xyChart(title, days, Math.max(...sums, 1), [['bar', sums]]),
    table(`| ${[render('problem-review-week', {}, locale), ...days].join(' | ')} |`, rows),
  ];
}

function problemsSection({ problems, now }: Review, { timezone }: Spoken, locale: Locale): readonly string[] {
  if (problems.length === 0) return [];
  const is = (known: boolean): string =>
    render(known ? 'problem-review-yes' : 'problem-review-no', {}, locale);
  const rows = problems.map((problem) => {
    const { incidents, cause, workaround, article } = problem.record ?? newRecord;
    return [
      `${link(problem)} ${oneLine(problem.title, 80)}`,
      sayDate(problem.openedAt, timezone, locale.language),
      String(incidents.length),
      String(incidents.filter(({ openedAt }) => openedAt > now - QUIET).length),
      sayDuration(incidents.reduce((sum, { spent }) => sum + spent, problem.spent)),
      is(cause !== null),
      article === null ? is(workaround !== null) : linkTo(article),
      sayFix(problem.development, timezone, locale),
    ];
  });
  return [
    render('problem-review-problems', {}, locale),
    table(render('problem-review-problems-head', {}, locale), rows),
  ];
}

/** `KE-0043`, with its address. */
function linkTo({ id, url }: { readonly id: string; readonly url: string | null }): string {
  return url === null ? id : `[${id}](${url})`;
}

/** Where the permanent fix is made, and by when. */
function sayFix(fix: Review['problems'][number]['development'], timezone: string, locale: Locale): string {
  if (fix === null || fix.url === null || fix.number === null)
    return render('problem-review-no-fix', {}, locale);
  const issue = `[${fix.repository}#${fix.number}](${escapeMentions(fix.url)})`;
  if (fix.state === 'completed') return render('problem-review-fix-done', { issue }, locale);
  if (fix.milestone == null) return render('problem-review-fix-undated', { issue }, locale);
  const milestone = oneLine(fix.milestone, 60);
  if (fix.due === undefined) return render('problem-review-fix-named', { issue, milestone }, locale);
  const day = sayDate(fix.due, timezone, locale.language);
  return render('problem-review-fix-due', { issue, milestone, day }, locale);
}

function articlesSections({ due, unused, home }: Review, locale: Locale): readonly string[] {
  const row = (article: ReviewedArticle): readonly string[] => [
    sayArticle(article, home),
    article.reviewedOn,
    article.usedOn ?? render('problem-review-never', {}, locale),
  ];
  const dueRows = due.map((article) => [...row(article), article.due]);
  return [
    ...(due.length === 0
      ? []
      : [
          render('problem-review-due', {}, locale),
          table(render('problem-review-due-head', {}, locale), dueRows),
        ]),
    ...(unused.length === 0
      ? []
      : [
          render('problem-review-unused', {}, locale),
          table(render('problem-review-unused-head', {}, locale), unused.map(row)),
        ]),
  ];
}

function unhelpfulSection({ unhelpful, home }: Review, locale: Locale): readonly string[] {
  if (unhelpful.length === 0) return [];
  const rows = unhelpful.map(({ article, reviewed, why, count }) => [
    reviewed === null ? oneLine(article, 20) : sayArticle(reviewed, home),
    oneLine(why, 300),
    String(count),
  ]);
  return [
    render('problem-review-unhelpful', {}, locale),
    table(render('problem-review-unhelpful-head', {}, locale), rows),
  ];
}

function sayArticle({ id, title, path }: ReviewedArticle, home: string | null): string {
  const named = `${id} ${oneLine(title, 80)}`;
  return home === null ? named : `[${id}](${home}/blob/HEAD/${path}) ${oneLine(title, 80)}`;
}

function comparedSection(
  name: 'problem-review-services' | 'problem-review-known-errors',
  all: readonly Compared[],
  locale: Locale,
): readonly string[] {
  if (all.length === 0) return [];
  const rows = all.map(({ name: what, url, lately, before }) => [
    url === null ? oneLine(what, 100) : `[${oneLine(what, 100)}](${url})`,
    String(lately),
    String(before),
  ]);
  return [render(name, {}, locale), table(render(`${name}-head`, {}, locale), rows)];
}

function namedServices(services: readonly Compared[], policy: Spoken): readonly Compared[] {
  return services.map((one) => ({ ...one, name: serviceOf(policy, one.name)?.name ?? one.name }));
}

function searchesSection({ searches }: Review, locale: Locale): readonly string[] {
  if (searches.length === 0) return [];
  const rows = searches.map(({ about, count, candidate }) => [
    oneLine(about, 80),
    String(count),
    candidate === null ? '' : sayPhrase(candidate),
  ]);
  return [
    render('problem-review-searches', {}, locale),
    table(render('problem-review-searches-head', {}, locale), rows),
  ];
}

/** A week without any is an empty cell: what is there is seen at once. */
function sayCount(count: number): string {
  return count === 0 ? '' : String(count);
}

function sayPhrase({ phrase }: Pick<Candidate, 'phrase'>): string {
  return oneLine(phrase, 60);
}

function sayTickets({ tickets }: Candidate, locale: Locale): string {
  const shown = tickets.slice(0, TICKETS).map(link).join(', ');
  const more = tickets.length - TICKETS;
  return more > 0 ? `${shown} ${renderCount('problem-review-more-tickets', more, {}, locale)}` : shown;
}

/** It leads there without a note on the ticket that it was linked to. */
export function link({ number, url }: TicketLink): string {
  return `[#${number}](${escapeMentions(url)})`;
}

function table(head: string, rows: readonly (readonly string[])[]): string {
  const columns = head.split('|').length - 2;
  const line = `|${' --- |'.repeat(columns)}`;
  return [head, line, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}
