/** Which lanes do not get through just now: said in the health, and left alone as long as the other side asks. */
import type { OutboxClaim } from '../../store/queue/effect.ts';
import type { House } from '../house.ts';

/** Each stream of a lane has its own trouble: that others get through does not end it. */
export function noteTrouble({ lane, stream }: OutboxClaim['effect'], reason: string, house: House): void {
  const { troubles } = house.shelves;
  const key = keyOf(lane, stream);
  troubles.set(key, { lane, since: troubles.get(key)?.since ?? house.clock.now(), reason });
}

/** It got through, or it was given up and is counted among what is parked. */
export function endTrouble({ lane, stream }: OutboxClaim['effect'], { shelves }: House): void {
  shelves.troubles.delete(keyOf(lane, stream));
}

function keyOf(lane: string, stream: string): string {
  return `${lane} ${stream}`;
}

/** Going on after GitHub’s “slow down” gets an App banned, so the whole lane rests, not only what was refused. */
export function rest(lane: string, ms: number, { shelves, clock }: House): void {
  shelves.rests.set(lane, clock.now() + ms);
}

/** GitHub’s lanes rest as long as their installation keeps silent, whichever call GitHub has refused. */
export function isResting(lane: string, { shelves, clock, github }: House): boolean {
  const installation = /^github\/(\d+)$/.exec(lane)?.[1];
  const silent = installation === undefined ? 0 : github.silentUntil(Number(installation));
  return Math.max(silent, shelves.rests.get(lane) ?? 0) > clock.now();
}
