/** The facts of all of a desk’s tickets: kept in the store, and taken anew where a ticket has changed since. */
import { setImmediate } from 'node:timers/promises';
import type { Policies } from '../../policy/policy.ts';
import { type Facts, factsOf, SHAPE } from '../../reports/figures/facts.ts';
import { calendarsOf } from '../../rules/context.ts';
import type { FactsRow } from '../../store/facts.ts';
import type { Deps } from '../deps.ts';
import { readSaved } from '../saved.ts';

/** Tickets whose facts are taken before others have their turn, and rows that are read at a time. */
const TAKEN = 50;
const READ = 500;

type Needs = Pick<Deps, 'store'>;

/** How many were taken anew so far, while that goes on; then the facts, some at a time. */
export async function* factsOfDesk(
  desk: number,
  policies: Policies,
  { store }: Needs,
): AsyncGenerator<{ readonly taken: number } | { readonly facts: readonly Facts[] }> {
  yield* refreshFacts(desk, policies, { store });
  for (let after = ''; ; ) {
    const rows = await store.facts.following(desk, after, READ);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.ticket;
    yield { facts: read(rows) };
    await setImmediate();
  }
}

/** All at once, which is quicker than one by one. */
function read(rows: readonly Pick<FactsRow, 'body'>[]): readonly Facts[] {
  const all: readonly (Facts | null)[] = JSON.parse(`[${rows.map(({ body }) => body).join(',')}]`);
  return all.filter((one) => one !== null);
}

/** Another process may do the same meanwhile: both write the same. */
async function* refreshFacts(
  desk: number,
  policies: Policies,
  { store }: Needs,
): AsyncGenerator<{ readonly taken: number }> {
  const calendars = calendarsOf(policies);
  let taken = 0;
  for (let after = ''; ; ) {
    const stale = await store.facts.stale(desk, SHAPE, after, TAKEN);
    const last = stale.at(-1);
    if (last === undefined) return;
    after = last;
    const rows: FactsRow[] = [];
    for (const id of stale) {
      const row = await store.tickets.get(id);
      if (row === null) continue;
      const { ticket } = readSaved(row.state);
      const facts = factsOf(ticket, calendars, policies(ticket.policy).calendar);
      const { version } = row;
      rows.push({ ticket: id, repository: desk, version, shape: SHAPE, body: JSON.stringify(facts) });
    }
    await store.facts.save(rows);
    taken += rows.length;
    yield { taken };
    await setImmediate();
  }
}
