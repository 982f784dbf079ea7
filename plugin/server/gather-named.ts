/** Looks up what somebody names by its number: a ticket of this desk, or an issue or a pull request of the developers. */
import { parseInstant } from '../calendar/instant.ts';
import type { NamedIssue } from '../core/ticket/development.ts';
import type { NamedMain } from '../core/ticket/merging.ts';
import type { Person } from '../core/ticket/person.ts';
import { type Ticket, ticketId } from '../core/ticket/ticket.ts';
import type { Issue } from '../github/app.ts';
import { firstRelease } from '../github/in/developers/release-evidence.ts';
import { closeReason } from '../github/in/translate-issue.ts';
import { askedToWait, statusOf } from '../github/status.ts';
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
  const { id, number, url, kind } = ticket;
  const { news } = newsOf(ticket);
  const name: NamedMain = {
    ...{ id, number, url },
    ...(kind === 'problem' || kind === 'known-error' ? { kind } : {}),
  };
  return news.state === 'open' ? name : { ...name, news };
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

/** An issue or a pull request of another repository, as far as the App sees it; empty where it does not. */
export async function findIssue(
  { repository, number }: { readonly repository: string; readonly number: number },
  { place }: Desk,
  deps: Deps,
): Promise<readonly NamedIssue[]> {
  const { client, place: present } = await clientAt(place, deps);
  const [owner = '', repo = ''] = repository.split('/');
  try {
    const { data: home } = await client.rest.repos.get({ owner, repo });
    const { data } = await client.rest.issues.get({ owner, repo, issue_number: number });
    const state = stateOf(data);
    const closedAt = data.state === 'closed' && data.closed_at != null ? parseInstant(data.closed_at) : null;
    const there = { id: home.id, owner: home.owner.login, name: home.name };
    const release =
      state === 'completed' && closedAt !== null
        ? await firstRelease(client, { ...present, repository: there }, number, closedAt)
        : null;
    return [
      {
        asked: repository,
        repository: home.full_name,
        number: data.number,
        id: ticketId(home.id, data.number),
        url: data.html_url,
        state,
        ...(data.milestone == null ? {} : { milestone: data.milestone.title }),
        ...(data.milestone?.due_on == null ? {} : { due: parseInstant(data.milestone.due_on) }),
        ...(data.pull_request === undefined ? {} : { pullRequest: true as const }),
        ...(closedAt === null ? {} : { ended: { at: closedAt, by: personOf(data.closed_by) } }),
        ...(release === null ? {} : { release }),
      },
    ];
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410 || (status === 403 && askedToWait(error, 0) === 0)) return [];
    throw error;
  }
}

/** A pull request has no reason: it is merged, or it is not. */
function stateOf({ state, state_reason, pull_request }: Issue): NamedIssue['state'] {
  if (state !== 'closed') return 'open';
  if (pull_request !== undefined) return pull_request.merged_at == null ? 'not-planned' : 'completed';
  return closeReason(state_reason) === 'completed' ? 'completed' : 'not-planned';
}

/** Whose account is gone, or was not told, is nobody. */
function personOf(user: Issue['closed_by']): Person {
  return user == null ? { id: 0, login: 'ghost' } : { id: user.id, login: user.login };
}
