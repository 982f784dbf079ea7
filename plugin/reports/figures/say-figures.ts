/** Figures in words: what each is called, and its value beside the one before, in rows that a terminal and a page can show. */
import { percentOf } from '../../../knowledge/report/say-value.ts';
import { sayDuration } from '../../calendar/duration.ts';
import { clockKinds } from '../../core/clock.ts';
import { sayClockName } from '../../reply/promise.ts';
import { oneLine } from '../../words/escape.ts';
import { type Locale, render } from '../../words/render.ts';
import type { Explained, Gives } from './explain.ts';
import type { FigureName } from './measures.ts';
import type { Figure, Group } from './report.ts';
import type { SelfService } from './self-service.ts';
import type { Spread, Value } from './tally.ts';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the tiered model aims at, in percent. */
export const goals: ReadonlyMap<string, number> = new Map([
  ['first-level-resolution', 80],
  ['second-level-resolution', 75],
  ['tier-split/tier-1', 80],
  ['tier-split/tier-2', 15],
  ['tier-split/tier-3', 5],
]);

/** Of fewer a share says little. */
const FEW = 20;

/** Whatever is no length of time. */
export function sayCounts(figures: readonly Figure[], locale: Locale): Table {
  return {
    head: [
      render('report-figure', {}, locale),
      render('report-now', {}, locale),
      render('report-before', {}, locale),
    ],
    rows: figures
      .filter(({ value }) => value.unit !== 'length')
      .map((figure) => [
        sayGoal(figure, locale),
        sayValue(figure.value, locale),
        figure.before === null ? '–' : sayValue(figure.before, locale),
      ]),
  };
}

/** Each length in business hours and by the clock on the wall; one that nothing was measured of is left out. */
export function sayTimes(figures: readonly Figure[], locale: Locale): Table {
  const columns = ['figure', 'n', 'median', 'p90', 'mean', 'median-before'] as const;
  return {
    head: columns.map((column) => render(`report-${column}`, {}, locale)),
    rows: figures.flatMap(({ name, value, before }) => {
      if (value.unit !== 'length' || value.n === 0) return [];
      const was = before?.unit === 'length' ? before : null;
      const figure = sayName(name, locale);
      return (['business', 'wall'] as const).map((time) => [
        render(`report-in-${time}`, { figure }, locale),
        String(value.n),
        ...sayThree(value[time]),
        sayLength(was?.[time]?.median),
      ]);
    }),
  };
}

/** The tickets of a figure that was opened, each with what it gives. */
export function sayTickets(tickets: readonly Explained[], locale: Locale): Table {
  return {
    head: [
      render('report-ticket', {}, locale),
      render('report-gives', {}, locale),
      render('report-address', {}, locale),
    ],
    rows: tickets.map(({ number, title, url, part, gives }) => [
      `#${number} ${oneLine(title, 60)}`,
      [...(part === null ? [] : [sayPart(part, locale)]), sayGiven(gives, locale)].join(': '),
      url,
    ]),
  };
}

function sayGiven(gives: Gives, locale: Locale): string {
  switch (gives.is) {
    case 'share':
      return render(gives.counts ? 'report-counts' : 'report-counts-not', {}, locale);
    case 'length':
      return `${sayDuration(gives.business)} (${sayDuration(gives.wall)})`;
    case 'effort':
      return sayDuration(gives.amount);
    case 'count':
    case 'mean':
      return String(gives.amount);
    default:
      return gives satisfies never;
  }
}

const ofVisitors = ['solved-by-article', 'failed-searches', 'intents', 'deflection'] as const;

/** What the portal spared, as its visitors told it. */
export function sayVisitors(
  { now, before }: { readonly now: SelfService; readonly before: SelfService },
  locale: Locale,
): Table {
  const value = (name: (typeof ofVisitors)[number], of: SelfService): string => {
    switch (name) {
      case 'solved-by-article':
        return String(of.solved.count);
      case 'failed-searches':
        return String(of.failedSearches.count);
      case 'intents':
        return String(of.intents.count);
      case 'deflection':
        return sayShare({ counted: of.deflected.count, n: of.intents.count }, locale);
      default:
        return name satisfies never;
    }
  };
  return {
    head: (['figure', 'now', 'before'] as const).map((name) => render(`report-${name}`, {}, locale)),
    rows: ofVisitors.map((name) => [
      render(`figure-${name}`, {}, locale),
      value(name, now),
      value(name, before),
    ]),
  };
}

