/** Figures of kept facts, taken anew only where a ticket has changed, are those that come of counting everything once more. */
import { afterEach, expect, it } from 'vitest';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { type Facts, factsOf } from '../../plugin/reports/figures/facts.ts';
import { counting, groupings, type Report } from '../../plugin/reports/figures/report.ts';
import { calendarsOf } from '../../plugin/rules/context.ts';
import { fold } from '../../plugin/rules/decide.ts';
import { nextDue } from '../../plugin/rules/time/due.ts';
import { factsOfDesk } from '../../plugin/server/figures/facts-of-desk.ts';
import { placeOfEvent, ticketRow } from '../../plugin/server/saved.ts';
import { openStore } from '../../plugin/store/open.ts';
import type { Store } from '../../plugin/store/store.ts';
import { dora, lena, mia, omar, rita } from '../core/people.ts';
import { closes, faceAt, HOUR, MINUTE, on, opens, says, wakes } from '../core/sample.ts';
import { fewOrAll } from '../full.ts';
import { deskWith } from '../rules/clocks/sample.ts';
import { seeded } from '../seeded.ts';

const context = deskWith();
const calendars = calendarsOf(context.policies);
const home = context.policies('v1').calendar;

let store: Store | null = null;
afterEach(() => store?.close());

it.each(Array.from({ length: fewOrAll(2, 60) }, (_, at) => at + 1))('seed %i', async (seed) => {
  const random = seeded(seed);
  store = await openStore({ url: 'sqlite::memory:' });
  const lives = Array.from({ length: 5 }, (_, at) => drawLife(`7#${at + 1}`, random));
  const known = new Map<string, readonly TicketEvent[]>();
  for (const event of lives.flat().toSorted((one, other) => heardAt(one) - heardAt(other))) {
    const own = [...(known.get(event.ticket) ?? []), event].toSorted((one, other) => one.at - other.at);
    known.set(event.ticket, own);
    await save(own, store);
    if (random() < 0.2) await compare(known, random, store);
  }
  await compare(known, random, store);
});

/** Some news comes late, and the ticket is another then from that instant on. */
function heardAt({ at, id }: TicketEvent): number {
  return id.endsWith('7') ? at + 3 * HOUR : at;
}

async function save(events: readonly TicketEvent[], into: Store): Promise<void> {
  const decided = fold(events, context);
  const last = events.at(-1);
  if (decided === null || last === undefined) return;
  const { ticket } = decided;
  const version = (await into.tickets.get(ticket.id))?.version ?? 0;
  const saved = { ticket, last: placeOfEvent(last), face: faceAt(ticket, last.at, context) };
  await into.transaction((tx) => tx.saveTicket(ticketRow(saved, { installation: 1, version }, context)));
}

async function compare(
  known: ReadonlyMap<string, readonly TicketEvent[]>,
  random: () => number,
  kept: Store,
): Promise<void> {
  const from = on('00:00') + Math.floor(random() * 72) * HOUR;
  const span = { from, to: from + Math.ceil(random() * 96) * HOUR };
  const by = groupings[Math.floor(random() * groupings.length)] ?? null;
  const figures = (all: readonly Facts[]): Report => {
    const before = { from: span.from - 24 * HOUR, to: span.from };
    const count = counting({ span, before, by, weeks: [span] }, calendars);
    for (const facts of all) count.take(facts);
    return count.report();
  };
  const facts: Facts[] = [];
  for await (const batch of factsOfDesk(7, context.policies, { store: kept }))
    if ('facts' in batch) facts.push(...batch.facts);
  const anew = [...known.values()].flatMap((events): Facts | readonly [] => {
    const decided = fold(events, context);
    return decided === null ? [] : (factsOf(decided.ticket, calendars, home) ?? []);
  });
  expect(figures(facts)).toEqual(figures(anew));
}

const lines = [
  [lena, '/take'],
  [lena, 'I look at it.'],
  [lena, 'Which router is it?\n\n/wait user which router'],
  [rita, 'A grey one.'],
  [rita, 'Any news?'],
  [rita, 'Thank you!'],
  [lena, 'Operations look at it.\n\n/escalate 2 restarted the client, and the error comes back'],
  [omar, '/wait vendor case 4711'],
  [omar, '/resume'],
  [omar, '/escalate 3 it crashes in the code of the tunnel'],
  [dora, '/deescalate fixed on our side, please ask her'],
  [omar, '/time 30m diagnosis'],
  [lena, '/known KE-0001'],
  [rita, '/not-known KE-0001'],
  [lena, '/priority P1'],
  [mia, '/manager she threatens to leave'],
  [lena, '/kind problem'],
  [lena, '/kind incident'],
  [lena, '/solved restarted the router'],
  [omar, '/solved replaced the card'],
  [rita, 'It is still broken.'],
  [rita, '/confirm'],
  [rita, '/rate 4'],
  [rita, '/reopen it is back'],
] as const;

/** What people say in no sensible order, and the desk waking between. */
function drawLife(ticket: string, random: () => number): readonly TicketEvent[] {
  const number = Number(ticket.split('#')[1]);
  const upTo = (most: number): number => Math.floor(random() * most);
  let at = on('09:00') + upTo(600) * MINUTE;
  const events: TicketEvent[] = [opens(at, { ticket, number })];
  for (let left = 4 + upTo(9); left > 0; left -= 1) {
    at += (1 + upTo(400)) * MINUTE;
    wakeUntil(at, events);
    const [by, words] = lines[upTo(lines.length)] ?? lines[0];
    const event = random() < 0.05 ? closes(rita, at) : says(by, words, at);
    events.push({ ...event, ticket });
  }
  wakeUntil(at + 48 * HOUR, events);
  return events;
}

function wakeUntil(end: number, events: TicketEvent[]): void {
  const [first] = events;
  for (let left = 20; first !== undefined && left > 0; left -= 1) {
    const decided = fold(events, context);
    const due = decided === null ? null : nextDue(decided.ticket, context);
    if (due === null || due >= end) return;
    events.push({ ...wakes(due), ticket: first.ticket });
  }
}
