/** The rule by which a ticket is given to somebody: that of its service, else that of its level. */
import type { Ticket } from '../../ticket/ticket.ts';
import { type Policy, serviceOf } from '../policy.ts';
import type { AssignmentRule } from './assignment-policy.ts';

/** Null where people take tickets themselves. */
export function ruleAt(
  policy: Pick<Policy, 'assignment' | 'services'>,
  { tier, service }: Pick<Ticket, 'tier' | 'service'>,
): AssignmentRule | null {
  return serviceOf(policy, service)?.assignment[tier] ?? policy.assignment[tier] ?? null;
}
