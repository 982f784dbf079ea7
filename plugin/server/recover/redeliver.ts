/** Asks GitHub to deliver again what was lost on its way. */
import { z } from 'zod';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Bot, Client } from '../../github/app.ts';
import { type Line, readPage } from '../../github/in/delivery-list.ts';
import { statusOf } from '../../github/status.ts';
import type { Deps } from '../deps.ts';
import { linkedTickets, spreadDelivery } from '../development/linked-tickets.ts';

/** GitHub keeps its list so long, in milliseconds. */
const KEPT = 3 * 24 * 3_600_000;
/** Pages of one look, each of them one call; what lies beyond them is left to the next look. */
const PAGES = 20;
/** What was on its way while we looked is seen by the next look, too. */
const OVERLAP = 10 * 60_000;
/** A delivery that we refuse each time would be asked for for ever: a failed redelivery is a new line of the list. */
const MOST_TIMES = 5;

/** More unfinished stretches are not worth keeping apart. */
const MOST_STRETCHES = 20;

const UNREAD = 'redelivery-unread';

/**
 * Resolves to how many were asked for again. The list is read from its newest line back to where the last look began.
 * What a look cannot finish is a stretch that later looks go on with: no line is left out, however many there are.
 *
 * @param from looks back as far as this, as far as GitHub keeps its list; null looks from where the last look began
 */
export async function redeliverLost(deps: Deps, from: Instant | null = null): Promise<number> {
  const { store, clock, log } = deps;
  const now = clock.now();
  const last = Number((await store.memory.get('redelivered-up-to')) ?? now - KEPT);
  const since = Math.max(Math.min(last, from ?? last), now - KEPT);
  const left = stretchesSchema.parse(JSON.parse((await store.memory.get(UNREAD)) ?? '[]'));
  const unread = withNewest(
    left.filter(({ until }) => until > now - KEPT),
    since,
    now,
  );
  await store.memory.set(UNREAD, JSON.stringify(unread));
  await store.memory.set('redelivered-up-to', String(now - OVERLAP));
  const asked = await readStretches(unread, now, deps);
  log.info({ since: isoOf(since), asked }, 'looked through GitHub’s delivery list');
  return asked;
}

/** Looks that failed at their first page, or over and over, left stretches that are read with the newest again. */
function withNewest(left: readonly Stretch[], since: Instant, now: Instant): readonly Stretch[] {
  const kept = left.length > MOST_STRETCHES ? [] : left.filter(({ cursor }) => cursor !== null);
  const again = left.filter((stretch) => !kept.includes(stretch));
  const from = Math.min(since, ...again.map((stretch) => stretch.since));
  return [{ since: from, until: now, cursor: null, arrived: [] }, ...kept];
}

/** The newest first. Each page is noted as read once what it holds was asked for: a look that fails goes on from there. */
async function readStretches(unread: readonly Stretch[], now: Instant, deps: Deps): Promise<number> {
  const { app } = deps.github;
  let [current, ...rest] = unread;
  let asked = 0;
  for (let pages = 0; pages < PAGES && current !== undefined; pages += 1) {
    const { lines, next } = await readPage(app, current.cursor);
    const { since } = current;
    const within = lines.filter(({ at }) => at >= since);
    asked += await askAgain(within, current, now, deps);
    const isRead = next === null || within.length < lines.length;
    const before: Stretch = current;
    if (isRead) [current, ...rest] = rest;
    else current = { ...before, cursor: next, arrived: [...before.arrived, ...arrivedAgain(within)] };
    await deps.store.memory.set(UNREAD, JSON.stringify(current === undefined ? [] : [current, ...rest]));
  }
  return asked;
}

/** A redelivery that arrived stands above its failures in the list; what arrived at first has none. */
function arrivedAgain(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ guid, arrived, again }) => (arrived && again ? [guid] : []));
}

