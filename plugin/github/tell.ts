/** Tells what happened on a repository’s issues since an instant, as its webhooks would have. */
import { ticketId } from '../desk/ticket/ticket.ts';
import type { Client } from './app.ts';
import type { Place } from './news.ts';
import { type CommentPayload, commentPayload, type IssuesPayload, issuesPayload } from './payload.ts';

export interface Told {
  readonly event: 'issues' | 'issue_comment';
  readonly stream: string;
  readonly payload: IssuesPayload | CommentPayload;
}

/** Openings and comments, and from each changed issue’s timeline its labels, assignees, closings and reopenings. */
export async function tellRepository(client: Client, place: Place, since: string): Promise<readonly Told[]> {
  const { owner, name: repo } = place.repository;
  const issues = await client.paginate(client.rest.issues.listForRepo, {
    owner,
    repo,
    state: 'all',
    since,
    sort: 'updated',
    direction: 'asc',
    per_page: 100,
  });
  const told: Told[] = [];
  for (const issue of issues) {
    if (issue.pull_request != null) continue;
    told.push(...(await tellIssue(client, place, issue, since)));
  }
  return told;
}

type Issue = Awaited<ReturnType<Client['rest']['issues']['get']>>['data'];

async function tellIssue(
  client: Client,
  place: Place,
  issue: Issue,
  since: string,
): Promise<readonly Told[]> {
  const { owner, name: repo, id } = place.repository;
  const on = { owner, repo, issue_number: issue.number };
  const stream = ticketId(id, issue.number);
  const repository = { id, name: repo, owner: { login: owner } };
  const common = { repository, installation: { id: place.installation } };
  const opened = issuesPayload.parse({ ...common, action: 'opened', issue, sender: issue.user });
  const comments = await client.paginate(client.rest.issues.listComments, { ...on, since, per_page: 100 });
  const timeline = await client.paginate(client.rest.issues.listEventsForTimeline, { ...on, per_page: 100 });
  return [
    { event: 'issues', stream, payload: opened },
    ...comments.map((comment): Told => {
      const payload = commentPayload.parse({
        ...common,
        action: 'created',
        issue,
        comment,
        sender: comment.user,
      });
      return { event: 'issue_comment', stream, payload };
    }),
    ...timeline.flatMap((entry): readonly Told[] => {
      const payload = timelinePayload(entry, issue, common, since);
      return payload === null ? [] : [{ event: 'issues', stream, payload }];
    }),
  ];
}

const acts = ['labeled', 'unlabeled', 'assigned', 'unassigned', 'closed', 'reopened'];

function timelinePayload(entry: object, issue: Issue, common: object, since: string): IssuesPayload | null {
  if (!('event' in entry) || !('created_at' in entry) || !('actor' in entry)) return null;
  const { event, created_at, actor } = entry;
  if (
    typeof event !== 'string' ||
    !acts.includes(event) ||
    typeof created_at !== 'string' ||
    created_at < since
  )
    return null;
  const parsed = issuesPayload.safeParse({
    ...common,
    ...entry,
    action: event,
    sender: actor,
    // The webhook of an act carries its time as the issue’s last change.
    issue: {
      ...issue,
      updated_at: created_at,
      ...('state_reason' in entry && event === 'closed' ? { state_reason: entry.state_reason } : {}),
    },
  });
  return parsed.success ? parsed.data : null;
}
