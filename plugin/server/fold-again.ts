/** Tickets that an earlier version has folded are folded again before the desk does anything with them. */
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Context } from '../rules/context.ts';
import { foldAnew } from '../rules/correct.ts';
import { StaleRow } from '../store/stale-row.ts';
import type { Tx } from '../store/tx.ts';
import type { Deps } from './deps.ts';
import { noteLessons } from './matching/experience.ts';
import { FOLD, readEvent, readSaved, ticketRow } from './saved.ts';
import { policiesAmong } from './set-up/policies-among.ts';

/** Notes that every ticket was folded by the rules of this number. */
const FOLDED = 'fold';
/** Tickets looked up at a time. */
const BATCH = 500;

/**
 * Nothing is told by it: what comes of the new rules is seen with the next event of a ticket. What cannot be folded again
 * stays as it is, and is logged.
 */
export async function foldOlderAgain(deps: Pick<Deps, 'store' | 'caches' | 'log'>): Promise<void> {
  const { store, log } = deps;
  if ((await store.memory.get(FOLDED)) === String(FOLD)) return;
  const contexts = new Map<number, Context>();
  let folded = 0;
  let failed = 0;
  for (let after = ''; ; ) {
    const batch = await store.tickets.following(after, BATCH);
    for (const { id, repository } of batch) {
      const context = contexts.get(repository) ?? {
        policies: policiesAmong(await store.policies.list(repository), deps),
      };
      contexts.set(repository, context);
      try {
        if (await store.transaction((tx) => foldAgain(id, context, tx))) folded += 1;
      } catch (error) {
        // Another process, which starts beside this one, was first.
        if (error instanceof StaleRow) continue;
        failed += 1;
        log.error({ error, ticket: id }, 'a ticket of an earlier version could not be folded again');
      }
    }
    const last = batch.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  // What failed is tried again at the next start.
  if (failed === 0) await store.memory.set(FOLDED, String(FOLD));
  if (folded > 0) log.info({ tickets: folded }, 'folded the tickets of an earlier version again');
}

/** False where there is nothing to do. */
async function foldAgain(id: string, context: Context, tx: Tx): Promise<boolean> {
  const row = await tx.ticket(id);
  if (row === null) return false;
  const { fold, ticket: told, ...rest } = readSaved(row.state);
  if (fold >= FOLD) return false;
  const events = (await tx.events(id)).map(readEvent);
  const ticket: Ticket | null = foldAnew(told, events, context);
  if (ticket === null) throw new Error(`the opening of ticket ${id} is not in the store`);
  const next = ticketRow({ ...rest, ticket }, row, context);
  await tx.saveTicket(next);
  await noteLessons(told, ticket, next.version, tx);
  return true;
}
