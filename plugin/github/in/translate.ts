/** Turns a webhook into news of the desk’s own, or into nothing: our echo, or no business of ours. */

import { type Instant, isoOf, parseInstant } from '../../calendar/instant.ts';
import type { Commented } from '../../core/event.ts';
import type { Place } from '../../core/place.ts';
import { readLabel } from '../../core/ticket/labels.ts';
import { ticketId } from '../../core/ticket/ticket.ts';
import { readMark, readOfficeMark, readTicketMark } from '../marker.ts';
import { actorOf, placeOf } from '../sender.ts';
import { translateOwnComment, translateOwnIssue } from './developers/translate-own-issue.ts';
import { translatePull } from './developers/translate-pull.ts';
import type { InboundEvent } from './inbound-event.ts';
import type {
  CommentPayload,
  InstallationPayload,
  IssuesPayload,
  LabelPayload,
  Payload,
  PushPayload,
  ReleasePayload,
} from './payload.ts';
import { beforeEdit, issueEvent } from './translate-issue.ts';

/** What people’s acts say; their standing, the policy and the articles are looked up later, by the flow. */
export function translate(news: Payload, botId: number): InboundEvent {
  switch (news.event) {
    case 'issues':
      return translateIssue(news.payload, botId);
    case 'issue_comment':
      return translateComment(news.payload, botId);
    case 'push':
      return translatePush(news.payload);
    case 'pull_request':
      return translatePull(news.payload);
    case 'release':
      return translateRelease(news.payload);
    case 'repository':
      return { kind: 'repository-renamed', place: placeOf(news.payload) };
    case 'label':
      return translateLabel(news.payload, botId);
    case 'installation':
      return translateInstallation(news.payload);
    case 'other':
      return nothing(`no rule for ${[news.name, news.payload.action ?? []].flat().join('.')}`);
    default:
      return news satisfies never;
  }
}

/** The same as news of the developers’ side of a ticket: for an issue of theirs that is linked to one. */
export function translateAsDevelopment({ event, payload }: Payload): InboundEvent | null {
  if (event === 'issues') return translateOwnIssue(payload, false);
  return event === 'issue_comment' ? translateOwnComment(payload) : null;
}

function nothing(why: string): InboundEvent {
  return { kind: 'nothing', why };
}

function translateIssue(payload: IssuesPayload, botId: number): InboundEvent {
  const { issue, sender, action } = payload;
  if (issue.pull_request != null) return nothing('a pull request');
  const ours = sender.id === botId;
  const askedBy = issue.user?.id === botId ? readTicketMark(readMark(issue.body ?? '')) : null;
  if (issue.user?.id === botId && askedBy === null) return translateOwnIssue(payload, ours);
  if (ours && action !== 'opened') return nothing('our own echo');
  return aboutTicket(payload, askedBy);
}

function aboutTicket(payload: IssuesPayload, askedBy: string | null): InboundEvent {
  const { issue, action, repository } = payload;
  const event = issueEvent(payload, ticketId(repository.id, issue.number));
  if (event === null) return nothing(`no rule for issues.${action}`);
  const asked = askedBy === null || event.kind !== 'opened' ? event : { ...event, askedBy };
  return { kind: 'ticket', event: asked, place: placeOf(payload) };
}

/**
 * The same as news of a ticket: for an issue of the App’s that is known as a ticket, though somebody has edited the mark
 * out of it. Null for what is about no issue.
 */
export function translateAsTicket({ event, payload }: Payload): InboundEvent | null {
  if (event === 'issues') return aboutTicket(payload, null);
  if (event !== 'issue_comment') return null;
  const ticket = ticketId(payload.repository.id, payload.issue.number);
  return { kind: 'ticket', event: commentedOn(payload, ticket), place: placeOf(payload) };
}

