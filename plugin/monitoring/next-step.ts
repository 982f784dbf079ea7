/** What becomes of a group of alerts that was heard of: a ticket is told, a new one is wanted, it joins a storm, or nothing. */
import type { Instant } from '../calendar/instant.ts';
import { isFiring } from '../core/ticket/alert.ts';
import type { Group, Heard } from './group.ts';

/** Where the group’s ticket stands. */
export type Standing =
  | { readonly kind: 'none' }
  /** One is being opened; from `until` on nobody believes in it any more. */
  | { readonly kind: 'opening'; readonly until: Instant }
  | { readonly kind: 'active' }
  /** `mayReopen`: it can be taken up again, if not too late. */
  | { readonly kind: 'ended'; readonly at: Instant; readonly mayReopen: boolean };

/** `join`: the ticket hears of it together with what else changes within the same minute. */
export type Step = 'nothing' | 'keep' | 'tell' | 'join' | 'open';

/** A ticket hears of changes so often at most, in milliseconds: an alert may flap. */
const JOINED = 60_000;

/** A ticket hears at least so often that its alerts still last, in milliseconds: its own timer gives up silent ones. */
const HEARTBEAT = 15 * 60_000;

/**
 * `toldAt` is when the ticket last heard of it. Firing means newly firing: what still fired when somebody closed the
 * ticket does not open it again by being repeated.
 */
export function nextStep(
  { group, began, changed, changedBefore }: Heard,
  standing: Standing,
  {
    now,
    toldAt,
    reopenWithin,
  }: { readonly now: Instant; readonly toldAt: Instant; readonly reopenWithin: number },
): Step {
  const fires = group.alerts.some(isFiring);
  switch (standing.kind) {
    case 'none':
      return fires ? 'open' : 'nothing';
    case 'opening':
      return now >= standing.until && fires ? 'open' : 'keep';
    case 'active':
      if (changed) return now - Math.max(toldAt, changedBefore) < JOINED ? 'join' : 'tell';
      return now - toldAt >= HEARTBEAT ? 'tell' : 'keep';
    case 'ended':
      if (began.length === 0) return changed ? 'tell' : 'keep';
      return standing.mayReopen && now - standing.at <= reopenWithin ? 'tell' : 'open';
    default:
      return standing satisfies never;
  }
}

/** When a ticket hears of what was joined, and until then is to hear of nothing. */
export function joinedAt(toldAt: Instant, now: Instant): Instant {
  return Math.max(toldAt + JOINED, now);
}

/** Whether nothing has changed for as long as changes are joined: until then it may turn again, and staff need no word of it. */
export function hasSettled(groups: readonly Pick<Group, 'changedAt'>[], now: Instant): boolean {
  return groups.every(({ changedAt = 0 }) => now - changedAt >= JOINED);
}

/** What is remembered of a source to tell a storm: its newest groups, and the storm that they belong to. */
export interface Rush {
  /** When tickets were wanted for new groups, and for which, oldest first. */
  readonly wanted: readonly { readonly at: Instant; readonly identity: string }[];
  readonly storm: { readonly opening: string; readonly lastAt: Instant } | null;
}

export const calm: Rush = { wanted: [], storm: null };

const MINUTE = 60_000;
/** A storm is over once no new group has joined it for so long, in milliseconds. */
const STORM_LASTS = 10 * MINUTE;

/** With which opening a new group’s ticket is wanted. */
export type Wanted =
  | { readonly kind: 'own' }
  | { readonly kind: 'joins'; readonly opening: string }
  /** A storm begins with it, and with those others that came within the same minute. */
  | { readonly kind: 'begins'; readonly with: readonly string[] };

/** `opening` names the storm that would begin now. */
export function want(
  { wanted, storm }: Rush,
  identity: string,
  { now, above, opening }: { readonly now: Instant; readonly above: number; readonly opening: string },
): { readonly rush: Rush; readonly wanted: Wanted } {
  const recent = [...wanted.filter(({ at }) => now - at < MINUTE), { at: now, identity }].slice(-above - 1);
  if (storm !== null && now - storm.lastAt < STORM_LASTS) {
    const rush = { wanted: recent, storm: { ...storm, lastAt: now } };
    return { rush, wanted: { kind: 'joins', opening: storm.opening } };
  }
  if (recent.length <= above) return { rush: { wanted: recent, storm: null }, wanted: { kind: 'own' } };
  const others = recent.map((one) => one.identity).filter((one) => one !== identity);
  return {
    rush: { wanted: recent, storm: { opening, lastAt: now } },
    wanted: { kind: 'begins', with: others },
  };
}
