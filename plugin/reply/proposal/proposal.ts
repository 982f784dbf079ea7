/** The checks of a pull request: what they say of a policy, of articles, and of what a new policy would move. */
import type { Finding } from '../../../knowledge/text/problem.ts';
import { sayProblem } from '../../../knowledge/text/problem.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { EndingHolidays } from '../../policy/sections/holidays.ts';
import { type Locale, render, renderCount } from '../../words/render.ts';
import { deskLocale } from '../locale.ts';
import { sayClockName } from '../promise.ts';
import { sayDate, sayShortTime, sayTime } from '../time.ts';
import type { MovedDue, Owed, Preview } from './preview.ts';

/** A check of a pull request: its verdict, its headline and its summary. */
export interface CheckReport {
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
}

/** Files named in the summary; the rest is noted at its lines all the same. */
const LISTED_FILES = 30;

/** @param articles how many there are in all */
export function sayArticles(findings: readonly Finding[], articles: number, locale: Locale): CheckReport {
  const counted = countOf(findings, locale);
  if (counted === '')
    return {
      conclusion: 'success',
      title: render('good-articles-title', {}, locale),
      summary: renderCount('good-articles', articles, {}, locale),
    };
  const broken = findings.some(({ level }) => level === 'mistake');
  const files = [...Map.groupBy(findings, ({ file }) => file)];
  const more = files.length - LISTED_FILES;
  return {
    conclusion: broken ? 'failure' : 'neutral',
    title: counted,
    summary: [
      render(broken ? 'bad-articles' : 'doubtful-articles', {}, locale),
      '',
      ...files.slice(0, LISTED_FILES).map(([file, inside]) => `- \`${file}\`: ${countOf(inside, locale)}`),
      ...(more > 0 ? ['', render('more-files', { count: String(more) }, locale)] : []),
    ].join('\n'),
  };
}

function countOf(findings: readonly Finding[], locale: Locale): string {
  const mistakes = findings.filter(({ level }) => level === 'mistake').length;
  const warnings = findings.length - mistakes;
  return [
    mistakes === 0 ? '' : renderCount('mistakes', mistakes, {}, locale),
    warnings === 0 ? '' : renderCount('warnings', warnings, {}, locale),
  ]
    .filter((said) => said !== '')
    .join(', ');
}

/** The rest is noted at its lines all the same. */
const LISTED = 30;

export function sayBrokenProposal(findings: readonly Finding[], locale: Locale): CheckReport {
  const more = findings.length - LISTED;
  return {
    conclusion: 'failure',
    title: renderCount('mistakes', findings.length, {}, locale),
    summary: [
      render('bad-policy', {}, locale),
      '',
      ...listOf(findings.slice(0, LISTED)),
      ...(more > 0 ? ['', render('and-more', { count: String(more) }, locale)] : []),
    ].join('\n'),
  };
}

interface Proposed {
  readonly policy: Pick<Policy, 'timezone' | 'language' | 'messages'>;
  readonly preview: Preview;
  readonly warnings: readonly Finding[];
  /** When a policy that is merged already was to take effect; null where none waits. */
  readonly replaces: Instant | null;
  readonly now: Instant;
}

export function sayGoodProposal({ policy, preview, warnings, replaces, now }: Proposed): CheckReport {
  const locale = deskLocale(policy);
  const moves = sayMoves(preview, locale);
  const noted = warnings.length === 0 ? '' : ` (${renderCount('warnings', warnings.length, {}, locale)})`;
  return {
    conclusion: warnings.length === 0 ? 'success' : 'neutral',
    title: `${moves}${noted}`,
    summary: [
      sayWhen(preview.from, replaces, now, policy),
      '',
      `**${moves}.**${preview.open === 0 ? '' : ` ${sayAssumption(preview.from, now, locale)}`}`,
      '',
      ...tableOf(preview, policy.timezone, locale),
      ...(warnings.length === 0 ? [] : ['', render('warnings-title', {}, locale), '', ...listOf(warnings)]),
    ].join('\n'),
  };
}

