/** The rows of marks: what made a clock start, change its rule, stand still or end, and where that is written. */

import { oneLine } from '../../../words/escape.ts';
import type { Apart, Clock, ClockRule, Mark } from '../../clock/clock.ts';
import { sayDuration } from '../../duration.ts';
import { sayWaitReason } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayExactTime } from '../time.ts';

/** `used` are the business milliseconds before the mark. */
export function markRow(
  ticket: Ticket,
  { marks }: Clock,
  position: number,
  timezone: string,
  used: number,
): readonly Row[] {
  const mark = marks[position];
  if (mark === undefined) return [];
  const before = marks.slice(0, position).findLast((one) => one.does === 'start' || one.does === 'rule');
  const until = marks[position + 1]?.at ?? null;
  const rule = before !== undefined && 'rule' in before ? before.rule : null;
  const what = sayMark(mark, rule, used, until === null ? '' : ` until ${sayExactTime(until, timezone)}`);
  const counts = mark.does === 'pause' ? 0 : null;
  const cause = sayCause(mark.cause, ticket);
  return [{ when: `**${sayExactTime(mark.at, timezone)}**`, what: `${what} (${cause})`, counts, used }];
}

function sayMark(mark: Mark, before: ClockRule | null, used: number, until: string): string {
  switch (mark.does) {
    case 'start':
      return `the clock starts: ${mark.rule.priority}, target ${sayTarget(mark.rule)}, calendar ${mark.rule.calendar}, policy ${sayVersion(mark.rule)}`;
    case 'rule':
      return `${before === null ? 'a new rule' : sayChange(before, mark.rule)}; the ${sayDuration(used)} used still count`;
    case 'pause':
      return `stands still${until}: waiting for ${sayWaitReason(mark.on)}`;
    case 'resume':
      return 'goes on: the waiting is over';
    case 'met':
      return 'met';
    case 'stop':
      return sayStop(mark.as);
    case 'reopen':
      return 'goes on: the ticket is open again';
    default:
      return mark satisfies never;
  }
}

/** Ends that are counted apart say so. */
function sayStop(apart: Apart | undefined): string {
  switch (apart) {
    case undefined:
      return 'ends';
    case 'merged':
      return 'ends as merged: work goes on in another ticket, and this is counted apart';
    case 'no-answer':
      return 'ends: the requester did not answer, and this is counted apart';
    case 'handed-over':
      return 'ends: somebody else has it now, and this is counted apart';
    default:
      return apart satisfies never;
  }
}

/** What is the same as before is not said again. */
function sayChange(before: ClockRule, rule: ClockRule): string {
  const changes = [
    ...(before.priority === rule.priority ? [] : [`${rule.priority} instead of ${before.priority}`]),
    ...(sayTarget(before) === sayTarget(rule) ? [] : [`the target is ${sayTarget(rule)} now`]),
    ...(before.calendar === rule.calendar ? [] : [`the calendar is ${rule.calendar} now`]),
    ...(before.policy === rule.policy ? [] : [`policy ${sayVersion(rule)} from here on`]),
  ];
  return changes.length === 0 ? 'other pauses or milestones' : changes.join(', ');
}

/** The event that did it, as people find it on the issue: a comment by its link, anything else by its name. */
function sayCause(cause: string, { url }: Ticket): string {
  const [kind = '', id = '', ...rest] = cause.split('/');
  switch (kind) {
    case 'comment':
      return `[comment](${url}#issuecomment-${id})`;
    case 'opened':
      return 'ticket opened';
    case 'labelled':
    case 'unlabelled':
      return `label ${oneLine(id, 60)} ${kind === 'labelled' ? 'set' : 'removed'}`;
    case 'policy':
      return 'new policy in force';
    case 'until':
      return 'the date it waited for';
    case 'closed':
    case 'reopened':
      return `issue ${kind}`;
    default:
      return oneLine([kind, id, ...rest].join(' '), 60);
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
