/** Takes the next delivery out of the inbox and does what it means; a failure is tried again, and parked at last. */
import { ticketId } from '../../core/ticket/ticket.ts';
import type { InboundEvent } from '../../github/in/inbound-event.ts';
import { type Payload, readPayload } from '../../github/in/payload.ts';
import { translate, translateAsDevelopment, translateAsTicket } from '../../github/in/translate.ts';
import { NotInstalled } from '../../github/not-installed.ts';
import { askedToWait } from '../../github/status.ts';
import { OutOfReach } from '../../github/whereabouts.ts';
import { backoff } from '../../outbound/backoff.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { LeaseLost } from '../../store/queue/lease-lost.ts';
import { isOwn, readOwn } from '../../store/queue/own-deliveries.ts';
import { StaleRow } from '../../store/stale-row.ts';
import { gatherAlerts } from '../alerts/gather-alerts.ts';
import { hearAlerts } from '../alerts/hear-alerts.ts';
import type { Deps } from '../deps.ts';
import { handleDevelopment } from '../development/moves.ts';
import { handleRelease } from '../development/releases.ts';
import { handleRenamed } from '../development/renamed.ts';
import { holdDelivery, LEASE } from '../hold.ts';
import { noteDeliveryFailure, noteDue, noteHandled } from '../metrics/note.ts';
import { tracing } from '../metrics/trace.ts';
import { settle } from '../record.ts';
import { sayError } from '../say-error.ts';
import { deskAt } from '../set-up/desks.ts';
import { presentPlace } from '../set-up/places.ts';
import { refresh } from '../set-up/refresh.ts';
import { beginPolicy } from '../set-up/take-effect.ts';
import { handleProposal, handlePull } from './handle-proposal.ts';
import { handleInstalled, handleLabelChange, handlePush, handleUninstalled } from './handle-repository.ts';
import { handleInOffice, handleTicket } from './handle-ticket.ts';
import { moveWithSecrets } from './pasted-secrets.ts';

/** How often the process may die over a delivery, or be killed for its silence, before the delivery is set aside. */
const MOST_LOST = 3;
const LOST = 'the process ended, or did not answer in time, whenever it was at work on this delivery';
/** How long a delivery whose worker died waits while another such is tried, in milliseconds. */
const SUSPECT_WAITS = 1_000;

/** True when there was something to do. */
export async function handleNext(deps: Deps): Promise<boolean> {
  const claim = await claimNext(deps);
  if (claim !== null) await handleClaim(claim, deps);
  return claim !== null;
}

