/** What figures cost an event: tickets are decided and committed with the index that stale facts are found by, and without it. */
import { DatabaseSync } from 'node:sqlite';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import type { Ticket } from '../../../plugin/core/ticket/ticket.ts';
import { decide } from '../../../plugin/rules/decide.ts';
import { factsOfDesk } from '../../../plugin/server/figures/facts-of-desk.ts';
import { rowOf } from '../../../plugin/server/saved.ts';
import { openStore } from '../../../plugin/store/open.ts';
import type { Store } from '../../../plugin/store/store.ts';
import { DESK, type Lives, readLives, savedAs } from './desk-of-a-year.ts';

/** Events between two reports: more often nobody asks. */
const BETWEEN = 400;

/** The middle one of the rounds, in milliseconds: the two take turns, and the best of each differs by luck as much as by the index. */
export interface Handled {
  /** An event, with the index and without. */
  readonly with: number;
  readonly without: number;
  /** What a report takes of the desk’s time until all stale facts are taken anew. */
  readonly report: number;
}

/** Both take turns on the same file. */
export async function handling(file: string, rounds: number): Promise<Handled> {
  const lives = readLives();
  const spent: Record<keyof Handled, number[]> = { with: [], without: [], report: [] };
  for (let round = 0; round < rounds * 2; round += 1) {
    const side = round % 2 === 0 ? 'with' : 'without';
    setIndex(file, side === 'with');
    const store = await openStore({ url: `sqlite:${file}` });
    try {
      if (side === 'with') await refresh(store, lives);
      const from = performance.now();
      const events = await handleAll(lives, 1_000_000 + round * 1_000, store);
      const until = performance.now();
      spent[side].push((until - from) / events);
      if (side === 'with') await refresh(store, lives);
      if (side === 'with') spent.report.push(performance.now() - until);
    } finally {
      await store.close();
    }
  }
  setIndex(file, true);
  const middle = (side: keyof Handled) => median(spent[side]);
  return { with: middle('with'), without: middle('without'), report: middle('report') };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
}

async function handleAll({ events, context }: Lives, first: number, store: Store): Promise<number> {
  let handled = 0;
  for (const [at, life] of events.entries()) {
    let ticket: Ticket | null = null;
    for (const [version, told] of life.entries()) {
      if (handled === BETWEEN) return handled;
      handled += 1;
      const event: TicketEvent = { ...told, ticket: `${DESK}#${first + at}` };
      const decided = decide(ticket, event, context);
      if (decided === null) continue;
      ticket = { ...decided.ticket, id: event.ticket, number: first + at };
      const row = savedAs(ticket, event, context, version);
      await store.transaction(async (tx) => {
        await tx.addEvent(rowOf(event));
        await tx.saveTicket(row);
      });
    }
  }
  return handled;
}

/** Facts are taken anew before the first are told: so far goes what a report costs the desk. */
async function refresh(store: Store, { context }: Lives): Promise<void> {
  for await (const batch of factsOfDesk(DESK, context.policies, { store })) if ('facts' in batch) return;
}

function setIndex(file: string, isThere: boolean): void {
  const database = new DatabaseSync(file);
  database.exec(
    isThere
      ? 'create index if not exists ticket_version on ticket (repository, id, version)'
      : 'drop index if exists ticket_version',
  );
  database.close();
}
