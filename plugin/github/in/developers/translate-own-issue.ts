/** Turns news of an issue that the App itself has opened, the developers’ side of a ticket, into news of that ticket. */

import { type Instant, isoOf, parseInstant } from '../../../calendar/instant.ts';
import type {
  DevelopmentDrifted,
  DevelopmentEvent,
  DevelopmentMilestone,
  DevelopmentMoved,
} from '../../../core/development-event.ts';
import { readMark } from '../../marker.ts';
import { actorOf, placeOf } from '../../sender.ts';
import type { InboundEvent } from '../inbound-event.ts';
import type { CommentPayload, IssuesPayload } from '../payload.ts';
import { beforeEdit, closeReason, closingTime } from '../translate-issue.ts';

export function translateOwnIssue(payload: IssuesPayload, ours: boolean): InboundEvent {
  const { issue, action, changes } = payload;
  const place = placeOf(payload);
  const key = readMark(issue.body ?? '');
  if (action === 'opened' && changes?.old_repository === undefined) {
    if (key === null) return { kind: 'nothing', why: 'an issue of ours without a mark' };
    const at = parseInstant(issue.created_at);
    const { number, html_url: url, id: database } = issue;
    return { kind: 'development', place, move: { is: 'opened', key, number, url, at, database } };
  }
  const event = ours ? null : ownIssueEvent(payload);
  if (event === null)
    return { kind: 'nothing', why: `issues.${action} on an issue of ours, which a ticket need not know` };
  return { kind: 'development', place, move: { is: 'news', event, number: issue.number, key } };
}

/** Talk on an issue of ours; whether it is a developers’ one, and what it says, the flow and the rules find out. */
export function translateOwnComment(payload: CommentPayload): InboundEvent {
  const { issue, comment, action, sender } = payload;
  const edit = action === 'edited';
  const at = parseInstant(edit ? comment.updated_at : comment.created_at);
  const event: DevelopmentEvent = {
    kind: 'development-commented',
    id: edit ? `development-comment/${comment.id}/${isoOf(at)}` : `development-comment/${comment.id}`,
    ...onIssue(payload),
    at,
    by: actorOf(sender),
    comment: comment.id,
    url: comment.html_url === '' ? issue.html_url : comment.html_url,
    body: comment.body ?? '',
    edit,
    ...(edit ? beforeEdit(payload.changes, comment.body ?? '', comment.user) : {}),
    closed: issue.closed_at != null && parseInstant(issue.closed_at) <= parseInstant(comment.created_at),
  };
  // Anybody may write a mark into a pull request: only what staff have linked is heard.
  const key = issue.pull_request == null ? readMark(issue.body ?? '') : null;
  return {
    kind: 'development',
    place: placeOf(payload),
    move: { is: 'news', event, number: issue.number, key },
  };
}

function onIssue({ issue, repository }: Pick<Act, 'issue' | 'repository'>) {
  return {
    ticket: '',
    issue: `${repository.id}#${issue.number}`,
    repository: `${repository.owner.login}/${repository.name}`,
    number: issue.number,
  };
}

/** What is done to an issue or a pull request, as far as both have it. */
interface Act extends Pick<IssuesPayload, 'action' | 'repository' | 'milestone'> {
  readonly issue: Pick<IssuesPayload['issue'], 'number' | 'closed_at' | 'updated_at' | 'state_reason'>;
  readonly sender?: IssuesPayload['sender'] | undefined;
}

/** Closed, taken up again, planned for a milestone: null for anything else. */
export function actOnTheirs(payload: Act): DevelopmentMoved | DevelopmentMilestone | null {
  const { issue, action, sender, milestone } = payload;
  const on = onIssue(payload);
  const at = action === 'closed' ? closingTime(issue) : parseInstant(issue.updated_at);
  const id = (what: string): string => `development-${what}/${on.issue}/${isoOf(at)}`;
  switch (action) {
    case 'closed': {
      const reason = closeReason(issue.state_reason);
      return {
        kind: 'development-closed',
        id: id(action),
        ...on,
        at,
        by: actorOf(sender),
        completed: reason === 'completed',
        ...(reason === 'duplicate' ? { duplicate: true } : {}),
      };
    }
    case 'reopened':
      return {
        kind: 'development-reopened',
        id: id(action),
        ...on,
        at,
        by: actorOf(sender),
        completed: false,
      };
    case 'milestoned':
    case 'demilestoned': {
      if (milestone == null) return null;
      const set = action === 'milestoned';
      const due = set && milestone.due_on != null ? { due: parseInstant(milestone.due_on) } : {};
      return {
        kind: 'development-milestone',
        id: id(`${action}/${milestone.title}`),
        ...on,
        at,
        title: milestone.title,
        set,
        ...due,
      };
    }
    default:
      return null;
  }
}

/** Null for what a ticket need not know. */
function ownIssueEvent(payload: IssuesPayload): DevelopmentEvent | null {
  const { issue, action } = payload;
  const on = onIssue(payload);
  const at = parseInstant(issue.updated_at);
  const id = (what: string): string => `development-${what}/${on.issue}/${isoOf(at)}`;
  switch (action) {
    case 'locked':
    case 'unlocked':
      return { kind: 'development-drifted', id: id(action), ...on, at, how: action, to: null };
    case 'deleted':
      return {
        kind: 'development-drifted',
        id: `development-deleted/${on.issue}`,
        ...on,
        at,
        how: action,
        to: null,
      };
    case 'transferred':
      return left(payload, at);
    case 'opened':
      return arrived(payload, at);
    default:
      return actOnTheirs(payload);
  }
}

/** A transfer, told by the repository that the issue has left. */
function left(payload: IssuesPayload, at: Instant): DevelopmentDrifted | null {
  const on = onIssue(payload);
  const { new_issue, new_repository } = payload.changes ?? {};
  const to =
    new_issue === undefined || new_repository === undefined
      ? null
      : {
          issue: `${new_repository.id}#${new_issue.number}`,
          repository: new_repository.full_name,
          number: new_issue.number,
          url: new_issue.html_url,
        };
  return {
    kind: 'development-drifted',
    id: `development-transferred/${on.issue}`,
    ...on,
    at,
    how: 'transferred',
    to,
  };
}

/** The same transfer, told by the repository that the issue came to. */
function arrived(payload: IssuesPayload, at: Instant): DevelopmentDrifted | null {
  const { issue, repository, number } = onIssue(payload);
  const { old_issue, old_repository } = payload.changes ?? {};
  if (old_issue === undefined || old_repository === undefined) return null;
  const from = `${old_repository.id}#${old_issue.number}`;
  return {
    kind: 'development-drifted',
    id: `development-transferred/${from}`,
    ticket: '',
    issue: from,
    repository: old_repository.full_name,
    number: old_issue.number,
    at,
    how: 'transferred',
    to: { issue, repository, number, url: payload.issue.html_url },
  };
}
