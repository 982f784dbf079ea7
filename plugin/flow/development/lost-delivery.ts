/** A developers’ issue that cannot be written to any more: the ticket hears so through the inbox. */
import type { Instant } from '../../desk/instant.ts';
import { ticketId } from '../../desk/ticket/ticket.ts';
import type { JobOf } from '../../github/perform/job.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import { spreadDelivery } from './spread.ts';

export function lostDelivery(
  { installation, repository, number, target, issue: theirs }: JobOf<'developer-comment'>,
  key: string,
  now: Instant,
): Delivery {
  const id = ticketId(repository.id, number);
  const on = { issue: '', repository: target, number: theirs };
  return spreadDelivery(
    {
      kind: 'development-drifted',
      id: `development-lost/${key}`,
      ticket: id,
      at: now,
      ...on,
      how: 'unreachable',
      to: null,
    },
    { id, stream: id, installation },
    now,
  );
}
