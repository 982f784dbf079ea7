/** What stands out of a week: said only where there are enough tickets to say it of. */
import { type Locale, render, renderCount } from '../../words/render.ts';
import type { FigureName } from '../figures/measures.ts';
import type { Figure } from '../figures/report.ts';
import { goals, sayName, sayValue } from '../figures/say-figures.ts';
import type { Weekly } from './weekly.ts';

/** Of fewer tickets a share is no sign of anything. */
const ENOUGH = 10;
/** Points of a percent by which compliance falls before it is worth a word, and how many reopened tickets are many. */
const FALL = 0.05;
const MANY_REOPENED = 0.1;
/** More of the backlog than a week earlier. */
const GROWTH = 1.1;
const OLDEST = 30;

export function whatToLookAt(weekly: Weekly, locale: Locale): readonly string[] {
  const lines = [
    ...backlogLine(weekly, locale),
    ...keptLine(weekly, locale),
    ...levelLines(weekly, locale),
    ...reopenedLine(weekly, locale),
    ...countLine('weekly-look-nobody', weekly.load.find(({ who }) => who === null)?.open ?? 0, locale),
    ...countLine('weekly-look-old', weekly.ages.find(({ days }) => days === OLDEST)?.tickets ?? 0, locale),
    ...countLine('weekly-look-ahead', weekly.ahead.length, locale),
  ];
  const said = lines.map((line) => `- ${line}`).join('\n');
  return [
    render('weekly-look', {}, locale),
    lines.length === 0 ? render('weekly-look-nothing', {}, locale) : said,
  ];
}

function backlogLine({ report }: Weekly, locale: Locale): readonly string[] {
  const { value, before } = find(report.figures, 'backlog') ?? {};
  if (value?.unit !== 'count' || before?.unit !== 'count' || value.amount <= before.amount * GROWTH)
    return [];
  const values = { backlog: String(value.amount), before: String(before.amount) };
  return [render('weekly-look-backlog', values, locale)];
}

function keptLine({ report }: Weekly, locale: Locale): readonly string[] {
  const { value, before } = find(report.figures, 'sla-tickets') ?? {};
  if (value?.unit !== 'share' || before?.unit !== 'share' || value.n < ENOUGH || before.n < ENOUGH) return [];
  if (value.counted / value.n > before.counted / before.n - FALL) return [];
  return [
    render('weekly-look-kept', { kept: sayValue(value, locale), before: sayValue(before, locale) }, locale),
  ];
}

/** Of the last weeks together: a single one has too few tickets to judge a level by. */
function levelLines({ trend }: Weekly, locale: Locale): readonly string[] {
  return (['first-level-resolution', 'second-level-resolution'] as const).flatMap((name) => {
    const value = find(trend.figures, name)?.value;
    const goal = goals.get(name) ?? 0;
    if (value?.unit !== 'share' || value.n < ENOUGH || value.counted / value.n >= goal / 100) return [];
    const values = { figure: sayName(name, locale), share: sayValue(value, locale), goal: String(goal) };
    return [render('weekly-look-level', values, locale)];
  });
}

function reopenedLine({ report }: Weekly, locale: Locale): readonly string[] {
  const value = find(report.figures, 'reopen-rate')?.value;
  if (value?.unit !== 'share' || value.n < ENOUGH || value.counted / value.n <= MANY_REOPENED) return [];
  return [render('weekly-look-reopened', { share: sayValue(value, locale) }, locale)];
}

function countLine(
  name: 'weekly-look-nobody' | 'weekly-look-old' | 'weekly-look-ahead',
  count: number,
  locale: Locale,
): readonly string[] {
  return count === 0 ? [] : [renderCount(name, count, {}, locale)];
}

export function find(
  figures: readonly Figure[],
  name: FigureName,
  part: string | null = null,
): Figure | undefined {
  return figures.find((figure) => figure.name === name && figure.part === part);
}

export function sayNow(figure: Figure | undefined, locale: Locale): string {
  return figure === undefined ? '–' : sayValue(figure.value, locale);
}

export function sayThen(figure: Figure | undefined, locale: Locale): string {
  return figure?.before == null ? '–' : sayValue(figure.before, locale);
}