/** Asks for what failed and has not arrived under the same GUID since, once in a stretch, by its newest failure. */
async function askAgain(
  lines: readonly Line[],
  { arrived, until }: Stretch,
  now: Instant,
  { github, store, log }: Deps,
): Promise<number> {
  const before = await askedBefore(store.memory, now);
  const done = new Set([...arrived, ...lines.filter((line) => line.arrived).map(({ guid }) => guid)]);
  const lost = new Map<string, number>();
  for (const { guid, id, arrived: isThere } of lines) {
    const { times = 0, at = 0 } = before[guid] ?? {};
    const isAsked = at >= until || times >= MOST_TIMES || lost.has(guid);
    if (!isThere && !done.has(guid) && !isAsked) lost.set(guid, id);
  }
  // Oldest first, as they were sent; the order does not matter to the desk, only to whoever reads the log.
  for (const [guid, id] of [...lost].toReversed()) {
    try {
      await github.app.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
      log.info({ delivery: guid }, 'asked GitHub to send a delivery again');
    } catch (error) {
      // GitHub does not have it any more: the sweep reads what it told of from the issues themselves.
      if (![400, 404, 422].includes(statusOf(error) ?? 0)) throw error;
      log.warn({ delivery: guid }, 'GitHub cannot send a delivery again');
    }
  }
  const counted = [...lost.keys()].map((guid) => [guid, { times: (before[guid]?.times ?? 0) + 1, at: now }]);
  if (counted.length > 0)
    await store.memory.set('redelivered', JSON.stringify({ ...before, ...Object.fromEntries(counted) }));
  return lost.size;
}

const asking = z.record(z.string(), z.object({ times: z.number(), at: z.number() }));

/** How often each was asked for, as long as GitHub could still list it. */
async function askedBefore(memory: Deps['store']['memory'], now: Instant): Promise<z.infer<typeof asking>> {
  const text = await memory.get('redelivered');
  if (text === null) return {};
  const all = Object.entries(asking.parse(JSON.parse(text)));
  return Object.fromEntries(all.filter(([, { at }]) => now - at < KEPT));
}

/** A stretch of GitHub’s delivery list that is not read to its end yet. */
const stretchesSchema = z.array(
  z.object({
    /** Of lines between these two instants; it is read from its newest to its oldest. */
    since: z.number(),
    until: z.number(),
    /** GitHub’s name of the page to go on with; null: the newest. */
    cursor: z.string().nullable(),
    /** GUIDs of which a redelivery arrived further up: their failures further down are mended. */
    arrived: z.array(z.string()),
  }),
);

type Stretch = z.infer<typeof stretchesSchema>[number];

/** Resolves to how many were new. Those that GitHub lists as open are there; only the others are asked for. */
export async function findLost(client: Client, place: Place, bot: Bot, deps: Deps): Promise<number> {
  const open = (await linkedTickets(place, 'open', deps)).filter(
    ({ development }) => development.state === 'open',
  );
  if (open.length === 0) return 0;
  const { owner, name: repo } = place.repository;
  const there = await client.paginate(client.rest.issues.listForRepo, {
    owner,
    repo,
    creator: bot.login,
    state: 'open',
    per_page: 100,
  });
  const listed = new Set(there.map(({ number }) => number));
  let found = 0;
  for (const { ticket, home, on } of open.filter((one) => !listed.has(one.on.number))) {
    if (await isThere(client, { owner, repo, issue_number: on.number })) continue;
    const at = deps.clock.now();
    const id = `development-lost/sweep/${on.issue}`;
    found += await deps.store.inbox.receive([
      spreadDelivery(
        { kind: 'development-drifted', id, ticket, at, ...on, how: 'unreachable', to: null },
        home,
        at,
      ),
    ]);
  }
  return found;
}

async function isThere(
  client: Client,
  issue: { readonly owner: string; readonly repo: string; readonly issue_number: number },
): Promise<boolean> {
  try {
    await client.rest.issues.get(issue);
    return true;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return false;
    throw error;
  }
}
