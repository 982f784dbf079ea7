/** What cards tell of problems: what is known, how often it came, what it cost, and what comes of it. */

import { sayDuration } from '../../calendar/duration.ts';
import { newRecord, type ProblemLink } from '../../core/ticket/problem.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { spent } from '../../core/ticket/work.ts';
import type { Policy } from '../../policy/policy.ts';
import { oneLine, quoted } from '../../words/escape.ts';
import { type Locale, render, renderCount } from '../../words/render.ts';
import { localeOf } from '../locale.ts';
import { sayDate } from '../time.ts';

/** `#12`, once GitHub has told its number. */
export function sayLinkedProblem({ number }: ProblemLink, locale: Locale): string {
  return number === null ? render('problem-opening', {}, locale) : `#${number}`;
}

/** The first sentence of a problem’s card. */
export function problemHeadline({ record, status }: Ticket, locale: Locale): string {
  const { incidents } = record ?? newRecord;
  const open = String(incidents.filter((one) => one.open).length);
  if (!isActive(status)) return renderCount('card-problem-over', incidents.length, { open }, locale);
  if (incidents.length === 0) return render('card-problem-new', {}, locale);
  return renderCount('card-problem', incidents.length, { open }, locale);
}

/** What a problem’s card tells beside a ticket’s: what is known, how often it came, and what it cost. */
export function problemBlock(ticket: Ticket, policy: Policy): string {
  const locale = localeOf(ticket, policy);
  if (ticket.kind !== 'problem') return '';
  const { cause, workaround } = ticket.record ?? newRecord;
  const parts = [
    cause === null ? '' : `**${render('problem-cause', {}, locale)}**\n\n${quoted(cause, locale)}`,
    workaround === null
      ? ''
      : `**${render('problem-workaround', {}, locale)}**\n\n${quoted(workaround, locale)}`,
    incidentList(ticket, policy, locale),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** More than these nobody reads on a card. */
const MOST_LISTED = 30;

function incidentList({ record }: Ticket, { timezone }: Policy, locale: Locale): string {
  const { incidents } = record ?? newRecord;
  if (incidents.length === 0) return '';
  const rows = incidents.slice(-MOST_LISTED).map(({ number, title, openedAt, open, ...one }) => {
    const state = render(open ? 'incident-open' : 'incident-over', {}, locale);
    const day = sayDate(openedAt, timezone, locale.language);
    return `| #${number} ${oneLine(title, 60)} | ${day} | ${state} | ${one.spent === 0 ? '' : sayDuration(one.spent)} |`;
  });
  const head = render('incident-columns', {}, locale);
  const title = renderCount('problem-incidents', incidents.length, {}, locale);
  return `<details><summary>${title}</summary>\n\n${head}\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n</details>`;
}

/** `2 in the week of 16 Nov, 5 since 23 Nov`: how often it came, by weeks; empty for fewer than two incidents. */
export function sayOverTime({ record }: Ticket, { timezone }: Policy, locale: Locale): string {
  const { incidents } = record ?? newRecord;
  if (incidents.length < 2) return '';
  const weeks = new Map<string, number>();
  for (const { openedAt } of incidents.toSorted((one, other) => one.openedAt - other.openedAt)) {
    const local = Temporal.Instant.fromEpochMilliseconds(openedAt).toZonedDateTimeISO(timezone);
    const monday = local.startOfDay().subtract({ days: local.dayOfWeek - 1 });
    const week = sayDate(monday.epochMilliseconds, timezone, locale.language);
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
  }
  return [...weeks]
    .slice(-MOST_WEEKS)
    .map(([week, count]) => render('incidents-of-week', { count: String(count), week }, locale))
    .join(', ');
}

const MOST_WEEKS = 6;

/** `6h 30m`; empty where nothing was logged. */
export function sayCost({ record, time }: Ticket): string {
  const own = spent(time);
  const all = (record ?? newRecord).incidents.reduce((sum, one) => sum + one.spent, own);
  return all <= 0 ? '' : sayDuration(all);
}

/** `KE-0043, published`, with its address. */
export function sayArticle({ record }: Ticket, locale: Locale): string {
  const { article, draft } = record ?? newRecord;
  if (article !== null) {
    const known = article.url === null ? article.id : `[${article.id}](${article.url})`;
    return article.fixedIn === null
      ? render('article-is-published', { known }, locale)
      : render('article-is-fixed', { known, version: oneLine(article.fixedIn, 40) }, locale);
  }
  if (draft?.state === 'proposed')
    return render('article-is-proposed', { known: draft.id, url: draft.url }, locale);
  return draft?.state === 'asked' ? render('article-is-asked', {}, locale) : '';
}

/** `#12, with a workaround`: an incident’s row. */
export function sayProblem({ problem }: Ticket, locale: Locale): string {
  if (problem === null) return '';
  if (problem.number === null) return render('problem-is-opening', {}, locale);
  const number = sayLinkedProblem(problem, locale);
  const { news } = problem;
  if (news === null) return number;
  if (news.fixedIn !== null)
    return render(
      'problem-is-fixed',
      { problem: number, version: oneLine(news.fixedIn.version, 40) },
      locale,
    );
  if (news.state !== 'open') return render('problem-is-over', { problem: number }, locale);
  return news.article?.workaround == null
    ? number
    : render('problem-has-workaround', { problem: number, known: news.article.id }, locale);
}
