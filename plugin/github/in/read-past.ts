/** Reads what happened on an issue before the desk got it: its comments, its closing, and how it looked. */

import { type Instant, parseInstant } from '../../calendar/instant.ts';
import type { PastClosing } from '../../core/past.ts';
import type { Place } from '../../core/place.ts';
import type { Actor } from '../../core/ticket/person.ts';
import type { Client } from '../app.ts';
import { actorOf } from '../sender.ts';
import { statusOf } from '../status.ts';
import { timelineOf } from './backfill-issue.ts';
import { type Looks, looksBefore, payloadOf } from './backfill-payload.ts';
import { issuesPayload } from './payload.ts';
import type { TimelineAct } from './timeline.ts';
import { closeReason } from './translate-issue.ts';

export interface OldComment {
  readonly at: Instant;
  /** Their standing is looked up later, by the flow. */
  readonly by: Actor;
  readonly comment: number;
  readonly body: string;
}

export interface OldIssue {
  /** When it came here from another repository; null where GitHub does not say so. */
  readonly transferredAt: Instant | null;
  /** Oldest first. */
  readonly comments: readonly OldComment[];
  readonly closed: PastClosing | null;
  /** How it looked at an instant. */
  readonly looksAt: (at: Instant) => Looks;
}

const user = issuesPayload.shape.issue.shape.user;

/** Null where it is not there any more. */
export async function readPast(client: Client, place: Place, number: number): Promise<OldIssue | null> {
  try {
    return await readIssue(client, place, number);
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return null;
    throw error;
  }
}

async function readIssue(client: Client, place: Place, number: number): Promise<OldIssue> {
  const { owner, name: repo } = place.repository;
  const on = { owner, repo, issue_number: number };
  const { data: issue } = await client.rest.issues.get(on);
  const acts = await timelineOf(client, place, number);
  const written = await client.paginate(client.rest.issues.listComments, { ...on, per_page: 100 });
  const comments = written.map(({ id, body, user: author, created_at }) => ({
    at: parseInstant(created_at),
    by: actorOf(user.parse(author ?? null)),
    comment: id,
    body: body ?? '',
  }));
  const shown = payloadOf('opened', issue.user, issue, place).issue;
  return {
    transferredAt: lastOf(acts, 'transferred')?.at ?? null,
    comments,
    closed: issue.state === 'closed' ? closingOf(shown, acts, comments) : null,
    looksAt: (at) =>
      looksBefore(
        shown,
        acts.filter((act) => parseInstant(act.created_at) >= at),
      ),
  };
}

function isByPerson({ actor }: TimelineAct): boolean {
  return actor != null && actor.type !== 'Bot';
}

function lastOf(acts: readonly TimelineAct[], event: TimelineAct['event']) {
  const act = acts.findLast((one) => one.event === event);
  return act === undefined ? null : { act, at: parseInstant(act.created_at) };
}

/** The timeline names who closed it; the issue itself knows when, also where its timeline does not go back so far. */
function closingOf(
  {
    created_at,
    closed_at,
    updated_at,
    state_reason,
  }: { readonly created_at: string } & Pick<
    ReturnType<typeof payloadOf>['issue'],
    'closed_at' | 'updated_at' | 'state_reason'
  >,
  acts: readonly TimelineAct[],
  comments: readonly OldComment[],
): PastClosing {
  const closing = lastOf(acts, 'closed');
  const at = closing?.at ?? parseInstant(closed_at ?? updated_at);
  const touched = [
    ...comments.filter(({ by }) => !by.bot).map((one) => one.at),
    ...acts
      .filter((act) => act !== closing?.act && act.event !== 'transferred' && isByPerson(act))
      .map((act) => parseInstant(act.created_at)),
  ].filter((one) => one <= at);
  return {
    at,
    by: closing?.act.actor?.login ?? 'ghost',
    reason: closeReason(closing?.act.state_reason ?? state_reason),
    touchedAt: Math.max(parseInstant(created_at), ...touched),
  };
}
