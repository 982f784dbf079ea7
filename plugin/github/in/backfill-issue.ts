/** Tells what happened on one issue since an instant, as its webhooks would have. */
import { type Instant, isoOf, parseInstant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import { ticketId } from '../../core/ticket/ticket.ts';
import type { Client, Issue } from '../app.ts';
import { openingOf, payloadOf, type Told } from './backfill-payload.ts';
import { type Skip, tellEach } from './odd.ts';
import { commentPayload, type IssuesPayload } from './payload.ts';
import { readTimeline, type TimelineAct } from './timeline.ts';

export async function tellOpening(client: Client, place: Place, issue: Issue): Promise<IssuesPayload> {
  return openingOf(issue, place, await timelineOf(client, place, issue.number));
}

/**
 * Its opening, its comments and their edits, its labels, assignees, closings and reopenings, and its text as it is now; in
 * the order in which they happened, or the desk would answer a comment on what had long been closed.
 */
export async function tellIssue(
  client: Client,
  place: Place,
  issue: Issue,
  since: string,
  skip: Skip,
): Promise<readonly Told[]> {
  const { owner, name: repo, id } = place.repository;
  const stream = ticketId(id, issue.number);
  const acts = await timelineOf(client, place, issue.number);
  const comments = await client.paginate(client.rest.issues.listComments, {
    owner,
    repo,
    issue_number: issue.number,
    since,
    per_page: 100,
  });
  const about = (payload: IssuesPayload): Told => ({ event: 'issues', stream, payload });
  const told = [
    about(openingOf(issue, place, acts)),
    ...(issue.updated_at === issue.created_at ? [] : [about(payloadOf('edited', issue.user, issue, place))]),
    ...(await tellEach(comments, 'comment', async (one) => tellComment(one, issue, place, stream), skip)),
    ...acts
      // Of the issue that it was elsewhere before, this one is no departure.
      .filter(({ event }) => event !== 'renamed' && event !== 'transferred')
      .filter(({ created_at }) => parseInstant(created_at) >= parseInstant(since))
      .map((act) => about(payloadOf(act.event, act.actor, asItWas(issue, act), place, act))),
  ];
  return told.toSorted((one, other) => happenedAt(one) - happenedAt(other));
}

/** GitHub tells times to the second: what it tells of one second stays as it stands. */
function happenedAt({ payload }: Told): Instant {
  const { action, issue } = payload;
  const { created_at, updated_at } = 'comment' in payload ? payload.comment : issue;
  return parseInstant(['opened', 'created'].includes(action) ? created_at : updated_at);
}

export async function timelineOf(
  client: Client,
  place: Pick<Place, 'repository'>,
  number: number,
): Promise<readonly TimelineAct[]> {
  const { owner, name: repo } = place.repository;
  const on = { owner, repo, issue_number: number, per_page: 100 };
  return readTimeline(await client.paginate(client.rest.issues.listEventsForTimeline, on));
}

/** The webhook of an act carries its time as the issue’s last change. */
function asItWas(issue: Issue, { event, created_at, state_reason }: TimelineAct): Issue {
  const then = { ...issue, updated_at: created_at };
  if (event !== 'closed') return then;
  const reason = state_reason === undefined ? issue.state_reason : state_reason;
  return { ...then, closed_at: created_at, ...(reason === undefined ? {} : { state_reason: reason }) };
}

interface Comment {
  readonly created_at: string;
  readonly updated_at: string;
  readonly user: unknown;
}

/** GitHub keeps only the newest text: an edit that we missed is told beside the comment. */
function tellComment(comment: Comment, issue: Issue, place: Place, stream: string): readonly Told[] {
  const isEdited = isoOf(parseInstant(comment.updated_at)) !== isoOf(parseInstant(comment.created_at));
  const actions = isEdited ? ['created', 'edited'] : ['created'];
  return actions.map((action) => {
    const { id, name, owner } = place.repository;
    const payload = commentPayload.parse({
      action,
      issue,
      comment,
      sender: comment.user,
      repository: { id, name, owner: { login: owner } },
      installation: { id: place.installation },
    });
    return { event: 'issue_comment', stream, payload };
  });
}
