/** What GitHub shows of a repository where the App has written: its issues, its comments, and the marks of what was said. */
import { parseInstant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Bot, Client, Issue } from '../../github/app.ts';
import { fetchPolicy } from '../../github/files.ts';
import { readMark } from '../../github/marker.ts';
import { whereabouts } from '../../github/whereabouts.ts';
import type { Deps } from '../deps.ts';
import { rememberPlace } from '../set-up/places.ts';
import { roleOf } from '../set-up/refresh.ts';
import type { SeenComment } from './read-record.ts';
import { patiently } from './silent.ts';

/** A repository, and who we are there. */
interface Room {
  readonly place: Place;
  readonly client: Client;
  readonly bot: Bot;
}

/** What there is to see in one. */
export interface Sight {
  readonly room: Room;
  /** No pull requests; of a repository that is no desk, the App’s own alone. By number. */
  readonly issues: readonly Issue[];
  readonly comments: readonly SeenComment[];
}

/** Every repository that the App sees, the desks apart. */
export async function lookAround(
  deps: Deps,
  tell: (said: string) => void,
): Promise<{ readonly desks: readonly Sight[]; readonly others: readonly Sight[] }> {
  const desks: Sight[] = [];
  const others: Sight[] = [];
  const places = await patiently(() => whereabouts(deps.github), deps, tell);
  for (const place of places.values()) {
    const { owner, name } = place.repository;
    tell(`Reading ${owner}/${name} …`);
    await rememberPlace(place, deps.store.memory);
    const client = await deps.github.installation(place.installation);
    const room = { place, client, bot: await deps.github.bot(place.installation) };
    const isDesk = roleOf(await fetchPolicy(client, place.repository), null) === 'desk';
    const sight = await patiently(() => (isDesk ? lookAtDesk(room) : lookAtOwnIssues(room)), deps, tell);
    (isDesk ? desks : others).push(sight);
  }
  return { desks, others };
}

async function lookAtDesk(room: Room): Promise<Sight> {
  const { client, place } = room;
  const { owner, name: repo } = place.repository;
  const comments = await client.paginate(client.rest.issues.listCommentsForRepo, {
    owner,
    repo,
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  const issues = await client.paginate(client.rest.issues.listForRepo, {
    owner,
    repo,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  return { room, issues: ticketsAmong(issues), comments: comments.map((one) => seen(one, room)) };
}

/** Only what the App has opened there: the rest of a developer repository, or of a back office, is not asked for. */
async function lookAtOwnIssues(room: Room): Promise<Sight> {
  const { client, place, bot } = room;
  const { owner, name: repo } = place.repository;
  const issues = ticketsAmong(
    await client.paginate(client.rest.issues.listForRepo, {
      owner,
      repo,
      state: 'all',
      creator: bot.login,
      per_page: 100,
    }),
  );
  const comments: SeenComment[] = [];
  for (const { number, comments: count } of issues) {
    if (count === 0) continue;
    const written = await client.paginate(client.rest.issues.listComments, {
      owner,
      repo,
      issue_number: number,
      per_page: 100,
    });
    comments.push(...written.map((one) => seen(one, room)));
  }
  return { room, issues, comments };
}

/** The keys of all that the App has said and opened there, but for the cards. */
export function marksIn({ issues, comments, room: { bot } }: Sight): readonly string[] {
  const texts = [
    ...issues.filter(({ user }) => user?.id === bot.id).map(({ body }) => body ?? ''),
    ...comments.filter(({ isOurs }) => isOurs).map(({ body }) => body),
  ];
  return texts.flatMap((body) => {
    const mark = readMark(body);
    return mark === null || mark === 'card' ? [] : [mark];
  });
}

/** The App’s card on an issue; the first, if there are several. */
export function cardOn(number: number, { comments }: Pick<Sight, 'comments'>): SeenComment | null {
  return comments.find((one) => one.number === number && one.isOurs && readMark(one.body) === 'card') ?? null;
}

function ticketsAmong(issues: readonly Issue[]): readonly Issue[] {
  return issues
    .filter(({ pull_request }) => pull_request == null)
    .toSorted((one, other) => one.number - other.number);
}

interface Written {
  readonly id: number;
  readonly issue_url: string;
  readonly body?: string | undefined;
  readonly user: { readonly id: number } | null;
  readonly created_at: string;
  readonly updated_at: string;
}

function seen(
  { id, issue_url, body = '', user, created_at, updated_at }: Written,
  { bot }: Room,
): SeenComment {
  return {
    id,
    number: Number(issue_url.split('/').at(-1)),
    body,
    createdAt: parseInstant(created_at),
    updatedAt: parseInstant(updated_at),
    isOurs: user?.id === bot.id,
  };
}
