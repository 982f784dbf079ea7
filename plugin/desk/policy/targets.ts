/** Which rule governs a clock of a ticket: read from the policy by the ticket’s priority. */
import type { ClockKind, ClockRule } from '../clock/clock.ts';
import type { Classification } from '../ticket/priority.ts';
import type { Policy } from './policy.ts';

/** Null when the policy has no target for this clock at this priority. */
export function ruleFor(
  policy: Policy,
  kind: ClockKind,
  ticket: { readonly classification: Classification },
): ClockRule | null {
  const clock = policy.clocks[kind];
  const target = clock.targets[ticket.classification.priority];
  if (target === undefined) return null;
  const warning =
    clock.warnAt === null ? [] : [{ name: 'warning', after: Math.round(target * clock.warnAt) } as const];
  return {
    target,
    policy: policy.version,
    calendar: clock.calendar,
    pausesOn: clock.pausesOn,
    milestones: [...warning, { name: 'breach', after: target }],
  };
}
