/** Looks up the tickets that a text of staff wants this one merged into: known here, or an issue that GitHub has. */
import type { Commented, Edited, Opened } from '../desk/event.ts';
import type { TicketName } from '../desk/ticket/merging.ts';
import { ticketId } from '../desk/ticket/ticket.ts';
import { statusOf } from '../github/status.ts';
import { mainsNamed } from '../rules/commands.ts';
import type { House } from './house.ts';
import { readSaved } from './saved.ts';
import type { Desk } from './set-up/desks.ts';
import { clientAt } from './set-up/places.ts';

/** Empty for a text that merges nothing, so that its event stays as it was. */
export async function withMains(
  { by, body }: Pick<Opened | Edited | Commented, 'by' | 'body'>,
  desk: Desk,
  house: House,
): Promise<{ readonly mains?: readonly TicketName[] }> {
  const numbers = mainsNamed({ by, body });
  if (numbers.length === 0) return {};
  const found: TicketName[] = [];
  for (const number of numbers) {
    const main = await find(number, desk, house);
    if (main !== null) found.push(main);
  }
  return { mains: found };
}

async function find(number: number, desk: Desk, house: House): Promise<TicketName | null> {
  const id = ticketId(desk.place.repository.id, number);
  const row = await house.store.tickets.get(id);
  return row === null
    ? askGitHub(id, number, desk, house)
    : { id, number, url: readSaved(row.state).ticket.url };
}

/** The news of its opening may still be on its way. */
async function askGitHub(
  id: string,
  number: number,
  { place }: Desk,
  house: House,
): Promise<TicketName | null> {
  const { client, place: present } = await clientAt(place, house);
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
