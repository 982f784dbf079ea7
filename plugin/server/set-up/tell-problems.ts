/** A push may publish the article of a problem, or change it: the problem hears of it, as what the article says now. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import { ticketId } from '../../core/ticket/ticket.ts';
import type { RepositoryFile } from '../../github/files.ts';
import { openLibrary, problemArticles } from '../../rules/library.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Tx } from '../../store/tx.ts';

interface Moved {
  readonly files: readonly RepositoryFile[];
  readonly before: readonly RepositoryFile[];
  /** The address of the portal; null where there is none. */
  readonly portal: string | null;
  readonly place: Place;
}

/** Told where it says another thing than before; what it said once, and says again, is news as well. */
export async function tellProblems(
  { files, before, portal, place }: Moved,
  at: Instant,
  tx: Tx,
): Promise<void> {
  const articlesOf = (some: readonly RepositoryFile[]) =>
    problemArticles(openLibrary(some), place.repository, portal);
  const was = new Map(articlesOf(before).map(({ article }) => [article.id, JSON.stringify(article)]));
  const deliveries: Delivery[] = [];
  for (const { article, problem } of articlesOf(files)) {
    const said = JSON.stringify(article);
    if (was.get(article.id) === said) continue;
    const ticket = ticketId(place.repository.id, problem);
    if ((await tx.ticket(ticket)) === null) continue;
    const text = createHash('sha256').update(said).digest('hex').slice(0, 16);
    const id = `article/${article.id}/${text}/${at}`;
    const event = { kind: 'article-published', id, ticket, at, article } as const;
    deliveries.push(ownDelivery(`${ticket}/${id}`, { event, place }, at));
  }
  await tx.receive(deliveries);
}