export function sayVisitorsMeaning(locale: Locale): readonly string[] {
  return ofVisitors.map(
    (name) => `- **${render(`figure-${name}`, {}, locale)}**: ${render(`figure-${name}-means`, {}, locale)}`,
  );
}

/** A row for each part of a desk, of what is looked at first. */
export function sayGroups(groups: readonly Group[], sayKey: (key: string) => string, locale: Locale): Table {
  return {
    head: ['', ...shown.map((name) => sayName(name, locale))],
    rows: groups.map(({ key, figures }) => [
      key === null ? render('report-nobody', {}, locale) : sayKey(key),
      ...shown.map((name) => {
        const found = figures.find((one) => one.name === name);
        return found === undefined ? '–' : sayValue(found.value, locale);
      }),
    ]),
  };
}

const shown: readonly FigureName[] = [
  'opened',
  'resolved',
  'backlog',
  'first-response',
  'full-resolution',
  'sla-tickets',
  'first-contact-resolution',
  'reopen-rate',
];

export function sayName(name: FigureName, locale: Locale): string {
  return render(`figure-${name}`, {}, locale);
}

/** Its definition, word for word. */
export function sayMeaning(name: FigureName, locale: Locale): string {
  return render(`figure-${name}-means`, {}, locale);
}

/** In one cell; of a length the median of business time. */
export function sayValue(value: Value, locale: Locale): string {
  switch (value.unit) {
    case 'share':
      return sayShare(value, locale);
    case 'length':
      return sayLength(value.business?.median);
    case 'count':
      return String(value.amount);
    case 'effort':
      return sayDuration(value.amount);
    case 'mean':
      return value.n === 0 ? '–' : value.amount.toFixed(1);
    default:
      return value satisfies never;
  }
}

function sayShare({ counted, n }: { readonly counted: number; readonly n: number }, locale: Locale): string {
  if (n === 0) return '–';
  const values = { percent: String(percentOf(counted, n)), counted: String(counted), n: String(n) };
  return render(n < FEW ? 'report-share-few' : 'report-share', values, locale);
}

function sayThree(spread: Spread | null): readonly string[] {
  return [sayLength(spread?.median), sayLength(spread?.p90), sayLength(spread?.mean)];
}

function sayLength(ms: number | undefined): string {
  return ms === undefined ? '–' : sayDuration(Math.round(ms));
}

/** In percent; null where none is set. */
export function goalOf({ name, part }: Pick<Figure, 'name' | 'part'>): number | null {
  return goals.get(part === null ? name : `${name}/${part}`) ?? null;
}

function sayGoal({ name, part }: Figure, locale: Locale): string {
  const figure = sayFigure({ name, part }, locale);
  const goal = goalOf({ name, part });
  return goal === null ? figure : render('report-goal', { figure, percent: String(goal) }, locale);
}

function sayFigure({ name, part }: Pick<Figure, 'name' | 'part'>, locale: Locale): string {
  const figure = sayName(name, locale);
  return part === null ? figure : render('report-part', { figure, part: sayPart(part, locale) }, locale);
}

const endings = ['withdrawn', 'no-answer', 'duplicate', 'handed-over'] as const;

export function sayPart(part: string, locale: Locale): string {
  const clock = clockKinds.find((kind) => kind === part);
  if (clock !== undefined) return sayClockName(clock, locale);
  const end = endings.find((one) => one === part);
  if (end !== undefined) return render(`report-end-${end}`, {}, locale);
  const [, level] = /^tier-(\d)$/.exec(part) ?? [];
  return level === undefined ? part : render('report-part-level', { level }, locale);
}

/** The figures that a report shows, in its order. */
export function namesIn(figures: readonly Figure[]): readonly FigureName[] {
  return [...new Set(figures.map(({ name }) => name))];
}
