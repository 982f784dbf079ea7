/** Looks up a ticket that somebody names by its number: known here, or an issue that GitHub has. */
import type { NamedMain } from '../core/ticket/merging.ts';
import { type Ticket, ticketId } from '../core/ticket/ticket.ts';
import { statusOf } from '../github/status.ts';
import { newsOf } from '../rules/between/standing.ts';
import type { Deps } from './deps.ts';
import { readSaved } from './saved.ts';
import type { Desk } from './set-up/desks.ts';
import { clientAt } from './set-up/places.ts';

/** Empty where there is no such ticket in this desk. */
export async function findTicket(number: number, desk: Desk, deps: Deps): Promise<readonly NamedMain[]> {
  const id = ticketId(desk.place.repository.id, number);
  const row = await deps.store.tickets.get(id);
  if (row !== null) return [nameOf(readSaved(row.state).ticket)];
  const asked = await askGitHub(id, number, desk, deps);
  return asked === null ? [] : [asked];
}

/** With how it ended, so that nobody is promised to hear of it. */
function nameOf(ticket: Ticket): NamedMain {
  const { id, number, url } = ticket;
  const { news } = newsOf(ticket);
  return news.state === 'open' ? { id, number, url } : { id, number, url, news };
}

/** The news of its opening may still be on its way. */
async function askGitHub(id: string, number: number, { place }: Desk, deps: Deps): Promise<NamedMain | null> {
  const { client, place: present } = await clientAt(place, deps);
  const { owner, name: repo } = present.repository;
  try {
    const { data } = await client.rest.issues.get({ owner, repo, issue_number: number });
    return data.pull_request === undefined ? { id, number, url: data.html_url } : null;
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410) return null;
    throw error;
  }
}
