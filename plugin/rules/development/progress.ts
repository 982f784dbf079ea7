/** How far the developers are: reopened, milestones, pull requests. The card shows it, and nobody is disturbed. */
import type {
  DevelopmentMilestone,
  DevelopmentMoved,
  DevelopmentPull,
} from '../../desk/development-event.ts';
import type { LinkedPull } from '../../desk/ticket/development.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import type { Decision } from '../context.ts';
import { linked, withDevelopment } from './linked.ts';

const MOST_PULLS = 5;

export function developmentReopened(ticket: Ticket, event: DevelopmentMoved): Decision {
  const development = linked(ticket, { issue: '', ...event });
  if (development === null) return { ticket, effects: [] };
  return withDevelopment(ticket, { ...development, state: 'open', release: null, ended: null });
}

/** From one milestone to another GitHub tells two things of one second: only the one that it has can be taken off. */
export function developmentMilestone(ticket: Ticket, event: DevelopmentMilestone): Decision {
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  if (event.set) return withDevelopment(ticket, { ...development, milestone: event.title });
  if (development.milestone !== event.title) return { ticket, effects: [] };
  return withDevelopment(ticket, { ...development, milestone: null });
}

export function developmentPull(ticket: Ticket, { pull, ...event }: DevelopmentPull): Decision {
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  const known = development.pulls ?? [];
  const at = known.findIndex((one) => isSame(one, pull));
  const pulls = at === -1 ? [...known, pull] : known.with(at, pull);
  return withDevelopment(ticket, { ...development, pulls: pulls.slice(-MOST_PULLS) });
}

function isSame(one: LinkedPull, other: LinkedPull): boolean {
  return one.number === other.number && one.repository === other.repository;
}
