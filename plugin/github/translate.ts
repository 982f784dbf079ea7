/** Turns a webhook into news of the desk’s own, or into nothing: our echo, or no business of ours. */
import type { TicketEvent } from '../desk/event.ts';
import { type Instant, isoOf, parseInstant } from '../desk/instant.ts';
import { type Actor, outsider } from '../desk/ticket/person.ts';
import { ticketId } from '../desk/ticket/ticket.ts';
import { readMark } from './marker.ts';
import type { News, Place } from './news.ts';
import type { CommentPayload, InstallationPayload, IssuesPayload, OtherPayload, Payload } from './payload.ts';

type User = OtherPayload['sender'];

/** What people’s acts say; their standing, the policy and the articles are looked up later, by the flow. */
export function translate(news: Payload, botId: number): News {
  switch (news.event) {
    case 'issues':
      return translateIssue(news.payload, botId);
    case 'issue_comment':
      return translateComment(news.payload, botId);
    case 'push': {
      const { repository, ref, deleted } = news.payload;
      const isDefault = ref === `refs/heads/${repository.default_branch ?? 'main'}`;
      if (deleted || !isDefault) return nothing(`a push to ${ref}`);
      return { kind: 'pushed', place: placeOf(news.payload), at: 'now' };
    }
    case 'label': {
      if (news.payload.sender.id === botId) return nothing('our own label');
      if (news.payload.action === 'created') return nothing('a new label');
      return { kind: 'labels-changed', place: placeOf(news.payload) };
    }
    case 'installation':
      return translateInstallation(news.payload);
    case 'other':
      return nothing(`no rule for ${news.name}`);
    default:
      return news satisfies never;
  }
}

function nothing(why: string): News {
  return { kind: 'nothing', why };
}

function translateInstallation({
  action,
  installation,
  repositories,
  repositories_added,
}: InstallationPayload): News {
  if (action === 'deleted' || action === 'removed') return nothing(`installation ${action}`);
  const names = [...repositories, ...repositories_added].map(({ full_name }) => full_name);
  return { kind: 'installed', installation: installation.id, repositories: names };
}

function placeOf({ repository, installation }: Pick<IssuesPayload, 'repository' | 'installation'>): Place {
  const { id, name, owner } = repository;
  return { installation: installation?.id ?? 0, repository: { id, owner: owner.login, name } };
}

function actorOf(user: User): Actor {
  if (user === undefined) return { id: 0, login: 'ghost', bot: false, standing: outsider };
  return { id: user.id, login: user.login, bot: user.type === 'Bot', standing: outsider };
}

function translateIssue(payload: IssuesPayload, botId: number): News {
  const { issue, sender, action, repository } = payload;
  if (issue.pull_request != null) return nothing('a pull request');
  const place = placeOf(payload);
  const ours = sender.id === botId;
  if (issue.user?.id === botId) return translateLinkedIssue(payload, place, ours);
  if (ours) return nothing('our own echo');
  const event = issueEvent(payload, ticketId(repository.id, issue.number));
  return event === null ? nothing(`no rule for issues.${action}`) : { kind: 'ticket', event, place };
}

function issueEvent(payload: IssuesPayload, ticket: string): TicketEvent | null {
  const { issue, sender, action, label, assignee } = payload;
  const by = actorOf(sender);
  const at = parseInstant(issue.updated_at);
  const told = (what: string): Stamp => ({ id: `${what}/${isoOf(at)}`, ticket, at, by });
  switch (action) {
    case 'opened':
      return openedEvent(payload, ticket);
    case 'edited':
      return { ...told('edited'), kind: 'edited', title: issue.title, body: issue.body ?? '' };
    case 'labeled':
    case 'unlabeled': {
      if (label === undefined) return null;
      const kind = action === 'labeled' ? 'labelled' : 'unlabelled';
      return { ...told(`${kind}/${label.name}`), kind, label: label.name, cited: [] };
    }
    case 'assigned':
    case 'unassigned':
      if (assignee == null) return null;
      return { ...told(`${action}/${assignee.login}`), kind: action, login: assignee.login };
    case 'closed':
      return { ...told('closed'), kind: 'closed', reason: closeReason(issue.state_reason) };
    case 'reopened':
      return { ...told('reopened'), kind: 'reopened' };
    default:
      return null;
  }
}

interface Stamp {
  readonly id: string;
  readonly ticket: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** The opening as the issue itself tells it, which a sweep can ask for again. */
export function openedEvent(
  { issue, repository }: Pick<IssuesPayload, 'issue' | 'repository'>,
  ticket: string,
): TicketEvent {
  return {
    kind: 'opened',
    id: 'opened',
    ticket,
    at: parseInstant(issue.created_at),
    by: actorOf(issue.user ?? undefined),
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
  };
}

function closeReason(reason: string | null | undefined): 'completed' | 'not-planned' | 'duplicate' {
  if (reason === 'not_planned') return 'not-planned';
  return reason === 'duplicate' ? 'duplicate' : 'completed';
}

/** An issue that the App itself has opened: the developers’ side of a ticket. */
function translateLinkedIssue(payload: IssuesPayload, place: Place, ours: boolean): News {
  const { issue, action, repository } = payload;
  if (action === 'opened') {
    const key = readMark(issue.body ?? '');
    if (key === null) return nothing('an issue of ours without a mark');
    const at = parseInstant(issue.created_at);
    return {
      kind: 'development',
      place,
      move: { is: 'opened', key, number: issue.number, url: issue.html_url, at },
    };
  }
  if (ours || (action !== 'closed' && action !== 'reopened')) return nothing('nothing that a ticket needs');
  const at = parseInstant(issue.updated_at);
  const where = `${repository.owner.login}/${repository.name}`;
  const event: TicketEvent = {
    kind: action === 'closed' ? 'development-closed' : 'development-reopened',
    id: `development-${action}/${repository.id}#${issue.number}/${isoOf(at)}`,
    ticket: '',
    at,
    by: actorOf(payload.sender),
    repository: where,
    number: issue.number,
    completed: closeReason(issue.state_reason) === 'completed',
  };
  return { kind: 'development', place, move: { is: action, event, number: issue.number } };
}

function translateComment(payload: CommentPayload, botId: number): News {
  const { comment, issue, sender, action, repository } = payload;
  if (issue.pull_request != null) return nothing('a pull request');
  if (sender.id === botId || comment.user?.id === botId) return nothing('our own echo');
  if (action !== 'created' && action !== 'edited') return nothing(`no rule for issue_comment.${action}`);
  const edit = action === 'edited';
  const at = parseInstant(edit ? comment.updated_at : comment.created_at);
  const event: TicketEvent = {
    kind: 'commented',
    // Two hooks may tell of one act with two delivery ids; the comment and its time are the same.
    id: edit ? `comment/${comment.id}/${isoOf(at)}` : `comment/${comment.id}`,
    ticket: ticketId(repository.id, issue.number),
    at,
    by: actorOf(sender),
    comment: comment.id,
    body: comment.body ?? '',
    edit,
    cited: [],
  };
  return { kind: 'ticket', event, place: placeOf(payload) };
}
