/** What the world answered to a job goes into the inbox: effects never return a value into the core. */
import type { Instant } from '../../calendar/instant.ts';
import type { JobOf } from '../../core/job.ts';
import { ticketId } from '../../core/ticket/ticket.ts';
import type { NotProposed, Proposed } from '../../github/out/article.ts';
import type { GitHubJob, InboundEvent } from '../../github/out/perform.ts';
import type { Opening } from '../../github/out/reread.ts';
import type { Dismissal, SuggestedLabels } from '../../github/out/suggested-labels.ts';
import type { Thumbs } from '../../github/out/thumbs.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Deps } from '../deps.ts';
import { spreadDelivery } from '../development/linked-tickets.ts';

export async function hearAnswer(job: GitHubJob, news: InboundEvent, { store, clock }: Deps): Promise<void> {
  const now = clock.now();
  const deliveries =
    job.kind === 'read-suggested-labels' && 'dismissed' in news
      ? news.dismissed.map((one) => dismissalDelivery(job, one, now))
      : [deliveryOf(job, news, now)].filter((one) => one !== null);
  if (deliveries.length > 0) await store.inbox.receive(deliveries);
}

/** Its time is GitHub’s, so that it counts before whatever staff did afterwards. */
function dismissalDelivery(
  { place }: JobOf<'read-suggested-labels'>,
  { id: suggestion, label, by, at }: Dismissal,
  now: Instant,
): Delivery {
  const ticket = ticketId(place.repository.id, place.number);
  const id = `label-dismissed/${suggestion}`;
  const event = { kind: 'label-dismissed', id, ticket, at, by, label } as const;
  return ownDelivery(`${ticket}/${id}`, { event, place }, now);
}

function suggestedDelivery(
  { key, place }: JobOf<'suggest-labels'>,
  { suggested: labels }: SuggestedLabels,
  at: Instant,
): Delivery {
  const id = `${key}/answer`;
  const ticket = ticketId(place.repository.id, place.number);
  return ownDelivery(id, { event: { kind: 'labels-suggested', id, ticket, at, labels }, place }, at);
}

function deliveryOf(job: GitHubJob, news: InboundEvent, now: Instant): Delivery | null {
  if (job.kind === 'read-thumbs' && 'up' in news) return thumbsDelivery(job, news, now);
  if (job.kind === 'developer-comment' && 'lost' in news) return lostDelivery(job, now);
  if (job.kind === 'reread' && 'opening' in news) return openingDelivery(job, news, now);
  if (job.kind === 'open-developer-issue' && 'refused' in news)
    return refusedDelivery(job, news.refused, now);
  if (job.kind === 'propose-article' && ('proposed' in news || 'notProposed' in news))
    return articleDelivery(job, news, now);
  if (job.kind === 'suggest-labels' && 'suggested' in news) return suggestedDelivery(job, news, now);
  return null;
}

function articleDelivery(
  { key, place }: JobOf<'propose-article'>,
  news: Proposed | NotProposed,
  at: Instant,
): Delivery {
  const id = `${key}/answer`;
  const happened = { id, ticket: ticketId(place.repository.id, place.number), at };
  if ('notProposed' in news) {
    const event = { kind: 'article-refused', ...happened, why: news.notProposed } as const;
    return ownDelivery(id, { event, place }, at);
  }
  const { id: article, url } = news.proposed;
  return ownDelivery(id, { event: { kind: 'article-proposed', ...happened, article, url }, place }, at);
}

/**
 * The requester’s thumb as it was read at closing: it counts from the closing on, whenever GitHub was asked. Seen before,
 * a 👍 confirms from then on, and a 👎 waits for the closing.
 */
function thumbsDelivery(job: JobOf<'read-thumbs'>, { up }: Thumbs, now: Instant): Delivery | null {
  const { key, resolvedAt, closedAt, place } = job;
  const ticket = ticketId(place.repository.id, place.number);
  const thumb = { kind: 'thumbed', id: `thumbed/${resolvedAt}`, ticket, up, resolvedAt } as const;
  if (closedAt !== undefined)
    return ownDelivery(`${key}/answer`, { event: { ...thumb, at: closedAt }, place }, now);
  if (!up) return null;
  const seen = { ...thumb, id: `${thumb.id}/seen`, at: now, confirms: true } as const;
  return ownDelivery(`${key}/answer`, { event: seen, place }, now);
}

/** A developers’ issue that cannot be written to any more. */
function lostDelivery(
  { key, repository, number, place }: JobOf<'developer-comment'>,
  now: Instant,
): Delivery {
  const ticket = ticketId(place.repository.id, place.number);
  return spreadDelivery(
    {
      kind: 'development-drifted',
      id: `development-lost/${key}`,
      ticket,
      at: now,
      issue: '',
      repository,
      number,
      how: 'unreachable',
      to: null,
    },
    place,
    now,
  );
}

function openingDelivery(
  { key, number, place }: JobOf<'reread'>,
  { opening }: Opening,
  now: Instant,
): Delivery {
  return {
    id: `${key}/answer`,
    event: 'issues',
    action: 'opened',
    installation: place.installation,
    stream: ticketId(place.repository.id, number),
    receivedAt: now,
    payload: JSON.stringify(opening),
  };
}

function refusedDelivery(
  { key, repository, place }: JobOf<'open-developer-issue'>,
  why: string,
  at: Instant,
): Delivery {
  const ticket = ticketId(place.repository.id, place.number);
  const id = `${key}/refused`;
  return ownDelivery(
    id,
    { event: { kind: 'development-refused', id, ticket, at, repository, why }, place },
    at,
  );
}
