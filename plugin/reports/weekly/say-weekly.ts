/** The weekly report as the team reads it: an issue in the back office, which says what changed before it shows all figures. */
import { sayDuration } from '../../calendar/duration.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Policy } from '../../policy/policy.ts';
import { deskLocale } from '../../reply/locale.ts';
import { sayClockName } from '../../reply/promise.ts';
import { sayDate, sayShortTime } from '../../reply/time.ts';
import { escapeMentions, oneLine } from '../../words/escape.ts';
import { type Locale, render, renderCount } from '../../words/render.ts';
import type { FigureName } from '../figures/measures.ts';
import { goals, namesIn, sayCounts, sayMeaning, sayName, sayTimes } from '../figures/say-figures.ts';
import { find, sayNow, sayThen, whatToLookAt } from './stands-out.ts';
import type { Ahead, Breach, Weekly } from './weekly.ts';
import { drawWeeks, table } from './weekly-pictures.ts';

/** As many as are gone through in one meeting. */
const MOST = 15;

type Spoken = Pick<Policy, 'timezone' | 'language' | 'messages' | 'services'>;

export function sayWeekly(weekly: Weekly, policy: Spoken): { readonly title: string; readonly body: string } {
  const locale = deskLocale(policy);
  const { timezone } = policy;
  const { span } = weekly.report;
  const day = (at: Instant): string => sayDate(at, timezone, locale.language);
  const sections = [
    opening(weekly, locale),
    ...whatToLookAt(weekly, locale),
    ...breachesSection(weekly, timezone, locale),
    ...aheadSection(weekly, timezone, locale),
    ...drawWeeks(weekly, timezone, locale),
    ...splitSection(weekly, locale),
    ...loadSection(weekly, timezone, locale),
    ...feedbackSection(weekly, locale),
    allFigures(weekly, locale),
  ];
  return {
    title: render('weekly-title', { from: day(span.from), to: day(span.to - 1) }, locale),
    body: sections.join('\n\n'),
  };
}

/** The last words on the report before; `next` stands for its number. */
export function sayNextReport(next: string, policy: Spoken): string {
  return render('weekly-next', { issue: next }, deskLocale(policy));
}

function opening({ report }: Weekly, locale: Locale): string {
  const now = (name: FigureName): string => sayNow(find(report.figures, name), locale);
  const then = (name: FigureName): string => sayThen(find(report.figures, name), locale);
  return render(
    'weekly-opening',
    {
      opened: now('opened'),
      'opened-before': then('opened'),
      resolved: now('resolved'),
      'resolved-before': then('resolved'),
      backlog: now('backlog'),
      'backlog-before': then('backlog'),
      kept: now('sla-tickets'),
      'kept-before': then('sla-tickets'),
    },
    locale,
  );
}

function breachesSection({ breaches }: Weekly, timezone: string, locale: Locale): readonly string[] {
  if (breaches.length === 0) return [];
  const lines = breaches.slice(0, MOST).map((breach) =>
    render(
      'weekly-breach',
      {
        ...named(breach),
        clock: sayClockName(breach.clock, locale),
        due: sayShortTime(breach.at, timezone, locale.language),
        late: sayLate(breach, locale),
        also: sayAlso(breach, locale),
        why: sayWhy(breach, locale),
      },
      locale,
    ),
  );
  return [
    render('weekly-breaches', {}, locale),
    lines.join('\n'),
    ...(breaches.length > MOST ? [renderCount('weekly-more', breaches.length - MOST, {}, locale)] : []),
  ];
}

function sayLate({ late, met, over }: Breach, locale: Locale): string {
  const [time, ms] =
    late.business > 0 ? (['business', late.business] as const) : (['wall', late.wall] as const);
  const length = render(`weekly-${time}`, { length: sayDuration(ms) }, locale);
  if (met) return render('weekly-late', { length }, locale);
  return render(over ? 'weekly-ended-late' : 'weekly-still-late', { length }, locale);
}

