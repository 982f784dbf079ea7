/** The answers of `/sla` and `/sla why`: the clocks, and how each was counted. */

import { elapsed } from '../calendar/arithmetic.ts';
import type { Calendars, Clock, ClockKind } from '../clock/clock.ts';
import { type Leg, legs, read } from '../clock/ledger.ts';
import { sayDuration } from '../duration.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { sayWaitReason } from '../ticket/status.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayClock } from './card.ts';
import { sayExactTime } from './time.ts';

const names: Readonly<Record<ClockKind, string>> = {
  'first-response': 'First response',
  resolution: 'Resolution',
};

export function sayClocks(ticket: Ticket, policy: Policy, calendars: Calendars, at: Instant): string {
  if (ticket.clocks.length === 0) return 'The policy sets no targets for this priority, so no clock runs.';
  const lines = ticket.clocks.map(
    ({ kind }) => `- **${names[kind]}**: ${sayClock(ticket, kind, policy, calendars, at)}`,
  );
  return [...lines, '', `Times are in ${policy.timezone}. \`/sla why\` shows how they were counted.`].join(
    '\n',
  );
}

export function sayLedger(ticket: Ticket, policy: Policy, calendars: Calendars, at: Instant): string {
  if (ticket.clocks.length === 0) return sayClocks(ticket, policy, calendars, at);
  return ticket.clocks.map((clock) => sayOneLedger(clock, policy, calendars, at)).join('\n\n');
}

function sayOneLedger(clock: Clock, policy: Policy, calendars: Calendars, at: Instant): string {
  const rows = legs(clock, calendars, at).filter(
    // What begins and ends in the same second tells nobody anything.
    ({ from, to, state, ended }) => (ended === null ? state !== 'met' && state !== 'stopped' : from < to),
  );
  const reading = read(clock, calendars, at);
  const total =
    reading === null ? '' : `Used ${sayDuration(reading.used)} of ${sayDuration(reading.target)}.`;
  const due = reading?.due == null ? '' : ` Due ${sayExactTime(reading.due, policy.timezone)}.`;
  return [
    `**${names[clock.kind]}** (times in ${policy.timezone})`,
    '',
    '| From | To | The clock | Wall time | Business time used | Calendar | Target | Policy |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((leg) => sayLeg(leg, policy.timezone, calendars)),
    '',
    `${total}${due}`,
  ].join('\n');
}

function sayLeg(leg: Leg, timezone: string, calendars: Calendars): string {
  const running = leg.state === 'running';
  const used = running ? elapsed(calendars(leg.rule.policy, leg.rule.calendar), leg.from, leg.to) : 0;
  const end = leg.ended === null ? 'now' : sayExactTime(leg.to, timezone);
  return `| ${sayExactTime(leg.from, timezone)} | ${end} | ${sayState(leg)} | ${sayDuration(leg.to - leg.from)} | ${sayDuration(used)} | ${leg.rule.calendar} | ${sayDuration(leg.rule.target)} | \`${leg.rule.policy.slice(0, 7)}\` |`;
}

function sayState({ state, begun }: Leg): string {
  if (begun.does === 'pause') return `paused, waiting for ${sayWaitReason(begun.on)}`;
  if (state === 'met') return 'met';
  if (state === 'stopped') return 'ended';
  return state === 'paused' ? 'paused' : 'runs';
}
