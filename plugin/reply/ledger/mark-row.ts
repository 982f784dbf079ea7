/** The rows of marks: what made a clock start, change its rule, stand still or end, and where that is written. */

import { sayDuration } from '../../calendar/duration.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Clock, ClockRule, Mark } from '../../core/clock.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { oneLine } from '../../words/escape.ts';
import { type Locale, render } from '../../words/render.ts';
import { waitReasonName } from '../card/names.ts';
import { sayExactTime } from '../time.ts';

/** Where a mark stands in its clock. */
interface Placed {
  readonly position: number;
  /** The business milliseconds before it. */
  readonly used: number;
  readonly timezone: string;
}

export function markRow(
  ticket: Ticket,
  { marks }: Clock,
  { position, used, timezone }: Placed,
  locale: Locale,
): readonly Row[] {
  const mark = marks[position];
  if (mark === undefined) return [];
  const timeOf = (at: Instant): string => sayExactTime(at, timezone, locale.language);
  const before = marks.slice(0, position).findLast((one) => one.does === 'start' || one.does === 'rule');
  const until = marks[position + 1]?.at ?? null;
  const known = {
    before: before !== undefined && 'rule' in before ? before.rule : null,
    used,
    until: until === null ? null : timeOf(until),
  };
  const what = `${sayMark(mark, known, locale)} (${sayCause(mark.cause, ticket, locale)})`;
  return [{ when: `**${timeOf(mark.at)}**`, what, counts: mark.does === 'pause' ? 0 : null, used }];
}

interface Known {
  /** The rule before it. */
  readonly before: ClockRule | null;
  readonly used: number;
  /** When the next mark comes. */
  readonly until: string | null;
}

function sayMark(mark: Mark, { before, used, until }: Known, locale: Locale): string {
  switch (mark.does) {
    case 'start': {
      const { priority, calendar } = mark.rule;
      const values = { priority, target: sayTarget(mark.rule), calendar, policy: sayVersion(mark.rule) };
      return render('mark-start', values, locale);
    }
    case 'rule': {
      const change =
        before === null ? render('mark-new-rule', {}, locale) : sayChange(before, mark.rule, locale);
      return render('mark-rule', { change, used: sayDuration(used) }, locale);
    }
    case 'pause': {
      const whom = waitReasonName(mark.on, locale);
      return until === null
        ? render('mark-pause', { whom }, locale)
        : render('mark-pause-until', { whom, time: until }, locale);
    }
    case 'resume':
    case 'met':
    case 'reopen':
      return render(`mark-${mark.does}`, {}, locale);
    case 'stop':
      // Ends that are counted apart say so.
      return render(mark.as === undefined ? 'mark-ends' : `mark-ends-${mark.as}`, {}, locale);
    default:
      return mark satisfies never;
  }
}

/** What is the same as before is not said again. */
function sayChange(before: ClockRule, rule: ClockRule, locale: Locale): string {
  const { priority, calendar } = rule;
  const target = sayTarget(rule);
  const changes = [
    ...(before.priority === priority
      ? []
      : [render('mark-priority', { priority, before: before.priority }, locale)]),
    ...(sayTarget(before) === target ? [] : [render('mark-target', { target }, locale)]),
    ...(before.calendar === calendar ? [] : [render('mark-calendar', { calendar }, locale)]),
    ...(before.policy === rule.policy ? [] : [render('mark-policy', { policy: sayVersion(rule) }, locale)]),
  ];
  return changes.length === 0 ? render('mark-other', {}, locale) : changes.join(', ');
}

/** The event that did it, as people find it on the issue: a comment by its link, anything else by what happened. */
function sayCause(cause: string, { url }: Ticket, locale: Locale): string {
  const [kind = '', id = ''] = cause.split('/');
  switch (kind) {
    case 'comment':
      return render('cause-comment', { url: `${url}#issuecomment-${id}` }, locale);
    case 'labelled':
    case 'unlabelled':
      return render(`cause-${kind}`, { label: oneLine(id, 60) }, locale);
    case 'opened':
    case 'edited':
    case 'assigned':
    case 'unassigned':
    case 'policy':
    case 'until':
    case 'silence':
    case 'closed':
    case 'reopened':
    case 'deleted':
    case 'transferred':
    case 'taken-over':
      return render(`cause-${kind}`, {}, locale);
    default:
      // Its name holds numbers that tell people nothing.
      return render(kind.startsWith('development-') ? 'cause-developers' : 'cause-other', {}, locale);
  }
}

/** One row of an account. */
export interface Row {
  readonly when: string;
  readonly what: string;
  /** Business milliseconds that this row adds; null where it adds nothing. */
  readonly counts: number | null;
  /** Business milliseconds used up to its end. */
  readonly used: number;
}

export function sayRow({ when, what, counts, used }: Row): string {
  return `| ${when} | ${what} | ${counts === null ? '' : exact(counts)} | ${exact(used)} |`;
}

/** To the second, where there are seconds: whoever adds up must come to the same sum. */
function exact(ms: number): string {
  const seconds = Math.floor(ms / 1000) % 60;
  if (ms > 0 && ms < 60_000) return `${seconds} s`;
  return seconds === 0 ? sayDuration(ms) : `${sayDuration(ms)} ${seconds} s`;
}

/** How long a target is. One of working days that takes no business time, as from a Sunday, goes by its own words. */
export function sayLength({ target, written }: Pick<ClockRule, 'target' | 'written'>): string {
  return target === 0 ? written : sayDuration(target);
}

export function sayTarget({ target, written }: ClockRule): string {
  const length = sayLength({ target, written });
  // `4h` and `4 h` are the same to anybody; `2 working days` need their length beside them.
  return written.replaceAll(' ', '') === length.replaceAll(' ', '') ? length : `${written} = ${length}`;
}

export function sayVersion({ policy }: { readonly policy: string }): string {
  return `\`${policy.slice(0, 7)}\``;
}
