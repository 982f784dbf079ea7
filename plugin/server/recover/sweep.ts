/** Reads again what happened on the desks’ issues and files since the last sweep; what is known changes nothing. */
import { createHash } from 'node:crypto';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import type { TicketEvent } from '../../core/event.ts';
import type { Place } from '../../core/place.ts';
import type { Bot, Client } from '../../github/app.ts';
import { tellRepository } from '../../github/in/backfill.ts';
import { type ToldByDevelopers, tellNamed } from '../../github/in/backfill-developers.ts';
import type { Told } from '../../github/in/backfill-payload.ts';
import { type Skip, tellEach } from '../../github/in/odd.ts';
import { readPayload } from '../../github/in/payload.ts';
import { translate } from '../../github/in/translate.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import type { Deps } from '../deps.ts';
import { linkedTickets } from '../development/linked-tickets.ts';
import { readEvent, readSaved } from '../saved.ts';
import { mindHolidays, mindPolicy } from '../set-up/mind-policy.ts';
import { mindTeams } from '../set-up/mind-teams.ts';
import { rememberPlace } from '../set-up/places.ts';
import { lookedKey, refresh, roleKey } from '../set-up/refresh.ts';
import { lookAgain } from './look-again.ts';
import { findLost } from './redeliver.ts';

/** Sweeps overlap by this much: GitHub’s search for changes is not to the second. */
const OVERLAP = 5 * 60_000;
/** A webhook and the timeline may disagree by so much about when one act was done. */
const BLUR = 2_000;

/**
 * Resolves to how many events were new. A repository that cannot be read keeps its old mark and does not keep the
 * others from being swept; the first failure is thrown at the end.
 */
export async function sweep(deps: Deps): Promise<number> {
  const { app, installation } = deps.github;
  const installations = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  const seen = await eachByItself(installations, async ({ id, suspended_at }) =>
    suspended_at == null ? sweepInstallation(id, await installation(id), deps) : 0,
  );
  if (seen.failures.length > 0)
    throw new Error('could not sweep every installation', { cause: seen.failures[0] });
  return seen.found;
}

/** One that fails does not keep the others from being looked at. */
async function eachByItself<T>(
  all: readonly T[],
  look: (one: T) => Promise<number>,
): Promise<{ readonly found: number; readonly failures: readonly unknown[] }> {
  let found = 0;
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      found += await look(one);
    } catch (error) {
      failures.push(error);
    }
  }
  return { found, failures };
}

async function sweepInstallation(installation: number, client: Client, deps: Deps): Promise<number> {
  const bot = await deps.github.bot(installation);
  const repositories = await client.paginate(client.rest.apps.listReposAccessibleToInstallation, {
    per_page: 100,
  });
  const seen = await eachByItself(
    repositories,
    async ({ id, name, full_name, default_branch, pushed_at }) => {
      // The owner may be null in GitHub’s lists; the full name never is.
      const place: Place = { installation, repository: { id, owner: full_name.split('/')[0] ?? '', name } };
      await rememberPlace(place, deps.store.memory);
      const role = await roleNow(place, pushed_at ?? '', deps);
      if (role !== 'desk' && role !== 'developer') return 0;
      const found = await sweepRepository(client, place, role, bot, deps);
      await lookAgain(client, place, default_branch ?? 'HEAD', deps);
      if (role === 'desk') {
        await mindPolicy(place, deps);
        await mindHolidays(place, deps);
        await mindTeams(place, deps);
      }
      return found;
    },
  );
  if (seen.failures.length > 0)
    throw new Error(`could not sweep every repository of installation ${installation}`, {
      cause: seen.failures[0],
    });
  return seen.found;
}

/**
 * The App may have been installed before Tierline first ran: then nobody has told of this repository yet. One that was
 * no desk is looked at again once something was pushed there, or once the App has come back to it.
 */
async function roleNow(place: Place, pushedAt: string, deps: Deps): Promise<string> {
  const { memory } = deps.store;
  const { id } = place.repository;
  const role = await memory.get(roleKey(id));
  if (role === 'desk' || role === 'developer') return role;
  if (role !== null && (await memory.get(lookedKey(id))) === pushedAt) return role;
  const found = await refresh(place, deps);
  await memory.set(lookedKey(id), pushedAt);
  return found;
}