function sayWhen(from: Instant, replaces: Instant | null, now: Instant, policy: Proposed['policy']): string {
  const locale = deskLocale(policy);
  const timeOf = (at: Instant): string => sayTime(at, policy.timezone, locale.language);
  const good =
    from > now
      ? render('good-policy-later', { time: timeOf(from) }, locale)
      : render('good-policy', {}, locale);
  return replaces === null
    ? good
    : `${good} ${render('policy-replaces', { time: timeOf(replaces) }, locale)}`;
}

/** Of files that a person would not write: reading them was broken off. */
export function sayTooMuch(
  kind: 'policy' | 'articles',
  what: 'time' | 'memory',
  locale: Locale,
): CheckReport {
  return {
    conclusion: 'failure',
    title: render(`too-much-${what}-title`, {}, locale),
    summary: render(`too-much-${kind}-${what}`, {}, locale),
  };
}

/** Of a file that only says which desks may open issues in its repository. */
export function sayGoodAcceptance(accepts: readonly string[], locale: Locale): CheckReport {
  const desks =
    accepts.length === 0 ? render('no-desk', {}, locale) : accepts.map((desk) => `\`${desk}\``).join(', ');
  return {
    conclusion: 'success',
    title: render('good-acceptance-title', {}, locale),
    summary: render('good-acceptance', { desks }, locale),
  };
}

export function sayEndedDesk(open: number, locale: Locale): CheckReport {
  return {
    conclusion: 'neutral',
    title: render('ended-desk-title', {}, locale),
    summary: open === 0 ? render('ended-desk-none', {}, locale) : renderCount('ended-desk', open, {}, locale),
  };
}

function listOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((one) => {
    const said = sayProblem(one);
    const fence = said.includes('`') ? '``' : '`';
    return `- ${fence}${said}${fence}`;
  });
}

/** `end` is the midnight after the last listed holiday. */
export function sayEndingCalendar(
  { name, timezone, end }: EndingHolidays,
  now: Instant,
  locale: Locale,
): string {
  const date = sayDate(end - 1, timezone, locale.language);
  return render(end <= now ? 'calendar-ended' : 'calendar-ends', { name, date }, locale);
}

/** Longer tables are read by nobody. */
const ROWS = 30;

/** `23 open tickets get new due times, 2 of them breach` */
export function sayMoves({ open, moves }: Preview, locale: Locale): string {
  if (open === 0) return render('moves-no-ticket', {}, locale);
  const moved = new Set(moves.map(({ number }) => number)).size;
  const breached = new Set(moves.flatMap(({ number, breaches }) => (breaches ? [number] : []))).size;
  if (moved === 0) return render('moves-nothing', {}, locale);
  if (moved === 1 && breached > 0) return render('moves-one-breaches', {}, locale);
  const said = renderCount('moves', moved, {}, locale);
  return breached === 0 ? said : `${said}${renderCount('moves-breach', breached, {}, locale)}`;
}

/** The table of what moves, breaches first; empty where nothing does. */
export function tableOf({ moves }: Preview, timezone: string, locale: Locale): readonly string[] {
  if (moves.length === 0) return [];
  const rows = moves.toSorted((one, other) => Number(other.breaches) - Number(one.breaches));
  const more = rows.length - ROWS;
  return [
    render('moves-head', {}, locale),
    '| --- | --- | --- | --- |',
    ...rows.slice(0, ROWS).map((row) => rowOf(row, timezone, locale)),
    ...(more > 0 ? ['', render('and-more', { count: String(more) }, locale)] : []),
    '',
    render('moves-times', { timezone }, locale),
  ];
}

function rowOf(
  { number, clock, was, becomes, breaches }: MovedDue,
  timezone: string,
  locale: Locale,
): string {
  const then = breaches ? render('moves-breached', {}, locale) : sayOwed(becomes, timezone, locale);
  return `| #${number} | ${sayClockName(clock, locale)} | ${sayOwed(was, timezone, locale)} | ${then} |`;
}

function sayOwed(owed: Owed, timezone: string, locale: Locale): string {
  switch (owed) {
    case 'nothing':
      return render('moves-nothing-owed', {}, locale);
    case 'paused':
      return render('moves-paused', {}, locale);
    default:
      return sayShortTime(owed, timezone, locale.language);
  }
}

/** Honest about what the preview cannot know. */
function sayAssumption(from: Instant, now: Instant, locale: Locale): string {
  return render(from > now ? 'moves-assumed-later' : 'moves-assumed', {}, locale);
}
