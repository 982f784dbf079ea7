/** Several tickets of the sample desk at once: what one tells another is delivered, in whatever order a story wants. */
import type { Effect } from '../../../plugin/core/effect.ts';
import type { Opened, TicketEvent } from '../../../plugin/core/event.ts';
import type { Actor } from '../../../plugin/core/ticket/person.ts';
import type { Ticket } from '../../../plugin/core/ticket/ticket.ts';
import type { Context, Decision } from '../../../plugin/rules/context.ts';
import { refold } from '../../../plugin/rules/correct.ts';
import { decide, fold } from '../../../plugin/rules/decide.ts';
import { isAfter, placeOfEvent } from '../../../plugin/server/saved.ts';
import { rita } from '../../core/people.ts';
import { comments, desk, on, opens, says } from '../../core/sample.ts';

export const idOf = (number: number): string => `7#${number}`;
const urlOf = (number: number): string => `https://github.com/acme/desk/issues/${number}`;

/** There are tickets 1 to 9. */
const mains = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
  id: idOf(number),
  number,
  url: urlOf(number),
}));

export function opensAs(
  number: number,
  by: Actor = rita,
  time = '09:00',
  change: Partial<Opened> = {},
): Opened {
  return { ...opens(on(time)), ticket: idOf(number), number, url: urlOf(number), by, ...change };
}

let lastComment = 0;

export function saysOn(number: number, by: Actor, body: string, time: string, date?: string): TicketEvent {
  lastComment += 1;
  return { ...says(by, body, on(time, date), { comment: lastComment, mains }), ticket: idOf(number) };
}

export interface Desk {
  readonly ticket: (number: number) => Ticket;
  readonly told: (number: number) => readonly string[];
  readonly effects: (number: number) => readonly Effect[];
  /** All that these tickets say of themselves, to compare two desks by. */
  readonly end: () => unknown;
}

interface Known {
  readonly events: readonly TicketEvent[];
  readonly ticket: Ticket | null;
  readonly effects: readonly Effect[];
}

/** Delivers these events in this order, each letter as soon as `when` takes it: at once, or after everything else. */
export function deliver(
  events: readonly TicketEvent[],
  { context = desk(), letters = 'at once' }: { context?: Context; letters?: 'at once' | 'last' } = {},
): Desk {
  const all = new Map<string, Known>();
  const waiting = [...events];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const known = all.get(next.ticket) ?? { events: [], ticket: null, effects: [] };
    const step = take(known, next, context);
    all.set(next.ticket, step.known);
    if (letters === 'at once') waiting.unshift(...step.letters);
    else waiting.push(...step.letters);
  }
  const of = (number: number): Known => all.get(idOf(number)) ?? { events: [], ticket: null, effects: [] };
  return {
    ticket: (number) => {
      const { ticket } = of(number);
      if (ticket === null) throw new Error(`ticket ${number} was never opened`);
      return ticket;
    },
    told: (number) => comments(of(number)),
    effects: (number) => of(number).effects,
    end: () =>
      [...all]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, { ticket }]) => [id, ticket?.status, ticket?.main, ticket?.duplicates]),
  };
}

/** As the flow does it: in order one step, late a fold of everything; what was told before is not told again. */
function take(
  known: Known,
  event: TicketEvent,
  context: Context,
): { known: Known; letters: readonly TicketEvent[] } {
  if (known.events.some(({ id }) => id === event.id)) return { known, letters: [] };
  const events = [...known.events, event].toSorted((one, other) =>
    isAfter(placeOfEvent(one), placeOfEvent(other)) ? 1 : -1,
  );
  const decision = decideOn(known.ticket, event, events, context);
  if (decision === null) return { known: { ...known, events }, letters: [] };
  const keys = known.effects.map(({ key }) => key);
  const fresh = decision.effects.filter(
    ({ key }, at, some) => !keys.includes(key) && some.findIndex((one) => one.key === key) === at,
  );
  const letters = fresh.flatMap((effect) => (effect.kind === 'tell-ticket' ? [effect.letter] : []));
  return { known: { events, ticket: decision.ticket, effects: [...known.effects, ...fresh] }, letters };
}

function decideOn(
  told: Ticket | null,
  event: TicketEvent,
  events: readonly TicketEvent[],
  context: Context,
): Decision | null {
  if (told === null) return fold(events, context);
  if (events.at(-1)?.id === event.id) return decide(told, event, context);
  return refold(told, events, context, event.at);
}
