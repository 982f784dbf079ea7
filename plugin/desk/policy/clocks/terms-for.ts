/** The terms of a clock for one ticket: of all that fit, the narrowest that says something of a matter decides it. */
import type { ClockKind } from '../../clock/clock.ts';
import { ongoing } from '../../ticket/major.ts';
import type { WaitReason } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { type Policy, serviceOf } from '../policy.ts';
import type { ClockPolicy, SpecialTerms, Target } from './clock-policy.ts';
import type { MilestonePolicy } from './milestone-policy.ts';

export interface Terms {
  /** Null promises nothing. */
  readonly target: Target | null;
  readonly calendar: string;
  readonly pausesOn: readonly WaitReason[];
  readonly milestones: readonly MilestonePolicy[];
}

type Facts = Pick<Ticket, 'classification' | 'service' | 'kind' | 'tier' | 'engagements' | 'major'>;

export function termsFor(policy: Policy, kind: ClockKind, ticket: Facts, occasion: number): Terms {
  const clock = policy.clocks[kind];
  const special = clock.special.filter((one) => fits(one, kind, ticket, occasion));
  const { priority } = ticket.classification;
  const first = <T>(read: (terms: SpecialTerms) => T | null | undefined): T | null => {
    for (const one of special) {
      const said = read(one);
      if (said !== null && said !== undefined) return said;
    }
    return null;
  };
  const usual: Terms = {
    target: first(({ targets }) => targets[priority]) ?? clock.targets[priority] ?? null,
    calendar: first(({ calendar }) => calendar) ?? calendarFor(policy, clock, ticket),
    pausesOn: first(({ pausesOn }) => pausesOn) ?? clock.pausesOn,
    milestones: first(({ milestones }) => milestones) ?? clock.milestones,
  };
  // Those affected by a major incident hear in its own rhythm.
  const rhythm = kind === 'update' && ongoing(ticket.major) !== null ? policy.major.updateEvery : null;
  if (rhythm !== null) return { ...usual, target: rhythm, calendar: policy.major.calendar };
  return usual;
}

/** A clock’s own calendar is said of that clock alone, so it goes before the one of a whole service. */
function calendarFor(policy: Policy, clock: ClockPolicy, { service }: Facts): string {
  return clock.calendar ?? serviceOf(policy, service)?.calendar ?? policy.calendar;
}

function fits({ when }: SpecialTerms, kind: ClockKind, ticket: Facts, occasion: number): boolean {
  if (when.service !== undefined && when.service !== ticket.service) return false;
  if (when.kind !== undefined && when.kind !== ticket.kind) return false;
  if (when.tier !== undefined && when.tier !== ticket.tier) return false;
  if (when.engagement === undefined) return true;
  return kind === 'engagement' && ticket.engagements[occasion - 1]?.kind === when.engagement;
}
