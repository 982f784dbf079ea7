/** Fetches a repository’s issues, and gives them as a history. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant, isoOf } from '../../../calendar/instant.ts';
import { readAccess } from '../../../config.ts';
import type { TicketEvent } from '../../../core/event.ts';
import type { Place } from '../../../core/place.ts';
import { readForm } from '../../../core/ticket/form.ts';
import type { Actor } from '../../../core/ticket/person.ts';
import type { Client } from '../../../github/app.ts';
import { statusOf } from '../../../github/status.ts';
import type { Policy } from '../../../policy/policy.ts';
import type { History } from '../history/history.ts';
import { neverAsked, staffer } from '../history/never-asked.ts';
import type { Progress } from '../progress.ts';
import { type Cache, openCache } from './cache.ts';
import { connectReader, type Reader } from './connect.ts';
import { type FetchedIssue, fetchIssue, openedAtOf } from './fetched-issue.ts';
import { type Staff, staffOf } from './staff.ts';

export interface Wanted {
  readonly owner: string;
  readonly name: string;
  /** Only issues opened since then; null for all. */
  readonly since: Instant | null;
  readonly cache: string | null;
}

/** `now` is as of when it will be judged; `tell` hears what takes time. */
export async function fetchRepository(
  wanted: Wanted,
  policy: Policy,
  now: Instant,
  progress: Progress,
  tell: (line: string) => void,
): Promise<{ readonly history: History } | { readonly refused: readonly string[] }> {
  const access = readAccess();
  if ('problems' in access) return { refused: access.problems };
  const { owner, name, since } = wanted;
  const repository = `${owner}/${name}`;
  const path = wanted.cache ?? join(tmpdir(), `tierline-${owner}-${name}.jsonl`);
  const opened = await openCache(path, repository, access.githubUrl);
  if ('refused' in opened) return { refused: [opened.refused] };
  const { cache } = opened;
  tell(`Fetched issues are kept in ${path}; the same command goes on from there.`);
  const reader = connectReader(access.githubUrl, access.token, tell);
  try {
    const place = await placeOf(reader.client, wanted);
    const staff = staffOf(policy, place.repository, reader.client);
    const found = await fetchInto(cache, reader, place, since, progress);
    await askAboutPeople(cache, found.numbers, staff);
    progress.end();
    tell(`${found.size} issues, ${found.fetched} of them fetched now.`);
    if (found.size === 0)
      return {
        refused: [`${repository} has no issue${since === null ? '' : ` opened since ${isoOf(since)}`}.`],
      };
    return { history: historyFrom(cache, found.numbers, staff, now) };
  } catch (error) {
    progress.end();
    return { refused: [sayFailure(error, repository, path)] };
  }
}

interface Found {
  readonly numbers: ReadonlySet<number>;
  readonly size: number;
  readonly fetched: number;
}

async function fetchInto(
  cache: Cache,
  { client, associations }: Reader,
  place: Place,
  since: Instant | null,
  progress: Progress,
): Promise<Found> {
  const { owner, name } = place.repository;
  const numbers = new Set<number>();
  let fetched = 0;
  let seen = 0;
  const asked = {
    owner,
    repo: name,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  } as const;
  // Whatever was opened since then was also changed since then.
  const from = since === null ? {} : { since: isoOf(since) };
  let pages: number | null = null;
  for await (const { data, headers } of client.paginate.iterator(client.rest.issues.listForRepo, {
    ...asked,
    ...from,
  })) {
    pages ??= lastPage(headers.link);
    for (const issue of data) {
      seen += 1;
      if (issue.pull_request != null || (since !== null && Date.parse(issue.created_at) < since)) continue;
      numbers.add(issue.number);
      progress.tell(pages === null ? null : seen / (pages * 100), `${numbers.size} issues`);
      if (cache.kept.get(issue.number) === issue.updated_at) continue;
      cache.keep(await fetchIssue(client, place, issue, associations));
      fetched += 1;
    }
  }
  return { numbers, size: numbers.size, fetched };
}

/** Everybody is looked up before the replay begins: what GitHub refuses is told here. */
async function askAboutPeople(cache: Cache, numbers: ReadonlySet<number>, staff: Staff): Promise<void> {
  for await (const issue of cache.issues()) if (numbers.has(issue.issue)) await asTicket(issue, staff);
}

async function placeOf(client: Client, { owner, name }: Wanted): Promise<Place> {
  const { data } = await client.rest.repos.get({ owner, repo: name });
  return { installation: 0, repository: { id: data.id, owner: data.owner.login, name: data.name } };
}

/** How many pages there are; null where all is on one, or GitHub does not say. */
function lastPage(link: string | undefined): number | null {
  const page = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? '')?.[1];
  return page === undefined ? null : Number(page);
}

function historyFrom(cache: Cache, numbers: ReadonlySet<number>, staff: Staff, now: Instant): History {
  return {
    policies: [],
    count: numbers.size,
    isCut: false,
    last: now,
    notes: () => staff.notes(),
    close: () => undefined,
    tickets: async function* () {
      for await (const issue of cache.issues()) {
        if (!numbers.has(issue.issue) || openedAtOf(issue) === null) continue;
        yield { ticket: String(issue.issue), events: await asTicket(issue, staff) };
      }
    },
  };
}

function sayFailure(error: unknown, repository: string, path: string): string {
  const status = statusOf(error);
  const again = `What was fetched is kept in ${path}: run the same command again to go on.`;
  if (status === 401)
    return 'GitHub does not accept GITHUB_TOKEN. It may have run out: make a new one, and set it.';
  if (status === 404 || status === 410)
    return `GitHub shows no issues of ${repository} to this token. Check the name, and that the token may read it.`;
  const said = error instanceof Error ? error.message : String(error);
  const why = status === null ? `GitHub was not reached (${said})` : `GitHub answered ${status} (${said})`;
  return `${why}. ${again}`;
}

/** What a bot closed was given up, as for having been silent too long: the desk would have kept it open. */
const sweeper: Actor = { id: 0, login: 'backtest', bot: false, standing: staffer };

/** An issue of any repository as if a desk had kept it: who was staff, and what nobody was asked. */
export async function asTicket(
  { events, associations }: FetchedIssue,
  staff: Pick<Staff, 'standing'>,
): Promise<readonly TicketEvent[]> {
  const seen: TicketEvent[] = [];
  for (const event of events) {
    if (!('by' in event)) seen.push(event);
    else if (event.by.bot)
      seen.push(event.kind === 'closed' ? { ...event, by: sweeper, reason: 'not-planned' } : event);
    else {
      const { by } = event;
      const standing = await staff.standing(by.login, associations[by.login.toLowerCase()]);
      seen.push({ ...event, by: { ...by, standing } });
    }
    if (event.kind === 'opened' && !readForm(event.body).used) seen.push(neverAsked(event.ticket, event.at));
  }
  return seen;
}
