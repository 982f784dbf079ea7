/** What stands above the table of an account: when it is due and by which rules, and below it: the verdict. */
import { sayWeek } from '../../calendar/say-week.ts';
import { breachOf, type Calendars, type Clock, type ClockRule } from '../../clock/clock.ts';
import { legs } from '../../clock/legs.ts';
import type { Reading } from '../../clock/reading.ts';
import { sayDuration } from '../../duration.ts';
import type { Instant } from '../../instant.ts';
import { sayWaitReason } from '../../ticket/status.ts';
import { sayExactTime } from '../time.ts';
import { sayLength, sayTarget, sayVersion } from './rule.ts';

/** `Due **Tue 27 Oct 2026, 11:25**: 7 h 35 min of 20 h are used.` */
export function sayStanding(
  { state, due, used, breachedAt }: Reading,
  rule: ClockRule,
  timezone: string,
): string {
  const sum = `${sayDuration(used)} of ${sayLength(rule)} used`;
  const late = breachedAt === null ? '' : `Breached **${sayExactTime(breachedAt, timezone)}**. `;
  switch (state) {
    case 'running':
      return breachedAt === null && due !== null
        ? `Due **${sayExactTime(due, timezone)}**: ${sum}.`
        : `${late}It still runs: ${sum}.`;
    case 'paused':
      return `${late}It stands still: ${sum}.`;
    case 'met':
      return `${late}Met: ${sum}.`;
    case 'stopped':
      return `${late}It has ended: ${sum}.`;
    default:
      return state satisfies never;
  }
}

/** The rule that governs it now, with the hours in which it counts. */
export function sayRule(rule: ClockRule, calendars: Calendars): string {
  const calendar = calendars(rule.policy, rule.calendar);
  const hours =
    rule.calendar === '24x7'
      ? 'round the clock'
      : `${sayWeek(calendar)} (${calendar.timezone}), but for holidays`;
  const pauses =
    rule.pausesOn.length === 0
      ? 'it never stands still'
      : `it stands still while the ticket waits for ${rule.pausesOn.map(sayWaitReason).join(', ')}`;
  return `By policy ${sayVersion(rule)}: ${rule.priority}, target ${sayTarget(rule)}; calendar ${rule.calendar}: ${hours}; ${pauses}.`;
}

/** The wall time beside the business time, and the policy that a breach was judged by. */
export function sayEnd(clock: Clock, calendars: Calendars, now: Instant): string {
  const all = legs(clock, calendars, now);
  const lengthOf = (wanted: string): number =>
    all.reduce((sum, { state, from, to }) => (state === wanted ? sum + to - from : sum), 0);
  const still = lengthOf('paused');
  const lived = `On the wall: ${sayDuration(lengthOf('running') + still)} so far, ${sayDuration(still)} of it standing still.`;
  const breach = breachOf(clock);
  return breach === undefined ? lived : `${lived} The breach was judged by policy ${sayVersion(breach)}.`;
}