function translateComment(payload: CommentPayload, botId: number): InboundEvent {
  const { comment, issue, sender, action, repository } = payload;
  if (sender.id === botId || comment.user?.id === botId) return nothing('our own echo');
  if (action !== 'created' && action !== 'edited') return nothing(`no rule for issue_comment.${action}`);
  // Never a ticket; it may be where a problem is mended.
  if (issue.pull_request != null) return translateOwnComment(payload);
  const place = placeOf(payload);
  const mark = readMark(issue.body ?? '');
  if (issue.user?.id !== botId || readTicketMark(mark) !== null) {
    const event = commentedOn(payload, ticketId(repository.id, issue.number));
    return { kind: 'ticket', event, place };
  }
  const office = readOfficeMark(mark ?? '');
  if (office === null) return translateOwnComment(payload);
  const where = { repository: `${repository.owner.login}/${repository.name}`, number: issue.number };
  const event = { ...commentedOn(payload, office.ticket), office: where };
  return { kind: 'in-office', place, mark: office, event };
}

function commentedOn({ comment, action, sender, changes }: CommentPayload, ticket: string): Commented {
  const edit = action === 'edited';
  const at = parseInstant(edit ? comment.updated_at : comment.created_at);
  return {
    kind: 'commented',
    // Two hooks may tell of one act with two delivery ids; the comment and its time are the same.
    id: edit ? `comment/${comment.id}/${isoOf(at)}` : `comment/${comment.id}`,
    ticket,
    at,
    by: actorOf(sender),
    comment: comment.id,
    body: comment.body ?? '',
    edit,
    ...(edit ? beforeEdit(changes, comment.body ?? '', comment.user) : {}),
    cited: [],
  };
}

function translatePush(payload: PushPayload): InboundEvent {
  const { repository, ref, deleted, after } = payload;
  const isDefault = ref === `refs/heads/${repository.default_branch ?? 'main'}`;
  if (deleted || !isDefault) return nothing(`a push to ${ref}`);
  const at = pushTime(repository.pushed_at);
  return { kind: 'pushed', place: placeOf(payload), push: { at, commit: after } };
}

/** A commit’s own date would not do: it may have been made, and dated, long before it was pushed. */
function pushTime(pushedAt: number | string | null | undefined): Instant | null {
  if (pushedAt == null) return null;
  return typeof pushedAt === 'number' ? pushedAt * 1_000 : parseInstant(pushedAt);
}

function translateRelease({ release, repository, installation }: ReleasePayload): InboundEvent {
  const { id, tag_name: tag, html_url: url, published_at } = release;
  if (release.draft || release.prerelease || published_at == null)
    return nothing('a draft, or a pre-release');
  const place = placeOf({ repository, installation });
  return { kind: 'released', place, release: { id, tag, url, at: parseInstant(published_at) } };
}

function translateLabel(payload: LabelPayload, botId: number): InboundEvent {
  const { action, label, changes, sender } = payload;
  if (sender.id === botId) return nothing('our own label');
  const was = changes?.name?.from ?? label.name;
  if (readLabel(was) === null && readLabel(label.name) === null)
    return nothing('a label that is not the desk’s');
  return {
    kind: 'label-changed',
    place: placeOf(payload),
    change: { name: label.name, was, deleted: action === 'deleted' },
  };
}

function translateInstallation(payload: InstallationPayload): InboundEvent {
  const { action, installation, repositories, repositories_added, repositories_removed } = payload;
  const places = (named: InstallationPayload['repositories']): readonly Place[] =>
    named.map(({ id, full_name }) => {
      const [owner = '', name = ''] = full_name.split('/');
      return { installation: installation.id, repository: { id, owner, name } };
    });
  switch (action) {
    case 'deleted':
    case 'suspend':
      return { kind: 'uninstalled', places: places(repositories) };
    case 'removed':
      return { kind: 'uninstalled', places: places(repositories_removed) };
    default:
      return { kind: 'installed', places: places([...repositories, ...repositories_added]) };
  }
}
