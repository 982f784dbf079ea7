/** Which lanes do not get through just now: said in the health, and left alone as long as the other side asks. */
import type { OutboxClaim } from '../../store/queue/effect.ts';
import type { Deps } from '../deps.ts';

/** Why it did not work, and how much longer than usual the other side asks us to wait. */
export interface Failure {
  readonly reason: string;
  readonly wait: number;
  /** How many tries it is worth; null: those of its lane’s whole schedule. */
  readonly tries: number | null;
}

/** Each effect has its own trouble: that others get through does not end it. */
export function noteTrouble({ effect }: OutboxClaim, reason: string, aside: boolean, deps: Deps): void {
  const { troubles } = deps.caches;
  const { lane, stream } = effect;
  const key = keyOf(effect);
  troubles.set(key, { lane, stream, aside, since: troubles.get(key)?.since ?? deps.clock.now(), reason });
}

/**
 * It got through, or it was given up and is counted among what is parked. What failed before it in its place is over, too,
 * perhaps for something newer; what stepped aside still waits.
 */
export function endTrouble({ effect }: OutboxClaim, { caches: { troubles } }: Deps): void {
  troubles.delete(keyOf(effect));
  for (const [key, { lane, stream, aside }] of troubles)
    if (!aside && lane === effect.lane && stream === effect.stream) troubles.delete(key);
}

/** A newer face takes the place of an older one, and its trouble. */
function keyOf({ lane, stream, kind, key }: OutboxClaim['effect']): string {
  return `${lane} ${stream} ${kind === 'face' ? kind : key}`;
}

/** Going on after GitHub’s “slow down” gets an App banned, so the whole lane rests, not only what was refused. */
export function rest(lane: string, ms: number, { caches, clock }: Deps): void {
  caches.rests.set(lane, Math.max(caches.rests.get(lane) ?? 0, clock.now() + ms));
}

/** Whose budget the lane’s effects share; null for those that GitHub does not carry out. */
export function installationOf(lane: string): number | null {
  const [, installation] = /^github\/(\d+)(?:\/|$)/.exec(lane) ?? [];
  return installation === undefined ? null : Number(installation);
}

/** GitHub’s lanes rest as long as their installation keeps silent, whichever call GitHub has refused. */
export function isResting(lane: string, { caches, clock, github }: Deps): boolean {
  const installation = installationOf(lane);
  const silent = installation === null ? 0 : github.silentUntil(installation);
  return Math.max(silent, caches.rests.get(lane) ?? 0) > clock.now();
}
