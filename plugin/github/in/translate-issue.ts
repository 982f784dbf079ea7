/** Turns a webhook about somebody’s issue into an event of its ticket. */

import { type Instant, isoOf, parseInstant } from '../../calendar/instant.ts';
import type { Closed, TicketEvent } from '../../core/event.ts';
import type { Actor } from '../../core/ticket/person.ts';
import { actorOf } from '../sender.ts';
import type { CommentPayload, IssuesPayload } from './payload.ts';

interface Stamp {
  readonly id: string;
  readonly ticket: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** Null for what no rule is about. */
export function issueEvent(payload: IssuesPayload, ticket: string): TicketEvent | null {
  const { issue, sender, action, label, assignee } = payload;
  const told = (what: string, at = parseInstant(issue.updated_at)): Stamp => ({
    id: `${what}/${isoOf(at)}`,
    ticket,
    at,
    by: actorOf(sender),
  });
  switch (action) {
    case 'opened':
      return openedEvent(payload, ticket);
    case 'edited':
      return {
        ...told('edited'),
        kind: 'edited',
        title: issue.title,
        body: issue.body ?? '',
        ...beforeEdit(payload.changes, issue.body ?? '', issue.user),
      };
    case 'labeled':
    case 'unlabeled': {
      if (label == null) return null;
      const kind = action === 'labeled' ? 'labelled' : 'unlabelled';
      return { ...told(`${kind}/${label.name}`), kind, label: label.name, cited: [] };
    }
    case 'assigned':
    case 'unassigned':
      if (assignee == null) return null;
      return { ...told(`${action}/${assignee.login}`), kind: action, login: assignee.login };
    case 'closed':
      return {
        ...told('closed', closingTime(issue)),
        kind: 'closed',
        reason: closeReason(issue.state_reason),
      };
    case 'reopened':
      return { ...told('reopened'), kind: 'reopened' };
    case 'deleted':
    case 'transferred':
      // An issue goes once, and GitHub does not say when: the flow knows when it was told.
      return { ...told(action), id: action, kind: 'gone', how: action };
    default:
      return null;
  }
}

/** GitHub keeps the closing’s own time; the last change may be a later one. */
export function closingTime({
  closed_at,
  updated_at,
}: Pick<IssuesPayload['issue'], 'closed_at' | 'updated_at'>): Instant {
  return parseInstant(closed_at ?? updated_at);
}

export function closeReason(reason: string | null | undefined): Closed['reason'] {
  if (reason === 'not_planned') return 'not-planned';
  return reason === 'duplicate' ? 'duplicate' : 'completed';
}

/** The opening as the issue itself tells it, which a sweep can ask for again. */
function openedEvent({ issue, repository, changes, read }: IssuesPayload, ticket: string): TicketEvent {
  return {
    kind: 'opened',
    id: 'opened',
    ticket,
    at: parseInstant(issue.created_at),
    by: actorOf(issue.user),
    repository: { id: repository.id, owner: repository.owner.login, name: repository.name },
    number: issue.number,
    url: issue.html_url,
    title: issue.title,
    body: issue.body ?? '',
    labels: issue.labels.map(({ name }) => name),
    assignees: issue.assignees.map(({ login }) => login),
    policy: '',
    suggestions: [],
    cited: [],
    ...(read === undefined ? {} : { read }),
    ...(changes?.old_issue === undefined ? {} : { transferred: true }),
  };
}

interface Before {
  readonly before?: { readonly text: string; readonly author: number };
}

/** `text` is what stands there now, and stood there before if only something else, as the title, was changed. */
export function beforeEdit(
  changes: CommentPayload['changes'] | null,
  text: string,
  author: { readonly id: number } | null,
): Before {
  if (changes == null) return {};
  // Nobody has GitHub’s number 0: the text of an account that is gone is somebody else’s for everybody.
  return {
    before: { text: changes.body === undefined ? text : (changes.body.from ?? ''), author: author?.id ?? 0 },
  };
}