async function sweepRepository(
  client: Client,
  place: Place,
  role: 'desk' | 'developer',
  bot: Bot,
  deps: Deps,
): Promise<number> {
  const { store, clock } = deps;
  const now = clock.now();
  const key = `swept/${place.repository.id}`;
  const since = await store.memory.get(key);
  let found = 0;
  // The first sweep begins now: what lies before belongs to nobody’s desk yet.
  if (since !== null) {
    const skip = skipping(place, deps);
    const from = isoOf(Number(since));
    const told = [
      ...(await tellRepository(client, place, role, bot, from, skip)),
      ...(role === 'developer' ? await tellNamed(client, place, await named(place, deps), from, skip) : []),
    ];
    const asNews = async (one: Told | ToldByDevelopers): Promise<readonly Delivery[]> =>
      (await isNews(one, bot, deps)) ? [deliveryOf(one, place, now)] : [];
    found = await store.inbox.receive(await tellEach(told, 'event', asNews, skip));
    if (role === 'developer') found += await findLost(client, place, bot, deps);
  }
  await store.memory.set(key, String(now - OVERLAP));
  return found;
}

/** Issues and pull requests that staff have named as the place of a fix, and that are open as far as we know. */
async function named(place: Place, deps: Deps): Promise<readonly number[]> {
  const linked = await linkedTickets(place, 'open', deps);
  return linked
    .filter(({ development: { state, key } }) => state === 'open' && key === undefined)
    .map(({ on }) => on.number);
}

/** What cannot be read is said in the log and in the health; what comes after it is told all the same. */
function skipping({ repository }: Place, { caches, clock, log }: Deps): Skip {
  const where = `${repository.owner}/${repository.name}`;
  return ({ what, why }) => {
    caches.odd.set(`${repository.id}/${what}`, clock.now());
    log.error({ repository: where, what, why }, `left out ${what} of ${where}, which cannot be read: ${why}`);
  };
}

/** Most of what a sweep reads is known: it need not wait in the inbox to be found so. */
async function isNews(
  { event, payload }: Told | ToldByDevelopers,
  bot: Bot,
  { store }: Deps,
): Promise<boolean> {
  const news = translate(readPayload(event, payload), bot.id);
  if (news.kind !== 'ticket') return news.kind !== 'nothing';
  const known = (await store.tickets.events(news.event.ticket)).map(readEvent);
  if (news.event.kind === 'edited') return isNewText(news.event, await store.tickets.get(news.event.ticket));
  return !known.some((one) => isSame(one, news.event));
}

/** GitHub tells when an issue was changed, not when its text was: only another text is news. */
function isNewText(
  { title, body }: Extract<TicketEvent, { kind: 'edited' }>,
  row: { readonly state: string } | null,
): boolean {
  if (row === null) return false;
  const { ticket } = readSaved(row.state);
  return ticket.title !== title || ticket.body !== body;
}

function isSame(one: TicketEvent, other: TicketEvent): boolean {
  if (one.id === other.id || (one.kind === 'opened' && other.kind === 'opened')) return true;
  const near = Math.abs(one.at - other.at) <= BLUR;
  return near && withoutTime(one) !== null && withoutTime(one) === withoutTime(other);
}

/** What an act was, whenever it was; null for what has an id of GitHub’s own. */
function withoutTime({ id, at }: TicketEvent): string | null {
  const end = `/${isoOf(at)}`;
  return id.endsWith(end) && !id.startsWith('comment/') ? id.slice(0, -end.length) : null;
}

/** The id is drawn from what is told: the same fact, swept twice, is one delivery. */
function deliveryOf(
  { event, stream, payload }: Told | ToldByDevelopers,
  { installation }: Place,
  now: Instant,
): Delivery {
  const text = JSON.stringify(payload);
  const id = `sweep/${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
  return { id, event, action: payload.action, installation, stream, receivedAt: now, payload: text };
}
