/** What figures are counted from: a ticket’s life as instants, which stay true however long they lie. */
import type { Instant } from '../../calendar/instant.ts';
import { breachOf, type Calendars, type Clock, type ClockKind, stateOf } from '../../core/clock.ts';
import { knownErrorsOf } from '../../core/ticket/ending.ts';
import type { Priority } from '../../core/ticket/priority.ts';
import type { Stage } from '../../core/ticket/status.ts';
import { isForPeople, type Kind, type Ticket } from '../../core/ticket/ticket.ts';
import type { Tier } from '../../core/ticket/tier.ts';
import { read } from '../../sla/passing.ts';

/** By which shape facts were kept: one more wherever they get a field, or the same ticket gives others. */
export const SHAPE = 2;

export interface Facts {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  readonly service: string | null;
  readonly priority: Priority;
  /** Where it stands, or stood at its end. */
  readonly tier: Tier;
  readonly channel: Ticket['channel'];
  readonly owner: string | null;
  readonly assignee: string | null;
  readonly openedAt: Instant;
  /** When the last thing happened that a figure asks for. */
  readonly lastAt: Instant;
  readonly firstReplyAt: Instant | null;
  readonly course: readonly Stage[];
  readonly clocks: readonly ClockFact[];
  readonly handoffs: readonly { readonly at: Instant; readonly up: boolean }[];
  readonly managerCalls: readonly Instant[];
  /** `at` is when it was resolved. */
  readonly ratings: readonly {
    readonly at: Instant;
    readonly stars: number;
    readonly comment: string | null;
  }[];
  /** Milliseconds that people logged. */
  readonly time: readonly { readonly at: Instant; readonly type: string; readonly length: number }[];
  /** Of the known errors that were suggested to the requester: how many somebody took up, and how many were turned down. */
  readonly suggested: { readonly accepted: number; readonly declined: number };
  /** Ids of the known errors that helped. */
  readonly knownErrors: readonly string[];
  /** Which calendar counts its business time, from when on; the first also before. */
  readonly hours: readonly { readonly from: Instant; readonly policy: string; readonly calendar: string }[];
}

export interface ClockFact {
  readonly kind: ClockKind;
  readonly from: Instant;
  /** When it was met; null where it was not. */
  readonly metAt: Instant | null;
  /** When it was breached; null where it was not, or nobody has looked since. */
  readonly breachedAt: Instant | null;
  /** When it breaches if nothing happens; null unless it runs and has not breached. */
  readonly due: Instant | null;
}

/**
 * Null for what is no work for people: a problem, a known error, and an issue that was over when the desk came.
 *
 * @param home the calendar that its policy names for whatever has no other
 */
export function factsOf(ticket: Ticket, calendars: Calendars, home: string): Facts | null {
  if (!isForPeople(ticket.kind) || ticket.closedBefore === true) return null;
  const { id, number, url, title, kind, service, classification, tier, channel, owner, assignee } = ticket;
  const { openedAt, course } = ticket;
  // Who answered before the desk came was not in its time.
  const isAnsweredBefore = ticket.firstReplyAt !== null && ticket.firstReplyAt < openedAt;
  const firstReplyAt = isAnsweredBefore ? null : ticket.firstReplyAt;
  const clocks = ticket.clocks.map((clock) => clockFact(clock, calendars));
  const time = ticket.time.map(({ at, type, length }) => ({ at, type, length }));
  const managerCalls = ticket.managerCalls.map(({ at }) => at);
  const known = knownErrorsOf(ticket).map((one) => one.id);
  // One that was applied in vain was taken up all the same.
  const applied = [...known, ...ticket.knownErrors.map((one) => one.id)];
  const taken = ticket.suggestions.filter((one) => applied.includes(one.id));
  const declined = ticket.suggestions.filter((one) => ticket.rejected.includes(one.id));
  return {
    id,
    number,
    url,
    title,
    kind,
    service,
    priority: classification.priority,
    tier,
    channel,
    owner,
    assignee,
    openedAt,
    lastAt: Math.max(
      openedAt,
      firstReplyAt ?? 0,
      ...course.slice(-1).map(({ at }) => at),
      ...clocks.map(({ metAt, breachedAt }) => Math.max(metAt ?? 0, breachedAt ?? 0)),
      ...time.map(({ at }) => at),
      ...managerCalls,
    ),
    firstReplyAt,
    course,
    clocks,
    handoffs: ticket.handoffs.map(({ at, from, to }) => ({ at, up: to > from })),
    managerCalls,
    ratings: ticket.ratings.map(({ resolvedAt, stars, comment }) => ({ at: resolvedAt, stars, comment })),
    time,
    suggested: { accepted: taken.length, declined: declined.length },
    knownErrors: known,
    hours: hoursOf(ticket, home),
  };
}

function clockFact(clock: Clock, calendars: Calendars): ClockFact {
  const { kind, marks } = clock;
  const from = marks[0]?.at ?? 0;
  const last = marks.at(-1);
  const breachedAt = breachOf(clock)?.at ?? null;
  const isRunning = stateOf(clock) === 'running' && breachedAt === null;
  return {
    kind,
    from,
    metAt: last?.does === 'met' ? last.at : null,
    breachedAt,
    due: isRunning ? (read(clock, calendars, last?.at ?? from)?.due ?? null) : null,
  };
}

/** Those of the clock that lives longest: the resolution’s, else the first one’s; where no clock ever ran, the desk’s own. */
function hoursOf({ clocks, policy: version }: Ticket, home: string): Facts['hours'] {
  const clock = clocks.find(({ kind }) => kind === 'resolution') ?? clocks[0];
  const hours: { from: Instant; policy: string; calendar: string }[] = [];
  for (const mark of clock?.marks ?? []) {
    if (mark.does !== 'start' && mark.does !== 'rule') continue;
    const { policy, calendar } = mark.rule;
    const last = hours.at(-1);
    if (last?.policy !== policy || last.calendar !== calendar)
      hours.push({ from: mark.at, policy, calendar });
  }
  return hours.length === 0 ? [{ from: 0, policy: version, calendar: home }] : hours;
}
