/** What the house has told itself through its own door: time, a policy, a refusal, a repository to look at. */
import { z } from 'zod';
import type { TicketEvent } from '../../desk/event.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { handleSpread, SPREAD } from '../development/spread.ts';
import type { House } from '../house.ts';
import { refresh } from '../set-up/refresh.ts';
import { beginPolicy } from '../set-up/take-effect.ts';
import { handleTicket } from './handle-ticket.ts';
import { LETTER, readLetter } from './letter-delivery.ts';
import { settle } from './settle.ts';

const repository = z.object({ id: z.number(), owner: z.string(), name: z.string() });
const place = z.object({ installation: z.number(), repository });
const look = z.object({ place });
const begins = z.object({ place, policy: z.string() });
/** It counts from the closing on, whenever GitHub was asked. */
const thumbed = z.object({
  ticket: z.string(),
  at: z.number(),
  resolvedAt: z.number(),
  up: z.boolean(),
  place,
});
const about = z.object({
  ticket: z.string(),
  at: z.number(),
  policy: z.string().default(''),
  target: z.string().default(''),
  why: z.string().default(''),
  place,
});

/** GitHub’s own events have no dot in their names, so nobody can post one of these from outside. */
export function isOwn(event: string): boolean {
  return event.startsWith('tierline.');
}

export async function handleOwn(claim: Claim, json: unknown, house: House): Promise<void> {
  if (claim.delivery.event === 'tierline.look') {
    const role = await refresh(look.parse(json).place, house);
    return settle(claim, house, 'done', `looked at: ${role}`);
  }
  if (claim.delivery.event === 'tierline.policy-begins') {
    const { policy, place } = begins.parse(json);
    return beginPolicy(claim, policy, place, house);
  }
  if (claim.delivery.event === LETTER) {
    const { letter, place } = readLetter(json);
    return handleTicket(claim, letter, place, house);
  }
  if (claim.delivery.event === 'tierline.thumbs') {
    const { place, ...read } = thumbed.parse(json);
    const id = `thumbed/${read.resolvedAt}`;
    return handleTicket(claim, { kind: 'thumbed', id, ...read }, place, house);
  }
  if (claim.delivery.event === SPREAD) return handleSpread(claim, json, house);
  const told = about.parse(json);
  return handleTicket(claim, eventOf(claim, told), told.place, house);
}

function eventOf(
  { delivery }: Claim,
  { ticket, at, policy, target, why }: z.infer<typeof about>,
): TicketEvent {
  switch (delivery.event) {
    case 'tierline.due':
      return { kind: 'due', id: `due/${at}`, ticket, at };
    case 'tierline.policy-changed':
      return { kind: 'policy-changed', id: `policy/${policy}`, ticket, at, policy };
    case 'tierline.development-refused':
      return { kind: 'development-refused', id: delivery.id, ticket, at, repository: target, why };
    default:
      throw new Error(`the house never posts itself a “${delivery.event}”`);
  }
}
