/** What the world answered to a job goes into the inbox: effects never return a value into the core. */

import { ticketId } from '../../desk/ticket/ticket.ts';
import type { Job } from '../../github/perform/job.ts';
import type { News } from '../../github/perform/perform.ts';
import { lostDelivery } from '../development/lost-delivery.ts';
import { thumbsDelivery } from '../handle/thumbs-delivery.ts';
import type { House } from '../house.ts';

export async function hearAnswer(job: Job, news: News, key: string, { store, clock }: House): Promise<void> {
  if (job.kind === 'read-thumbs' && 'up' in news) {
    await store.inbox.receive([thumbsDelivery(job, news, key, clock.now())]);
    return;
  }
  if (job.kind === 'developer-comment' && 'lost' in news) {
    await store.inbox.receive([lostDelivery(job, key, clock.now())]);
    return;
  }
  if (job.kind !== 'open-developer-issue' && job.kind !== 'reread') return;
  const { installation, repository, number } = job;
  const now = clock.now();
  const told = { action: null, installation, stream: ticketId(repository.id, number), receivedAt: now };
  if ('opening' in news) {
    const payload = JSON.stringify(news.opening);
    await store.inbox.receive([{ ...told, id: `${key}/answer`, event: 'issues', action: 'opened', payload }]);
    return;
  }
  if (job.kind !== 'open-developer-issue' || !('refused' in news)) return;
  const payload = JSON.stringify({
    ticket: job.ticket,
    at: now,
    target: job.target,
    why: news.refused,
    place: { installation, repository },
  });
  await store.inbox.receive([
    { ...told, id: `${key}/refused`, event: 'tierline.development-refused', payload },
  ]);
}
