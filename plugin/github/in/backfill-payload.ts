/** Webhook payloads made from what GitHub’s API tells later. */

import type { Place } from '../../core/place.ts';
import type { Issue } from '../app.ts';
import { type CommentPayload, type IssuesPayload, issuesPayload } from './payload.ts';
import type { TimelineAct } from './timeline.ts';

export interface Told {
  readonly event: 'issues' | 'issue_comment';
  /** The inbox stream of its ticket. */
  readonly stream: string;
  readonly payload: IssuesPayload | CommentPayload;
}

export function payloadOf(
  action: string,
  sender: unknown,
  issue: object,
  { repository: { id, name, owner }, installation }: Place,
  more: object = {},
): IssuesPayload {
  return issuesPayload.parse({
    ...more,
    action,
    issue,
    sender: sender ?? { id: 0, login: 'ghost' },
    repository: { id, name, owner: { login: owner } },
    installation: { id: installation },
  });
}

/**
 * The opening as it was: what the timeline says happened later is taken back. Only the body stays as it is now, for
 * GitHub keeps no older one.
 */
export function openingOf(issue: Issue, place: Place, acts: readonly TimelineAct[]): IssuesPayload {
  const opening = payloadOf('opened', issue.user, issue, place, { read: true, ...cameFrom(acts) });
  const before = looksBefore(
    opening.issue,
    acts.filter((act) => !isOfOpening(act, issue)),
  );
  return {
    ...opening,
    issue: {
      ...opening.issue,
      title: before.title,
      labels: before.labels.map((name) => ({ name })),
      assignees: before.assignees.map((login) => ({ login })),
    },
  };
}

/** What its author gave it as they opened it. A desk that is quick labels it within the same second. */
function isOfOpening({ created_at, actor }: TimelineAct, { created_at: opened, user }: Issue): boolean {
  return created_at === opened && actor?.id === user?.id;
}

/** GitHub’s timeline tells that an issue was transferred here, and not from where. */
function cameFrom(acts: readonly TimelineAct[]): object {
  return acts.some(({ event }) => event === 'transferred') ? { changes: { old_issue: { number: 0 } } } : {};
}

/** What an issue showed before these acts, oldest first, were done. */
export function looksBefore(
  { title, labels, assignees }: IssuesPayload['issue'],
  acts: readonly TimelineAct[],
): Looks {
  return acts.reduceRight(takenBack, {
    title,
    labels: labels.map(({ name }) => name),
    assignees: assignees.map(({ login }) => login),
  });
}

export interface Looks {
  readonly title: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

function takenBack(then: Looks, { event, label, assignee, rename }: TimelineAct): Looks {
  const without = (all: readonly string[], one: string | undefined): readonly string[] =>
    all.filter((name) => name !== one);
  const withOne = (all: readonly string[], one: string | undefined): readonly string[] =>
    one === undefined ? all : [...without(all, one), one];
  switch (event) {
    case 'labeled':
      return { ...then, labels: without(then.labels, label?.name) };
    case 'unlabeled':
      return { ...then, labels: withOne(then.labels, label?.name) };
    case 'assigned':
      return { ...then, assignees: without(then.assignees, assignee?.login) };
    case 'unassigned':
      return { ...then, assignees: withOne(then.assignees, assignee?.login) };
    case 'renamed':
      return { ...then, title: rename?.from ?? then.title };
    case 'closed':
    case 'reopened':
    case 'milestoned':
    case 'demilestoned':
    case 'locked':
    case 'unlocked':
    case 'transferred':
      return then;
    default:
      return event satisfies never;
  }
}
