/** Time passes: milestones of the clocks, and dates that a ticket waited for. Each is told once. */
import { resumed } from '../commands/resume.ts';
import { type Calendars, type Clock, ruleOf } from '../desk/clock/clock.ts';
import { driveClocks } from '../desk/clock/drive.ts';
import { nextPassing, type Passing, passings, read } from '../desk/clock/ledger.ts';
import type { Effect } from '../desk/effect.ts';
import { type Instant, isoOf } from '../desk/instant.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { sayBreach, sayUntilReached, sayWarning } from '../desk/reply/notices.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Decision } from './context.ts';

/** The ticket at `until`, with everything that fell due up to then, in order of time. */
export function passTime(ticket: Ticket, until: Instant, policy: Policy, calendars: Calendars): Decision {
  const waitedFor = ticket.waiting?.until ?? null;
  if (waitedFor === null || waitedFor > until) return passMilestones(ticket, until, policy, calendars);
  const before = passMilestones(ticket, waitedFor, policy, calendars);
  const resumedThen = endWaiting(before.ticket, waitedFor, policy);
  const after = passMilestones(resumedThen.ticket, until, policy, calendars);
  return { ticket: after.ticket, effects: [...before.effects, ...resumedThen.effects, ...after.effects] };
}

/** The next instant at which the desk must look at this ticket by itself; null when nothing is ahead. */
export function nextDue(ticket: Ticket, calendars: Calendars): Instant | null {
  const instants = ticket.clocks.map((clock) => nextPassing(clock, calendars));
  const ahead = [...instants, ticket.waiting?.until ?? null].filter((at) => at !== null);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function endWaiting(ticket: Ticket, at: Instant, policy: Policy): Decision {
  const cause = `until/${isoOf(at)}`;
  return {
    ticket: driveClocks(resumed(ticket), policy, { at, cause }),
    effects: [
      { kind: 'comment', key: `${ticket.id}/${cause}`, body: sayUntilReached(ticket) },
      {
        kind: 'announcement',
        key: `${ticket.id}/${cause}/ticket.resumed`,
        type: 'ticket.resumed',
        at,
        data: {},
      },
    ],
  };
}

function passMilestones(ticket: Ticket, until: Instant, policy: Policy, calendars: Calendars): Decision {
  const found = ticket.clocks.map((clock) => ({ clock, fresh: freshPassings(clock, until, calendars) }));
  const clocks = found.map(({ clock, fresh }) => ({
    ...clock,
    passed: { ...clock.passed, ...Object.fromEntries(fresh.map(({ name, at }) => [name, at])) },
  }));
  const effects = found
    .flatMap(({ clock, fresh }) => worthTelling(fresh).map((passing) => ({ clock, passing })))
    .sort((a, b) => a.passing.at - b.passing.at)
    .flatMap(({ clock, passing }) => tell(ticket, clock, passing, policy, calendars));
  return { ticket: { ...ticket, clocks }, effects };
}

function freshPassings(clock: Clock, until: Instant, calendars: Calendars): readonly Passing[] {
  return passings(clock, calendars, until).filter(({ name }) => clock.passed[name] === undefined);
}

/** A warning that would be told together with its breach helps nobody. */
function worthTelling(fresh: readonly Passing[]): readonly Passing[] {
  const breached = fresh.some(({ name }) => name === 'breach');
  return breached ? fresh.filter(({ name }) => name === 'breach') : fresh;
}

function tell(
  ticket: Ticket,
  clock: Clock,
  { name, at }: Passing,
  policy: Policy,
  calendars: Calendars,
): readonly Effect[] {
  const key = `${ticket.id}/${clock.kind}/${name}${again(clock, name)}`;
  const due = read(clock, calendars, at)?.due ?? null;
  const judgedBy = ruleOf(clock)?.policy ?? ticket.policy;
  const data = { clock: clock.kind, due: due === null ? null : isoOf(due), policy: judgedBy };
  switch (name) {
    case 'warning':
      return [
        { kind: 'comment', key, body: sayWarning(ticket, clock.kind, due, policy) },
        { kind: 'announcement', key: `${key}/sla.warning`, type: 'sla.warning', at, data },
      ];
    case 'breach':
      return [
        { kind: 'comment', key, body: sayBreach(ticket, clock.kind, at, policy) },
        {
          kind: 'announcement',
          key: `${key}/sla.breached`,
          type: 'sla.breached',
          at,
          data: { ...data, due: isoOf(at) },
        },
      ];
    default:
      return name satisfies never;
  }
}

/** A breach that was taken back may happen after all; then it is news, and needs a key of its own. */
function again({ corrected }: Clock, name: Passing['name']): string {
  return name === 'breach' && corrected > 0 ? `/${corrected}` : '';
}
