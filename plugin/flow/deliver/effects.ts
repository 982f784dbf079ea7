/** Puts effects into the outbox’s terms: which lane carries them, and in which order. */
import type { Effect } from '../../desk/effect.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Place } from '../../desk/place.ts';
import type { Face } from '../../desk/ticket/face.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import type { Job } from '../../github/perform/job.ts';
import { type DeskMessage, type Message, messageId, messageOf } from '../../outbound/message.ts';
import { hears, type Subscriber } from '../../outbound/subscriber.ts';
import type { NewEffect } from '../../store/queue/effect.ts';
import { isLate, lateEffect } from './late.ts';

/** A webhook in the outbox: its bytes are made once, so that every try sends the same. */
interface WaitingMessage {
  readonly id: string;
  readonly body: string;
}

/** One lane for each installation, whose budget its jobs share. */
export function githubEffect(
  key: string,
  stream: string,
  job: Job,
  at: Instant,
  supersedes = false,
): NewEffect {
  return {
    key,
    lane: `github/${job.installation}`,
    stream,
    kind: job.kind,
    body: JSON.stringify(job),
    notBefore: at,
    supersedes,
  };
}

/**
 * An installation’s pace is one comment in three seconds. Forty refusals in the lane of all else would keep a greeting
 * waiting for two minutes; in a lane of their own they take turns with it.
 */
function inItsLane(effect: NewEffect, afterOthers: boolean): NewEffect {
  return afterOthers ? { ...effect, lane: `${effect.lane}/after-others` } : effect;
}

/** A job about a repository as a whole; such jobs keep their order among each other. */
export function repositoryEffect(key: string, job: Job, at: Instant): NewEffect {
  return githubEffect(key, `repository/${job.repository.id}`, job, at);
}

/** Shows a ticket’s face on its issue; a newer face drops an older one that still waits. */
export function faceEffect(
  key: string,
  ticket: Pick<Ticket, 'id' | 'number'>,
  face: Face,
  { installation, repository }: Place,
  at: Instant,
): NewEffect {
  const job: Job = { kind: 'face', installation, repository, number: ticket.number, ticket: ticket.id, face };
  return githubEffect(key, ticket.id, job, at, true);
}

/** The rows that carry an effect out on GitHub. */
export function effectRows(
  effect: Effect,
  ticket: Ticket,
  { installation, repository }: Place,
  at: Instant,
): readonly NewEffect[] {
  const on = { installation, repository, number: ticket.number };
  switch (effect.kind) {
    case 'comment':
      if (isLate(effect.summary, at)) return [lateEffect(effect.key, effect.summary, null, ticket, on, at)];
      return [
        inItsLane(
          githubEffect(effect.key, ticket.id, { kind: 'comment', ...on, body: effect.body }, at),
          effect.afterOthers === true,
        ),
      ];
    case 'thumb':
      return [githubEffect(effect.key, ticket.id, { kind: 'thumb', ...on, comment: effect.comment }, at)];
    case 'open-developer-issue': {
      const { repository: target, title, body } = effect;
      return [
        githubEffect(
          effect.key,
          ticket.id,
          { kind: 'open-developer-issue', ...on, ticket: ticket.id, target, targetId: null, title, body },
          at,
        ),
      ];
    }
    case 'withdraw-developer-issue': {
      const { key, repository: target, number: issue, body } = effect;
      const targetId = theirNumber(ticket, target);
      return [githubEffect(key, ticket.id, { kind: effect.kind, ...on, target, targetId, issue, body }, at)];
    }
    case 'developer-comment': {
      const { key, repository: target, number: issue, body } = effect;
      const targetId = theirNumber(ticket, target);
      const job = { kind: effect.kind, ...on, ticket: ticket.id, target, targetId, issue, body };
      return [githubEffect(key, ticket.id, job, at)];
    }
    case 'developer-thumb': {
      const { key, repository: target, comment } = effect;
      const job = { kind: effect.kind, ...on, target, targetId: theirNumber(ticket, target), comment };
      return [githubEffect(key, ticket.id, job, at)];
    }
    case 'sub-issue':
      return [githubEffect(effect.key, ticket.id, { kind: effect.kind, ...on, child: effect.child }, at)];
    case 'back-office-note': {
      const { key, repository: office, body, summary } = effect;
      if (isLate(summary, at)) return [lateEffect(key, summary, office, ticket, on, at)];
      const title = `Ticket #${ticket.number}: ${ticket.title}`.slice(0, 250);
      const job = { kind: effect.kind, ...on, ticket: ticket.id, office, title, url: ticket.url, body };
      return [githubEffect(key, ticket.id, job, at)];
    }
    // These go another way: to a ticket, and to subscribers.
    case 'tell-ticket':
    case 'announcement':
      return [];
    case 'read-thumbs': {
      const { key, comment, by, resolvedAt, closedAt } = effect;
      const job = { kind: effect.kind, ...on, comment, by, resolvedAt, closedAt } as const;
      return [githubEffect(key, ticket.id, job, at)];
    }
    default:
      return effect satisfies never;
  }
}

/** The number of the developers’ repository, which the ticket knows since its issue was opened there. */
function theirNumber({ development }: Ticket, repository: string): number | null {
  if (development?.issue === undefined || development.repository !== repository) return null;
  return Number(development.issue.split('#')[0]);
}

/** Whom announcements of a ticket go to, and the numbers of those that were not made before. */
interface Mailing {
  readonly subscribers: readonly Subscriber[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly at: Instant;
}

/** One message for each subscriber that wants it: a dead one keeps nobody else waiting. Its id is the same at every try. */
export function messageRows(
  effect: Effect,
  ticket: Ticket,
  { subscribers, numbers, at }: Mailing,
): readonly NewEffect[] {
  if (effect.kind !== 'announcement') return [];
  const sequence = numbers.get(effect.key);
  if (sequence === undefined) return [];
  const message = messageOf(effect, ticket, sequence);
  return subscribers
    .filter(({ types }) => hears(types, effect.type))
    .map(({ name }) =>
      messageEffect(`${effect.key}@${name}`, messageId(effect.key), message, { name, stream: ticket.id, at }),
    );
}

/** A message for one subscriber; those of one stream keep their order. */
export function messageEffect(
  key: string,
  id: string,
  message: Message | DeskMessage,
  { name, stream, at }: { readonly name: string; readonly stream: string; readonly at: Instant },
): NewEffect {
  const waiting: WaitingMessage = { id, body: JSON.stringify(message) };
  return {
    key,
    lane: `subscriber/${name}`,
    stream,
    kind: message.type,
    body: JSON.stringify(waiting),
    notBefore: at,
  };
}
