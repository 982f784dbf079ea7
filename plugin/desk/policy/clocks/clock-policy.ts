/** What the policy says of a clock: targets, calendar, pauses, milestones, and where something else holds. */
import type { EngagementKind } from '../../ticket/engagement.ts';
import type { Priority } from '../../ticket/priority.ts';
import type { WaitReason } from '../../ticket/status.ts';
import type { Kind } from '../../ticket/ticket.ts';
import type { Tier } from '../../ticket/tier.ts';
import type { MilestonePolicy } from './milestone-policy.ts';

/** Business time, or whole working days whose length the calendar tells. */
export type Target =
  | { readonly written: string; readonly ms: number }
  | { readonly written: string; readonly workingDays: number; readonly end: boolean };

export interface ClockTerms {
  /** By priority; a priority without a target has no such clock. */
  readonly targets: Readonly<Partial<Record<Priority, Target>>>;
  /** Null leaves it to what is wider: the service, the tier, all clocks. */
  readonly calendar: string | null;
  readonly pausesOn: readonly WaitReason[] | null;
  /** In the order in which the policy names them; null leaves them to the clock. */
  readonly milestones: readonly MilestonePolicy[] | null;
}

/** Other terms for some tickets; a condition that is left out holds for all. */
export interface SpecialTerms extends ClockTerms {
  readonly when: {
    readonly service?: string | undefined;
    readonly kind?: Kind | undefined;
    readonly tier?: Tier | undefined;
    readonly engagement?: EngagementKind | undefined;
  };
}

export interface ClockPolicy extends ClockTerms {
  readonly pausesOn: readonly WaitReason[];
  readonly milestones: readonly MilestonePolicy[];
  /** Of those that fit a ticket, the first that says something of a matter decides it. */
  readonly special: readonly SpecialTerms[];
}
