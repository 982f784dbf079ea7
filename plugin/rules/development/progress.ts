/** The developers’ issue is there, or was refused, and how far they are: their milestone, pull requests and release. */

import { isoOf } from '../../calendar/instant.ts';
import type {
  DevelopmentMilestone,
  DevelopmentMoved,
  DevelopmentOpened,
  DevelopmentPull,
  DevelopmentRefused,
  DevelopmentReleased,
} from '../../core/development-event.ts';
import type { Effect } from '../../core/effect.ts';
import {
  type Development,
  isAbout,
  type LinkedPull,
  ONE_ACT,
  type OnDevelopment,
} from '../../core/ticket/development.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { proposeFixed } from '../../features/developers.ts';
import type { Policy } from '../../policy/policy.ts';
import { sayNeedless } from '../../reply/developers/issue.ts';
import { sayReleased } from '../../reply/developers/notices.ts';
import { sayDevelopersRefused } from '../../reply/notices.ts';
import { callStaff, mentionOwner } from '../../reply/people.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

/** The issue that the desk asked the developers for: it is there, it came too late, or they do not accept the desk. */
export function developmentOpened(ticket: Ticket, event: DevelopmentOpened, context: Context): Decision {
  const { repository, number, url, issue, key, database } = event;
  const { development } = ticket;
  if (development?.state !== 'asked') {
    // The very issue that we have: after a transfer GitHub tells of its opening again.
    if (key !== undefined && development?.key === key) return { ticket, effects: [] };
    // Late news may have taken back what the developers were asked for before it came.
    return { ticket, effects: [needless(ticket, event, policyOf(ticket, context))] };
  }
  const known = {
    ...(issue === '' ? {} : { issue }),
    ...(key === undefined ? {} : { key }),
  };
  return {
    ticket: { ...ticket, development: { repository, number, url, state: 'open', ...known } },
    effects:
      database === undefined
        ? []
        : [{ kind: 'sub-issue', key: `${ticket.id}/${event.id}/sub-issue`, child: database }],
  };
}

function needless(ticket: Ticket, { id, repository, number }: DevelopmentOpened, policy: Policy): Effect {
  const key = `${ticket.id}/${id}/needless`;
  return { kind: 'withdraw-developer-issue', key, repository, number, body: sayNeedless(ticket, policy) };
}

export function developmentRefused(ticket: Ticket, event: DevelopmentRefused, context: Context): Decision {
  const { repository, why, id, at } = event;
  const policy = policyOf(ticket, context);
  const body = sayDevelopersRefused(ticket, repository, why, policy, at);
  return {
    ticket: { ...ticket, development: { repository, number: null, url: null, state: 'refused' } },
    effects: callStaff(policy, { key: `${ticket.id}/${id}`, body }),
  };
}

/** How far the developers are: reopened, milestones, pull requests. The card shows it, and nobody is disturbed. */
const MOST_PULLS = 5;

export function developmentReopened(ticket: Ticket, event: DevelopmentMoved): Decision {
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  return withDevelopment(ticket, { ...development, state: 'open', release: null, ended: null });
}

/** From one milestone to another GitHub tells two things of one second: only the one that it has can be taken off. */
export function developmentMilestone(ticket: Ticket, event: DevelopmentMilestone): Decision {
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  const { due: _, ...undated } = development;
  const due = event.due === undefined ? {} : { due: event.due };
  if (event.set) return withDevelopment(ticket, { ...undated, milestone: event.title, ...due });
  if (development.milestone !== event.title) return { ticket, effects: [] };
  return withDevelopment(ticket, { ...undated, milestone: null });
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

/** Only the first one since they closed it counts: later ones hold the fix as well, and are no news. */
export function developmentReleased(ticket: Ticket, event: DevelopmentReleased, context: Context): Decision {
  const { at, tag, url, certain } = event;
  const development = linked(ticket, event);
  if (development?.state !== 'completed' || development.ended == null || development.release != null)
    return { ticket, effects: [] };
  const release = { tag, url, at, certain };
  const told: Ticket = { ...ticket, development: { ...development, release } };
  // Published right after the closing, it is one act with it: the owner was just told, and the card shows the version.
  const isOneAct = at - development.ended.at < ONE_ACT;
  const policy = policyOf(ticket, context);
  const article = proposeFixed(told, release, policy);
  if (!isActive(ticket.status) || isOneAct) return { ticket: told, effects: article };
  const people = mentionOwner(ticket, policy, at);
  // Of the closing, not of the release: an earlier one that is heard of late is no second news.
  const key = `${ticket.id}/released/${event.issue}/${isoOf(development.ended.at)}`;
  return {
    ticket: told,
    effects: [...article, ...callStaff(policy, { key, body: sayReleased(told, people, release, policy) })],
  };
}

/** Null for news of an issue that was another’s, or this ticket’s before. */
export function linked({ development }: Ticket, on: OnDevelopment): Development | null {
  return development !== null && isAbout(development, on) ? development : null;
}

/** The ticket with that part changed, and nothing said: the card shows it. */
function withDevelopment(ticket: Ticket, development: Development): Decision {
  return { ticket: { ...ticket, development }, effects: [] };
}