function sayAlso({ also }: Breach, locale: Locale): string {
  if (also.length === 0) return '';
  return render('weekly-also', { clocks: also.map((kind) => sayClockName(kind, locale)).join(', ') }, locale);
}

function sayWhy({ tier, taken, outside }: Breach, locale: Locale): string {
  const level = String(tier);
  if (outside > 0) return render('weekly-why-outside', { level, length: sayDuration(outside) }, locale);
  return render(taken ? 'weekly-why-taken' : 'weekly-why-nobody', { level }, locale);
}

function aheadSection({ ahead }: Weekly, timezone: string, locale: Locale): readonly string[] {
  if (ahead.length === 0) return [];
  const lines = ahead.slice(0, MOST).map((one: Ahead) =>
    render(
      'weekly-ahead-line',
      {
        ...named(one),
        clock: sayClockName(one.clock, locale),
        due: sayShortTime(one.due, timezone, locale.language),
      },
      locale,
    ),
  );
  const more = ahead.length - MOST;
  return [
    render('weekly-ahead', {}, locale),
    lines.join('\n'),
    ...(more > 0 ? [renderCount('weekly-more-ahead', more, {}, locale)] : []),
  ];
}

function splitSection({ report, trend, weeks }: Weekly, locale: Locale): readonly string[] {
  if (find(trend.figures, 'tier-split', 'tier-1') === undefined) return [];
  const isLong = weeks.length > 1;
  const rows = ([1, 2, 3] as const).map((tier) => {
    const part = `tier-${tier}`;
    return [
      String(tier),
      sayNow(find(report.figures, 'tier-split', part), locale),
      ...(isLong ? [sayNow(find(trend.figures, 'tier-split', part), locale)] : []),
      `${goals.get(`tier-split/${part}`)} %`,
    ];
  });
  const head = [
    render('weekly-split-column', {}, locale),
    render('report-now', {}, locale),
    ...(isLong ? [render('weekly-weeks-column', { weeks: String(weeks.length) }, locale)] : []),
    render('weekly-goal-column', {}, locale),
  ];
  return [render('weekly-split', {}, locale), table(head, rows)];
}

function loadSection({ load }: Weekly, timezone: string, locale: Locale): readonly string[] {
  if (load.length === 0) return [];
  const rows = load.map(({ who, open, waiting, old, oldest }) => [
    who ?? render('weekly-load-nobody', {}, locale),
    ...[open, waiting, old].map(String),
    sayDate(oldest, timezone, locale.language),
  ]);
  const head = render('weekly-load-head', {}, locale).split('|').slice(1, -1);
  return [
    render('weekly-load', {}, locale),
    table(
      head.map((cell) => cell.trim()),
      rows,
    ),
    render('weekly-load-note', {}, locale),
  ];
}

function feedbackSection({ feedback }: Weekly, locale: Locale): readonly string[] {
  const said = feedback.filter(({ comment }) => comment !== null && comment !== '');
  if (said.length === 0) return [];
  const lines = said
    .slice(0, MOST)
    .map((one) =>
      render(
        'weekly-feedback-line',
        { ticket: named(one).ticket, stars: String(one.stars), comment: oneLine(one.comment ?? '', 200) },
        locale,
      ),
    );
  return [render('weekly-feedback', {}, locale), lines.join('\n')];
}

function allFigures({ report }: Weekly, locale: Locale): string {
  const counts = sayCounts(report.figures, locale);
  const times = sayTimes(report.figures, locale);
  return [
    `<details><summary>${render('weekly-figures', {}, locale)}</summary>`,
    table(counts.head, counts.rows),
    table(times.head, times.rows),
    namesIn(report.figures)
      .map((name) => `- **${sayName(name, locale)}**: ${sayMeaning(name, locale)}`)
      .join('\n'),
    '</details>',
  ].join('\n\n');
}

/** It leads there without a note on the ticket that it was linked to. */
function named({ number, url, title }: Pick<Ahead, 'number' | 'url' | 'title'>) {
  return { ticket: `[#${number}](${escapeMentions(url)})`, title: oneLine(title, 80) };
}