/** Null where nothing is due, or another worker is just at it. */
export function claimNext({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<Claim | null> {
  return store.inbox.claim(clock.now(), LEASE);
}

export async function handleClaim(claim: Claim, deps: Deps): Promise<void> {
  try {
    await tryClaim(claim, deps);
  } catch (error) {
    // Another worker has taken the delivery over, and does with it what we would have done.
    if (!(error instanceof LeaseLost)) throw error;
    tellLost(claim, error, deps);
  }
}

/** What killed its worker is counted before the work begins: the next try may not live to count. */
async function tryClaim(claim: Claim, deps: Deps): Promise<void> {
  const { store, clock, caches, log } = deps;
  const { id, event } = claim.delivery;
  if (claim.lost >= MOST_LOST) {
    log.error(
      { delivery: id, event, lost: claim.lost },
      `set a delivery aside: ${LOST}; see \`tierline parked\``,
    );
    noteDeliveryFailure('parked', deps);
    return store.inbox.park(claim, clock.now(), LOST);
  }
  if (claim.lost === 0) return work(claim, deps);
  // One at a time, so that those which were merely at work beside it are not counted with it.
  if (caches.suspects.size > 0) return store.inbox.putOff(claim, clock.now() + SUSPECT_WAITS);
  caches.suspects.add(id);
  try {
    await work(claim, deps);
  } finally {
    caches.suspects.delete(id);
  }
}

async function work(claim: Claim, deps: Deps): Promise<void> {
  const { id, event, action } = claim.delivery;
  const traced = tracing(deps, id);
  await holdDelivery(claim, deps, () => handle(claim, traced.deps)).then(
    () => {
      noteHandled(claim.delivery, deps);
      const { events, effects } = traced.trace();
      if (events.length + effects.length === 0) return;
      const name = action === null ? event : `${event}.${action}`;
      deps.log.info({ delivery: id, event: name, events, effects }, `handled a delivery: ${name}`);
    },
    (error: unknown) => postpone(claim, error, deps),
  );
}

async function postpone(claim: Claim, error: unknown, deps: Deps): Promise<void> {
  if (error instanceof LeaseLost) return tellLost(claim, error, deps);
  if (error instanceof NotInstalled || error instanceof OutOfReach) {
    await settle(claim, deps, 'ignored', error.message);
    return noteHandled(claim.delivery, deps);
  }
  const { id, event } = claim.delivery;
  const now = deps.clock.now();
  const said = sayError(error);
  const delay = delayAfter(error, claim, deps);
  if (delay === null) {
    deps.log.error(
      { error, delivery: id, event },
      `gave up on a delivery: ${said}; it is parked, see \`tierline parked\``,
    );
    await deps.store.inbox.park(claim, now, said);
    return noteDeliveryFailure('parked', deps);
  }
  if (delay > 0) {
    noteDeliveryFailure('retried', deps);
    deps.log.warn(
      { error, delivery: id, event, attempt: claim.attempts },
      `a delivery failed and will be tried again: ${said}`,
    );
  }
  await deps.store.inbox.retry(claim, now + delay, said);
}

/** GitHub’s limits open again, so what they refuse is never given up; null when it is time to park. */
function delayAfter(error: unknown, { attempts, delivery }: Claim, { clock }: Deps): number | null {
  if (error instanceof StaleRow) return 0;
  const asked = askedToWait(error, clock.stamp());
  return asked > 0 ? asked : backoff(attempts, delivery.id);
}

function tellLost({ delivery: { id, event }, attempts }: Claim, error: LeaseLost, { log }: Deps): void {
  log.warn({ delivery: id, event, attempt: attempts }, `a delivery was handled in vain: ${error.message}`);
}

async function handle(claim: Claim, deps: Deps): Promise<void> {
  const { event, payload } = claim.delivery;
  if (isOwn(claim.delivery)) return handleOwn(claim, deps);
  const read = readPayload(event, JSON.parse(payload));
  // A repository may have a webhook of its own to the same address; only the App’s lets us act there.
  if (read.event !== 'other' && read.payload.installation === undefined)
    return settle(claim, deps, 'ignored', 'not from an installation of the App');
  const news = translate(read, await botFor(read, deps));
  const other = (await asTicket(read, news, deps)) ?? (await asDevelopment(read, news, deps));
  await handleNews(claim, other ?? news, deps);
}

/** An issue of the App’s without its mark is still the ticket that it was. */
async function asTicket(read: Payload, news: InboundEvent, { store }: Deps): Promise<InboundEvent | null> {
  if (news.kind !== 'development' || news.move.is !== 'news' || news.move.key !== null) return null;
  const known = await store.tickets.get(ticketId(news.place.repository.id, news.move.number));
  return known === null ? null : translateAsTicket(read);
}

/** An issue that developers opened themselves, and that staff have named as the place of a fix. */
async function asDevelopment(read: Payload, news: InboundEvent, deps: Deps): Promise<InboundEvent | null> {
  if (news.kind !== 'ticket' || (await deskAt(news.place, deps)) !== null) return null;
  const number = Number(news.event.ticket.split('#')[1]);
  const linked = await deps.store.tickets.linked(news.place.repository.id, number);
  return linked === null ? null : translateAsDevelopment(read);
}

/** What the desk has told itself: time, alerts, a policy, an answer of GitHub, what another ticket says, a repository to look at. */
async function handleOwn(claim: Claim, deps: Deps): Promise<void> {
  const { event, place } = readOwn(claim.delivery);
  if (event.kind === 'policy-begins') return beginPolicy(claim, event.policy, place, deps);
  if (event.kind === 'alerts-heard') return hearAlerts(claim, event, place, deps);
  if (event.kind === 'alerts-gathered') return gatherAlerts(claim, event.opening, place, deps);
  if (event.kind === 'look') return settle(claim, deps, 'done', `looked at: ${await refresh(place, deps)}`);
  await handleTicket(claim, event, place, deps);
  if (event.kind === 'due') noteDue(event.at, deps);
}

/** Who we are on GitHub matters only where somebody speaks; GitHub counts people from 1. */
async function botFor({ event, payload }: Payload, { github }: Deps): Promise<number> {
  if (event !== 'issues' && event !== 'issue_comment' && event !== 'label') return 0;
  return (await github.bot(payload.installation?.id ?? 0)).id;
}

async function handleNews(claim: Claim, news: InboundEvent, deps: Deps): Promise<void> {
  switch (news.kind) {
    case 'ticket':
      return handleTicket(claim, news.event, news.place, deps);
    case 'development':
      return handleDevelopment(claim, await moveWithSecrets(news.move), news.place, deps);
    case 'in-office':
      return handleInOffice(claim, news, deps);
    case 'pulled':
      return handlePull(claim, news, deps);
    case 'released':
      return handleRelease(claim, news.release, await presentPlace(news.place, deps), deps);
    case 'repository-renamed':
      return handleRenamed(claim, news.place, deps);
    case 'pushed':
      return handlePush(claim, news.place, news.push, deps);
    case 'proposed':
      return handleProposal(claim, news.proposal, await presentPlace(news.place, deps), deps);
    case 'label-changed':
      return handleLabelChange(claim, news.change, news.place, deps);
    case 'installed':
      return handleInstalled(claim, news.places, deps);
    case 'uninstalled':
      return handleUninstalled(claim, news.places, deps);
    case 'nothing':
      return settle(claim, deps, 'ignored', news.why);
    default:
      return news satisfies never;
  }
}
