/** Monitoring says something of a ticket’s alerts: they began, changed, came again or are over. Over is not closed. */
import type { Instant } from '../../calendar/instant.ts';
import type { Alerted } from '../../core/event.ts';
import { type AlertSet, type Recovery, recoveriesAfter } from '../../core/ticket/alert.ts';
import { reopened } from '../../core/ticket/ending.ts';
import { isHigher } from '../../core/ticket/priority.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { sayAlertsAgain, sayAlertsChanged } from '../../reply/alerts/notices.ts';
import { callStaff, tellStaff } from '../../reply/people.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

export function alerted(ticket: Ticket, event: Alerted, context: Context): Decision {
  const { alerts, began, at, id } = event;
  const policy = policyOf(ticket, context);
  const { alertsSaid, ...plain } = ticket;
  const heard: Ticket = { ...plain, ...withAlerts(ticket.recoveries ?? [], alerts, at) };
  const known = raised(heard, ticket, policy);
  if (!isActive(ticket.status)) {
    if (!began || ticket.resolution?.code === 'duplicate') return { ticket: known, effects: [] };
    const body = sayAlertsAgain(ticket, alerts, policy, at);
    return { ticket: reopened(known), effects: callStaff(policy, { key: `${ticket.id}/${id}/again`, body }) };
  }
  const said = alertsSaid ?? ticket.alerts;
  if (said === undefined) return { ticket: known, effects: [] };
  if (event.unsettled === true) return { ticket: { ...known, alertsSaid: said }, effects: [] };
  const changed = sayAlertsChanged(said, alerts, policy);
  const effects = changed === null ? [] : tellStaff(policy, { key: `${ticket.id}/${id}`, body: changed });
  return { ticket: known, effects };
}

/** What a ticket keeps of a set of alerts: itself, and when all of them were over. */
export function withAlerts(
  before: readonly Recovery[],
  alerts: AlertSet,
  at: Instant,
): Pick<Ticket, 'alerts' | 'recoveries'> {
  const recoveries = recoveriesAfter(before, alerts, at);
  return recoveries.length === 0 ? { alerts } : { alerts, recoveries };
}

/** Worse than before: the priority follows, unless people have set another meanwhile. It never falls by itself. */
function raised(ticket: Ticket, { alerts: before }: Ticket, { matrix }: Policy): Ticket {
  const { classification, alerts } = ticket;
  const asked = alerts?.priority ?? null;
  const { impact, urgency } = classification;
  const last = before?.priority ?? matrix[impact][urgency];
  if (asked === null || classification.priority !== last || !isHigher(asked, last)) return ticket;
  return { ...ticket, classification: { ...classification, priority: asked, setBy: 'hand' } };
}
