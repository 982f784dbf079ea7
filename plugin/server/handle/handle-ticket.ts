/** An event of a ticket: completed with what is true now, and recorded. */
import type { Opened, TicketEvent } from '../../core/event.ts';
import type { Place } from '../../core/place.ts';
import type { InOffice } from '../../github/in/inbound-event.ts';
import { officeMark } from '../../github/marker.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { bindTicket, withAlerts } from '../alerts/gather-alerts.ts';
import { withCrew } from '../crew.ts';
import { dropParked, noteGone } from '../deliver/gone.ts';
import type { Deps } from '../deps.ts';
import { gather, isTicket } from '../gather.ts';
import { record, settle } from '../record.ts';
import { readSaved } from '../saved.ts';
import { type Desk, deskAt } from '../set-up/desks.ts';
import { boundNumber, knownPlace } from '../set-up/places.ts';
import { policyChange } from '../set-up/take-effect.ts';
import { inTurn } from './in-turn.ts';
import { withPast } from './past.ts';
import { withSecrets } from './pasted-secrets.ts';

export async function handleTicket(claim: Claim, told: TicketEvent, place: Place, deps: Deps): Promise<void> {
  const desk = await deskAt(place, deps);
  if (desk === null)
    return told.kind === 'due'
      ? sleep(told.ticket, claim, deps)
      : settle(claim, deps, 'ignored', 'this repository is no desk');
  const event = told.kind === 'opened' ? await complete(told, desk, deps) : told;
  if (event.kind === 'opened' && !isTicket(event, desk))
    return settle(claim, deps, 'ignored', 'an issue that is no ticket');
  const gathered = await withCrew(
    await withSecrets(await gather(await inTurn(timed(event, claim), desk, deps), desk, deps)),
    desk,
    deps,
  );
  await deps.store.transaction(async (tx) => {
    if (event.kind === 'gone') await noteGone(event.ticket, tx);
    await record(gathered, desk, claim, deps, tx);
    if (event.kind !== 'opened') return;
    await tx.receive(laterPolicies(event, desk, deps));
    await bindTicket(event, deps.clock.now(), tx);
  });
  if (event.kind === 'gone') await dropParked(event.ticket, deps.store);
}

/** What the news of an opening does not say: what was before it, and what monitoring says of it. */
async function complete(told: Opened, desk: Desk, deps: Deps): Promise<Opened> {
  return withAlerts(await withPast(told, desk, deps), desk, deps);
}

/** Puts a ticket to sleep whose repository the desk has lost: what nobody can act on would be found due for ever, before all else. */
async function sleep(ticket: string, claim: Claim, { store, clock }: Deps): Promise<void> {
  await store.transaction(async (tx) => {
    const row = await tx.ticket(ticket);
    if (row !== null) await tx.saveTicket({ ...row, dueAt: null, version: row.version + 1 });
    await tx.settle(claim, 'ignored', clock.now(), 'this repository is no desk now; its tickets sleep');
  });
}

/**
 * GitHub does not say when an issue went, only when it was last changed: it went when it was told, and never before
 * that change, whatever our clock says.
 */
function timed(event: TicketEvent, { delivery }: Claim): TicketEvent {
  return event.kind === 'gone' ? { ...event, at: Math.max(event.at, delivery.receivedAt) } : event;
}

/** An opening that comes in late has missed the policies that took effect since. */
function laterPolicies({ ticket, at }: TicketEvent, { versions, place }: Desk, { clock }: Deps) {
  const now = clock.now();
  return versions
    .filter(({ effectiveAt }) => effectiveAt > at && effectiveAt <= now)
    .map((row) => policyChange(row, ticket, place, now));
}

/** What staff write in the ticket’s issue in the back office: their commands are for the ticket. */
export async function handleInOffice(claim: Claim, news: InOffice, deps: Deps): Promise<void> {
  const { mark, event } = news;
  const row = await deps.store.tickets.get(mark.ticket);
  if (row === null || !(await isOurs(news, row, deps)))
    return settle(claim, deps, 'ignored', 'no issue that the desk has opened for a ticket');
  const { repository } = readSaved(row.state).ticket;
  return handleTicket(claim, event, { installation: row.installation, repository }, deps);
}

/** Whoever may edit an issue of the App’s could write another ticket’s mark into it: only the issue that the desk opened counts. */
async function isOurs(
  { place, mark, event }: InOffice,
  row: { readonly installation: number; readonly repository: number },
  { store: { memory } }: Deps,
): Promise<boolean> {
  const bound = await boundNumber({ id: row.repository }, mark.office, memory);
  const number = await memory.get(officeMark(mark));
  const present = (await knownPlace(row.repository, memory))?.installation;
  const isSeen = place.installation === row.installation || place.installation === present;
  return isSeen && bound === place.repository.id && number === String(event.office.number);
}
