/** What GitHub should show of a ticket: a pure function of it, to which the desk reconciles the issue. */

import type { Instant } from '../calendar/instant.ts';
import { breachOf, type Calendars, isCustomers, isOver } from '../core/clock.ts';
import type { IssueView } from '../core/issue-view.ts';
import { readLabel } from '../core/ticket/labels.ts';
import { ongoing } from '../core/ticket/major.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { card } from './card.ts';
import { languageOf } from './locale.ts';

export function issueViewOf(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): IssueView {
  const closed = ticket.status === 'closed' || (ticket.status === 'resolved' && ticket.button === 'closed');
  return {
    labels: labelsOf(ticket),
    assignees: ticket.assignee === null ? [] : [ticket.assignee],
    state: closed ? 'closed' : 'open',
    reason: closed ? reasonOf(ticket) : null,
    card: card(ticket, policy, calendars, asOf),
    language: languageOf(ticket, policy),
  };
}

function reasonOf({ resolution }: Ticket): IssueView['reason'] {
  const code = resolution?.code ?? 'solved';
  switch (code) {
    case 'duplicate':
      return 'duplicate';
    case 'withdrawn':
    case 'no-answer':
    case 'handed-over':
      return 'not_planned';
    case 'solved':
      return 'completed';
    default:
      return code satisfies never;
  }
}

/** The labels an issue should have: its own foreign ones, and the desk’s in place of any of ours. */
export function withDeskLabels(present: readonly string[], face: IssueView): readonly string[] {
  return [...present.filter((name) => readLabel(name) === null), ...face.labels];
}

function labelsOf(ticket: Ticket): readonly string[] {
  return [
    `tier: ${ticket.tier}`,
    `priority: ${ticket.classification.priority}`,
    `kind: ${ticket.kind}`,
    `status: ${ticket.status}`,
    ...(ticket.waiting === null ? [] : [`waiting: ${ticket.waiting.on}`]),
    ...(ticket.service === null ? [] : [`service: ${ticket.service}`]),
    ...slaLabel(ticket),
    ...(ongoing(ticket.major) === null ? [] : ['major']),
    ...ticket.knownErrors.map(({ id }) => id),
    ...ticket.marks,
  ];
}

/**
 * A breach stays on record; a risk is shown only while the clock that is at risk still runs. Only the customer’s
 * clocks show here: what tiers owe each other is nobody’s business outside.
 */
function slaLabel({ clocks }: Ticket): readonly string[] {
  const shown = clocks.filter(isCustomers);
  if (shown.some((clock) => breachOf(clock)?.labelled === true)) return ['sla: breached'];
  const atRisk = shown.some(
    (clock) => !isOver(clock) && Object.values(clock.passed).some((one) => one?.labelled === true),
  );
  return atRisk ? ['sla: at risk'] : [];
}
