/** A ticket that is new and urgent, or becomes urgent before anybody has it, is told to whoever is on duty, once. */
import type { Instant } from '../calendar/instant.ts';
import type { Effect } from '../core/effect.ts';
import type { Actor } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import { isOwn, type Ticket } from '../core/ticket/ticket.ts';
import { membersAt } from '../policy/level-people.ts';
import type { Policy } from '../policy/policy.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import { sayUrgent, sayUrgentLine } from '../reply/notices.ts';
import { callStaff, mentionOnDuty } from '../reply/people.ts';

interface Happened {
  readonly at: Instant;
  /** Null where the policy acts. */
  readonly by: Actor | null;
}

/**
 * `ticket` is the ticket after it was given out. Told long after, as after a downtime, it goes into the summary of what
 * was missed, so that there is no storm.
 */
export function callForUrgent(
  before: Ticket | null,
  ticket: Ticket,
  { at, by }: Happened,
  policy: Policy,
): readonly Effect[] {
  if (!isUrgent(ticket, policy) || !isNews(before, ticket, policy)) return [];
  const people = peopleFor(ticket, at, by, policy);
  if (people === null) return [];
  const key = `${ticket.id}/urgent`;
  const body = sayUrgent(ticket, people, before === null ? 'new' : 'raised', policy);
  const summary = { since: at, line: sayUrgentLine(ticket.classification.priority, at, policy) };
  return callStaff(policy, { key, body, summary });
}

function isUrgent({ classification }: Ticket, { callFor }: Policy): boolean {
  return callFor.includes(classification.priority);
}

function isNews(before: Ticket | null, ticket: Ticket, policy: Policy): boolean {
  // Whoever handed it on or put it off knows of it, and a handoff tells its level.
  if (ticket.handoffs.length > 0 || (ticket.waiting !== null && ticket.waiting.byDesk !== true)) return false;
  // What was there before the desk, or is heard of days later, is found by its labels.
  if (before === null) return ticket.createdAt === undefined && ticket.heardAt === undefined;
  const hasNobody = ticket.assignee === null && ticket.owner === null;
  return hasNobody && isActive(before.status) && !isUrgent(before, policy);
}

/**
 * Whoever has it, else those of its level who are there; not who asks for help or has just written it down. Null where
 * nobody is left to be told. Where the policy names nobody of the level, those who watch the back office read it.
 */
function peopleFor(ticket: Ticket, at: Instant, by: Actor | null, policy: Policy): string | null {
  const knows = (login: string): boolean => isOwn(ticket, login) || isSameLogin(login, by?.login ?? null);
  const { assignee, tier, service } = ticket;
  if (assignee !== null) return knows(assignee) ? null : `@${assignee}`;
  const people = mentionOnDuty(policy, ticket, at, knows);
  if (people !== '') return people;
  return policy.backOffice !== null && membersAt(policy, tier, service).length === 0 ? '' : null;
}
