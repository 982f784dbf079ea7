/** Compares how two policies fare on the same history. */

import type { Instant } from '../../calendar/instant.ts';
import { type ClockKind, clockKinds } from '../../core/clock.ts';
import { type Priority, priorities } from '../../core/ticket/priority.ts';
import { emptyTally, type Tally } from './tally.ts';
import type { ClockVerdict, TicketVerdicts } from './verdict.ts';

/** Compares verdicts ticket by ticket; what it keeps does not grow with their number. */
interface Comparing {
  /** `against` is the same ticket by the policy it is compared with; null without one. */
  add(openedAt: Instant, policy: TicketVerdicts, against: TicketVerdicts | null): void;
  report(): Comparison;
}

/** `most`: how many tickets each list names. */
export function startComparing(most: number): Comparing {
  const policyTallies = startTallies();
  const againstTallies = startTallies();
  const gained = startList<ChangedBreach>(most);
  const lost = startList<ChangedBreach>(most);
  const moved = startList<MovedDue>(most);
  let tickets = 0;
  let movedTickets = 0;
  let from: Instant | null = null;
  let isAlone = true;
  return {
    add: (openedAt, policy, against) => {
      tickets += 1;
      from = Math.min(from ?? openedAt, openedAt);
      for (const one of policy.clocks) policyTallies.count(one);
      if (against === null) return;
      isAlone = false;
      for (const one of against.clocks) againstTallies.count(one);
      for (const one of newBreaches(policy, against)) gained.add(one);
      for (const one of newBreaches(against, policy)) lost.add(one);
      const moves = movesOf(policy, against);
      for (const one of moves) moved.add(one);
      if (moves.length > 0) movedTickets += 1;
    },
    report: () => ({
      tickets,
      from,
      lines: linesOf(policyTallies.of, isAlone ? null : againstTallies.of),
      gained: gained.listed(),
      lost: lost.listed(),
      moved: moved.listed(),
      movedTickets,
    }),
  };
}

type TallyOf = (clock: ClockKind, priority: Priority) => Tally | undefined;

function startTallies(): { readonly of: TallyOf; count(verdict: ClockVerdict): void } {
  const tallies = new Map<string, Tally>();
  const of: TallyOf = (clock, priority) => tallies.get(`${clock}/${priority}`);
  return {
    of,
    count: ({ clock, priority, outcome }) => {
      const tally = of(clock, priority) ?? emptyTally;
      tallies.set(`${clock}/${priority}`, { ...tally, [outcome]: tally[outcome] + 1 });
    },
  };
}

function startList<T>(most: number): { add(one: T): void; listed(): Listed<T> } {
  const first: T[] = [];
  let count = 0;
  return {
    add: (one) => {
      count += 1;
      if (first.length < most) first.push(one);
    },
    listed: () => ({ count, first }),
  };
}

function linesOf(policy: TallyOf, against: TallyOf | null): readonly Line[] {
  return clockKinds.flatMap((clock) =>
    priorities.flatMap((priority): readonly Line[] => {
      const mine = policy(clock, priority);
      const other = against?.(clock, priority);
      if (mine === undefined && other === undefined) return [];
      return [
        {
          clock,
          priority,
          policy: mine ?? emptyTally,
          against: against === null ? null : (other ?? emptyTally),
        },
      ];
    }),
  );
}

/** Clocks that are breached in the one and not in the other. */
function newBreaches(one: TicketVerdicts, other: TicketVerdicts): readonly ChangedBreach[] {
  return one.clocks.flatMap((verdict) => {
    const { breachedAt: at } = verdict;
    const isInBoth = sameClock(other, verdict)?.outcome === 'breached';
    return at === null || isInBoth ? [] : [{ ...nameOf(one, verdict), at }];
  });
}

/** What is still owed, and when; what both breach is late in any case. */
function movesOf(policy: TicketVerdicts, against: TicketVerdicts): readonly MovedDue[] {
  if (!policy.open && !against.open) return [];
  const mine = policy.clocks.map((one) => ({ one, is: one, was: sameClock(against, one) }));
  const gone = against.clocks
    .filter((one) => sameClock(policy, one) === undefined)
    .map((one) => ({ one, is: undefined, was: one }));
  return [...mine, ...gone].flatMap(({ one, is, was }): readonly MovedDue[] => {
    const isOwed = (is ?? was)?.over === false;
    const breached = is?.outcome === 'breached';
    const [due, before] = [is?.due ?? null, was?.due ?? null];
    if (!isOwed || due === before || (breached && was?.outcome === 'breached')) return [];
    return [{ ...nameOf(policy, one), due, breached, was: before }];
  });
}

function sameClock({ clocks }: TicketVerdicts, { id }: ClockVerdict): ClockVerdict | undefined {
  return clocks.find((one) => one.id === id);
}

function nameOf({ ticket, number, url }: TicketVerdicts, { clock, priority }: ClockVerdict): NamedClock {
  return { ticket, number, url, clock, priority };
}

/** The figures of one clock at one priority. */
export interface Line {
  readonly clock: ClockKind;
  readonly priority: Priority;
  readonly policy: Tally;
  /** By the policy it is compared with; null without one. */
  readonly against: Tally | null;
}

export interface NamedClock {
  readonly ticket: string;
  readonly number: number;
  readonly url: string;
  readonly clock: ClockKind;
  readonly priority: Priority;
}

export interface ChangedBreach extends NamedClock {
  /** When it was breached, by the policy that breaches it. */
  readonly at: Instant;
}

export interface MovedDue extends NamedClock {
  /** By the policy in question; past for a breach, null while it is paused and where there is no such clock. */
  readonly due: Instant | null;
  readonly breached: boolean;
  /** By the policy it is compared with. */
  readonly was: Instant | null;
}

/** The first of them, as many as were asked for, and how many there are in all. */
export interface Listed<T> {
  readonly count: number;
  readonly first: readonly T[];
}

export interface Comparison {
  /** Tickets whose opening is in the history. */
  readonly tickets: number;
  /** When the first was opened; null without any. */
  readonly from: Instant | null;
  /** By clock, then by priority; a clock that never ran is left out. */
  readonly lines: readonly Line[];
  /** Breaches that only the policy in question has, and those that only the other has. */
  readonly gained: Listed<ChangedBreach>;
  readonly lost: Listed<ChangedBreach>;
  /** Clocks still owed on open tickets that fall due at another time; those that both policies breach are left out. */
  readonly moved: Listed<MovedDue>;
  readonly movedTickets: number;
}
