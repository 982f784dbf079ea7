/** Takes the next delivery out of the inbox and does what it means; a failure is tried again, and parked at last. */
import { z } from 'zod';
import type { TicketEvent } from '../desk/event.ts';
import type { News, Place } from '../github/news.ts';
import { readPayload } from '../github/payload.ts';
import { translate } from '../github/translate.ts';
import { backoff } from '../outbound/backoff.ts';
import type { Claim } from '../store/queue/delivery.ts';
import { LeaseLost } from '../store/queue/lease-lost.ts';
import { StaleTicket } from '../store/stale-ticket.ts';
import { deskAt } from './desks.ts';
import { handleDevelopment } from './development.ts';
import { repositoryEffect } from './effects.ts';
import { gather, isTicket } from './gather.ts';
import type { House } from './house.ts';
import { refresh } from './refresh.ts';
import { settle } from './settle.ts';
import { record } from './ticket-event.ts';

/** How long a worker may take before another may try, in milliseconds. */
const LEASE = 120_000;

/** True when there was something to do. */
export async function handleNext(house: House): Promise<boolean> {
  const claim = await house.store.inbox.claim(house.clock.now(), LEASE);
  if (claim === null) return false;
  try {
    await handle(claim, house);
  } catch (error) {
    await postpone(claim, error, house);
  }
  return true;
}

async function postpone(claim: Claim, error: unknown, house: House): Promise<void> {
  if (error instanceof LeaseLost) return;
  const { id, event } = claim.delivery;
  const now = house.clock.now();
  const delay = error instanceof StaleTicket ? 0 : backoff(claim.attempts, id);
  const said = error instanceof Error ? error.message : String(error);
  if (delay === null) {
    house.log.error(
      { error, delivery: id, event },
      'gave up on a delivery; it is parked, see `tierline parked`',
    );
    await house.store.inbox.park(claim, now, said);
    return;
  }
  if (delay > 0)
    house.log.warn(
      { error, delivery: id, event, attempt: claim.attempts },
      'a delivery failed and will be tried again',
    );
  await house.store.inbox.retry(claim, now + delay, said);
}

async function handle(claim: Claim, house: House): Promise<void> {
  const { event, payload } = claim.delivery;
  const json: unknown = JSON.parse(payload);
  if (
    event === 'tierline.due' ||
    event === 'tierline.policy-changed' ||
    event === 'tierline.development-refused'
  ) {
    await handleOwn(claim, event, json, house);
    return;
  }
  const bot = await house.github.bot();
  const news = translate(readPayload(event, json), bot.id);
  await handleNews(claim, news, house);
}

async function handleNews(claim: Claim, news: News, house: House): Promise<void> {
  switch (news.kind) {
    case 'ticket':
      return handleTicket(claim, news.event, news.place, house);
    case 'development':
      return handleDevelopment(claim, news.move, news.place, house);
    case 'pushed':
      await refresh(news.place, house, claim.delivery.receivedAt);
      return settle(claim, house, 'done');
    case 'labels-changed':
      return repairLabels(claim, news.place, house);
    case 'installed':
      return settle(claim, house, 'done', `installed on ${news.repositories.length} repositories`);
    case 'nothing':
      return settle(claim, house, 'ignored', news.why);
    default:
      return news satisfies never;
  }
}

async function handleTicket(claim: Claim, event: TicketEvent, place: Place, house: House): Promise<void> {
  const desk = await deskAt(place, house);
  if (desk === null) return settle(claim, house, 'ignored', 'this repository is no desk');
  if (event.kind === 'opened' && !isTicket(event, desk))
    return settle(claim, house, 'ignored', 'an issue that is no ticket');
  const complete = await gather(event, desk, house);
  await house.store.transaction((tx) => record(complete, desk, claim, house, tx));
}

const repository = z.object({ id: z.number(), owner: z.string(), name: z.string() });
const own = z.object({
  ticket: z.string(),
  at: z.number(),
  policy: z.string().default(''),
  target: z.string().default(''),
  why: z.string().default(''),
  place: z.object({ installation: z.number(), repository }),
});

/** What the house has told itself through its own door. */
async function handleOwn(claim: Claim, event: string, json: unknown, house: House): Promise<void> {
  const { ticket, at, policy, place, target, why } = own.parse(json);
  switch (event) {
    case 'tierline.due':
      return handleTicket(claim, { kind: 'due', id: `due/${at}`, ticket, at }, place, house);
    case 'tierline.policy-changed':
      return handleTicket(
        claim,
        { kind: 'policy-changed', id: `policy/${policy}`, ticket, at, policy },
        place,
        house,
      );
    default:
      return handleTicket(
        claim,
        { kind: 'development-refused', id: claim.delivery.id, ticket, at, repository: target, why },
        place,
        house,
      );
  }
}

async function repairLabels(claim: Claim, place: Place, house: House): Promise<void> {
  const desk = await deskAt(place, house);
  if (desk === null) return settle(claim, house, 'ignored', 'this repository is no desk');
  const now = house.clock.now();
  await house.store.transaction(async (tx) => {
    await tx.send([repositoryEffect(`labels/${claim.delivery.id}`, { kind: 'labels', ...place }, now)]);
    await tx.settle(claim, 'done', now);
  });
}
