/** Time passes: milestones of the clocks, and dates that a ticket waited for. Each is told once. */
import { resumed } from '../commands/resume.ts';
import { type Calendars, type Clock, mark } from '../desk/clock/clock.ts';
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
  const resumedThen = endWaiting(before.ticket, waitedFor);
  const after = passMilestones(resumedThen.ticket, until, policy, calendars);
  return { ticket: after.ticket, effects: [...before.effects, ...resumedThen.effects, ...after.effects] };
}

/** The next instant at which the desk must look at this ticket by itself; null when nothing is ahead. */
export function nextDue(ticket: Ticket, calendars: Calendars): Instant | null {
  const instants = ticket.clocks.map((clock) => nextPassing(clock, calendars));
  const ahead = [...instants, ticket.waiting?.until ?? null].filter((at) => at !== null);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function endWaiting(ticket: Ticket, at: Instant): Decision {
  const cause = `until/${isoOf(at)}`;
  const clocks = ticket.clocks.map((clock) =>
    clock.marks.at(-1)?.does === 'pause' ? mark(clock, { does: 'resume', at, cause }) : clock,
  );
  return {
    ticket: { ...resumed(ticket), clocks },
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
  const effects: Effect[] = [];
  const clocks = ticket.clocks.map((clock) => {
    const fresh = passings(clock, calendars, until).filter(({ name }) => clock.passed[name] === undefined);
    // A warning that is told together with its breach helps nobody.
    const breached = fresh.some(({ name }) => name === 'breach');
    for (const passing of fresh) {
      if (!(breached && passing.name === 'warning'))
        effects.push(...tell(ticket, clock, passing, policy, calendars));
    }
    return {
      ...clock,
      passed: { ...clock.passed, ...Object.fromEntries(fresh.map(({ name, at }) => [name, at])) },
    };
  });
  return { ticket: { ...ticket, clocks }, effects };
}

function tell(
  ticket: Ticket,
  clock: Clock,
  { name, at }: Passing,
  policy: Policy,
  calendars: Calendars,
): readonly Effect[] {
  const key = `${ticket.id}/${clock.kind}/${name}`;
  const due = read(clock, calendars, at)?.due ?? null;
  const data = { clock: clock.kind, due: due === null ? null : isoOf(due), policy: ticket.policy };
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
