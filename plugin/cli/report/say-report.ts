/** A report as it is asked for: a table for the terminal, Markdown, JSON, or a row for each figure. */
import type { Instant } from '../../calendar/instant.ts';
import { type Policy, serviceOf } from '../../policy/policy.ts';
import { deskLocale } from '../../reply/locale.ts';
import { sayDate } from '../../reply/time.ts';
import type { DeskReport } from '../../reports/figures/answer.ts';
import { plainReport } from '../../reports/figures/plain-report.ts';
import type { Group } from '../../reports/figures/report.ts';
import {
  namesIn,
  sayCounts,
  sayGroups,
  sayMeaning,
  sayName,
  sayTickets,
  sayTimes,
  sayVisitors,
  sayVisitorsMeaning,
  type Table,
} from '../../reports/figures/say-figures.ts';
import { inEnglish, type Locale, render } from '../../words/render.ts';
import { figuresInCsv } from './csv.ts';
import type { Flags } from './read-flags.ts';

export interface Answer extends DeskReport {
  readonly policy: Policy;
  readonly now: Instant;
}

export function sayReport(answers: readonly Answer[], { form }: Pick<Flags, 'form'>): readonly string[] {
  switch (form) {
    case 'json':
      return answers.map((answer) => JSON.stringify(plainReport(answer)));
    case 'csv':
      return figuresInCsv(answers);
    case 'md':
      return answers.flatMap((answer) => inMarkdown(answer, deskLocale(answer.policy)));
    case 'table':
      return answers.flatMap((answer) => inTerminal(answer));
    default:
      return form satisfies never;
  }
}

function inTerminal(answer: Answer): readonly string[] {
  const { explained, report } = answer;
  const title = titleOf(answer, inEnglish);
  const head = [title, '='.repeat(title.length), ''];
  if (explained !== null) return [...head, ...inTerminalExplained(answer, explained)];
  const { figures, groups } = report;
  return [
    ...head,
    ...aligned(sayCounts(figures, inEnglish)),
    '',
    ...aligned(sayTimes(figures, inEnglish)),
    ...visitorsIn(answer, inEnglish, aligned),
    ...(groups.length === 0 ? [] : ['', ...aligned(groupsOf(answer, groups, inEnglish))]),
    '',
    ...remarks(answer, inEnglish),
    '`tierline report --explain NAME` says what a figure is and lists its tickets.',
    '',
  ];
}

function inTerminalExplained(
  { report }: Answer,
  { name, tickets }: NonNullable<DeskReport['explained']>,
): readonly string[] {
  const own = report.figures.filter((figure) => figure.name === name);
  return [
    `${sayName(name, inEnglish)}: ${sayMeaning(name, inEnglish)}`,
    '',
    ...aligned(
      own.some(({ value }) => value.unit === 'length') ? sayTimes(own, inEnglish) : sayCounts(own, inEnglish),
    ),
    '',
    ...(tickets.length === 0
      ? ['No ticket of the period gives anything to it.']
      : aligned(sayTickets(tickets, inEnglish))),
    '',
  ];
}

function inMarkdown(answer: Answer, locale: Locale): readonly string[] {
  const { report, explained, selfService } = answer;
  const { figures, groups } = report;
  const head = [`# ${titleOf(answer, locale)}`, ''];
  if (explained !== null)
    return [
      ...head,
      `**${sayName(explained.name, locale)}**: ${sayMeaning(explained.name, locale)}`,
      '',
      ...piped(sayTickets(explained.tickets, locale)),
      '',
    ];
  return [
    ...head,
    ...piped(sayCounts(figures, locale)),
    '',
    ...piped(sayTimes(figures, locale)),
    ...visitorsIn(answer, locale, piped),
    ...(groups.length === 0 ? [] : ['', ...piped(groupsOf(answer, groups, locale))]),
    '',
    ...remarks(answer, locale),
    '<details>',
    `<summary>${render('report-definitions', {}, locale)}</summary>`,
    '',
    ...namesIn(figures).map((name) => `- **${sayName(name, locale)}**: ${sayMeaning(name, locale)}`),
    ...(selfService === null ? [] : sayVisitorsMeaning(locale)),
    '',
    '</details>',
    '',
  ];
}

/** Nothing where nobody knows, or nobody said anything. */
function visitorsIn(
  { selfService }: Answer,
  locale: Locale,
  form: (table: Table) => readonly string[],
): readonly string[] {
  if (selfService === null) return [];
  const { solved, failedSearches, intents } = selfService.now;
  if (solved.count + failedSearches.count + intents.count === 0) return [];
  return ['', ...form(sayVisitors(selfService, locale))];
}

export function titleOf({ desk, report, timezone }: Answer, locale: Locale): string {
  const { from, to } = report.span;
  const day = (at: Instant): string => sayDate(at, timezone, locale.language);
  return render('report-title', { desk, from: day(from), to: day(to - 1) }, locale);
}

const WEEK = 7 * 86_400_000;

/** What was solved lately may come back. */
function remarks({ report, timezone, now }: Answer, locale: Locale): readonly string[] {
  const settled = report.span.to + WEEK;
  if (settled <= now) return [];
  return [render('report-provisional', { day: sayDate(settled, timezone, locale.language) }, locale), ''];
}

function groupsOf(
  { policy, timezone, report: { by } }: Answer,
  groups: readonly Group[],
  locale: Locale,
): Table {
  const sayKey = (key: string): string => {
    if (by === 'week') return sayDate(Number(key), timezone, locale.language);
    if (by === 'service') return serviceOf(policy, key)?.name ?? key;
    const [, level] = /^tier-(\d)$/.exec(key) ?? [];
    return level === undefined ? key : render('report-part-level', { level }, locale);
  };
  return sayGroups(groups, sayKey, locale);
}

/** Numbers to the right, and no column wider than it must be. */
function aligned({ head, rows }: Table): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function piped({ head, rows }: Table): readonly string[] {
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map(line)];
}
