/** What of a report everybody may read: sums over a desk, without people, without tickets, without what so few said that it tells who. */
import type {
  PublishedDesk,
  PublishedFigure,
  PublishedReport,
  PublishedValue,
  PublishedWeek,
  ReportWords,
} from '../../../knowledge/report/published.ts';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import { customerClocks } from '../../core/clock.ts';
import { languages } from '../../words/language.ts';
import { type Locale, render } from '../../words/render.ts';
import type { DeskReport } from './answer.ts';
import type { Span } from './life.ts';
import type { FigureName } from './measures.ts';
import { dayAt, weeksIn } from './period.ts';
import type { Figure, Report } from './report.ts';
import { goalOf, sayMeaning, sayName, sayPart } from './say-figures.ts';
import type { Spread } from './tally.ts';

/** Fewer ratings than these would tell what a single requester thought. */
const FEWEST = 5;

const shown = [
  'opened',
  'resolved',
  'backlog',
  'backlog-age',
  'sla-tickets',
  'sla-clocks',
  'first-response',
  'full-resolution',
  'first-contact-resolution',
  'first-level-resolution',
  'reopen-rate',
  'tier-split',
  'satisfaction',
  'rating-response',
] as const satisfies readonly FigureName[];

/** `trend` is a report by week; it may be `report` itself. */
export function publish({ desk, timezone, report }: DeskReport, trend: Report): PublishedDesk {
  return {
    desk,
    timezone,
    weeks: weeksOf(trend, timezone),
    period: daysOf(report.span, timezone),
    before: daysOf(report.before, timezone),
    figures: shown.flatMap((name) =>
      report.figures.filter((figure) => figure.name === name).map(publishedFigure),
    ),
  };
}

/** What they say at an instant, with the words of every language. */
export function publishAll(desks: readonly PublishedDesk[], at: Instant): PublishedReport {
  const words = languages.map(
    (language) => [language, reportWords({ language, overrides: new Map() })] as const,
  );
  return { at: isoOf(at), desks, words: Object.fromEntries(words) };
}

/** As the desk’s zone counts days. */
function daysOf({ from, to }: Span, timezone: string): PublishedDesk['period'] {
  return { from: sayDay(from, timezone), to: sayDay(to - 1, timezone) };
}

function sayDay(at: Instant, timezone: string): string {
  return dayAt(at, timezone).toString();
}

/** Also those of which nothing was heard. */
function weeksOf({ span, groups }: Report, timezone: string): readonly PublishedWeek[] {
  return weeksIn(span, timezone).map(({ from }) => {
    const figures = groups.find(({ key }) => key === String(from))?.figures ?? [];
    const amount = (name: FigureName): number => {
      const value = figures.find((one) => one.name === name)?.value;
      return value?.unit === 'count' ? value.amount : 0;
    };
    return {
      from: sayDay(from, timezone),
      opened: amount('opened'),
      resolved: amount('resolved'),
      backlog: amount('backlog'),
      kept: figures.flatMap(({ name, part, value }) =>
        (name === 'sla-tickets' || name === 'sla-clocks') && value.unit === 'share' && value.n > 0
          ? [{ clock: part, met: value.counted, of: value.n }]
          : [],
      ),
    };
  });
}

function publishedFigure({ name, part, value, before }: Figure): PublishedFigure {
  return {
    name,
    part,
    goal: goalOf({ name, part }),
    now: publishedValue(name, value),
    before: before === null ? null : publishedValue(name, before),
  };
}

function publishedValue(name: FigureName, value: Figure['value']): PublishedValue {
  switch (value.unit) {
    case 'share': {
      const { counted, n } = value;
      return { unit: 'share', counted: name === 'satisfaction' && n < FEWEST ? null : counted, n };
    }
    case 'length': {
      // How old what is open has become is felt by the calendar; the rest is promised in business hours.
      const spread = name === 'backlog-age' ? value.wall : value.business;
      const seconds = (which: keyof Spread): number | null =>
        spread === null ? null : Math.round(spread[which] / 1000);
      return {
        unit: 'length',
        median: seconds('median'),
        p90: seconds('p90'),
        mean: seconds('mean'),
        n: value.n,
      };
    }
    case 'count':
    case 'effort':
    case 'mean':
      return { unit: 'count', amount: value.amount };
    default:
      return value satisfies never;
  }
}

/** What charts and tables of it say, in one language. */
export function reportWords(locale: Locale): ReportWords {
  const say = (name: Parameters<typeof sayPart>[0]): readonly [string, string] => [
    name,
    sayPart(name, locale),
  ];
  const timed = (name: FigureName): string => {
    const figure = sayName(name, locale);
    if (name === 'backlog-age') return render('report-in-wall', { figure }, locale);
    const isLength = name === 'first-response' || name === 'full-resolution';
    return isLength ? render('report-in-business', { figure }, locale) : figure;
  };
  return {
    figures: Object.fromEntries(
      shown.map((name) => [name, { name: timed(name), means: sayMeaning(name, locale) }]),
    ),
    parts: Object.fromEntries([...customerClocks, 'tier-1', 'tier-2', 'tier-3'].map(say)),
    volume: render('chart-volume', {}, locale),
    compliance: render('chart-compliance', {}, locale),
    keptByWeek: render('chart-kept', {}, locale),
    week: render('chart-week', {}, locale),
    figure: render('report-figure', {}, locale),
    now: render('report-now', {}, locale),
    before: render('report-before', {}, locale),
    goal: render('chart-goal', {}, locale),
    median: render('report-median', {}, locale),
    p90: render('report-p90', {}, locale),
    mean: render('report-mean', {}, locale),
    withheld: render('chart-withheld', {}, locale),
  };
}
