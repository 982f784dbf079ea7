/** A milestone as the policy plans it: when it is reached, and what is done then. */
import type { Member } from '../member.ts';

/** Who can be told, or be given the work. */
export type Audience = 'owner' | 'assignee' | 'tier' | 'managers' | Member;

/** One thing to do at a milestone. */
export type Act =
  /** Null is the desk’s own: `sla: at risk` before the breach, `sla: breached` from it on. */
  | { readonly does: 'label'; readonly label: string | null }
  /** Null is the desk’s own sentence. */
  | { readonly does: 'comment'; readonly text: string | null }
  | {
      readonly does: 'notify';
      readonly who: readonly Audience[];
      /** The calendar in whose hours they are told; null tells them at once. */
      readonly inHours: string | null;
    }
  | { readonly does: 'assign'; readonly login: string }
  | { readonly does: 'raise-tier' }
  | { readonly does: 'webhook' };

/** Where it stands on the clock: a share of the target (1 is the breach), or business milliseconds beside it. */
export type MilestonePlace = { readonly share: number } | { readonly offset: number };

export interface MilestonePolicy {
  /** As it is written: `75%`, `-30m`, `breach`, `+2h`. */
  readonly name: string;
  readonly place: MilestonePlace;
  readonly acts: readonly Act[];
}

/** Business milliseconds used when it is reached; not above 0 where the target is too short for it. */
export function placeOn(target: number, place: MilestonePlace): number {
  return 'share' in place ? Math.round(target * place.share) : target + place.offset;
}
