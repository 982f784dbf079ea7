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
import { named } from '../../github/whereabouts.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import type { Deps } from '../deps.ts';
import { linkedTickets } from '../development/linked-tickets.ts';
import { tellRenamed } from '../development/renamed.ts';
import { readEvent, readSaved } from '../saved.ts';
import { leaveUnseen } from '../set-up/leave.ts';
import { mindHolidays, mindPolicy } from '../set-up/mind-policy.ts';
import { mindTeams } from '../set-up/mind-teams.ts';
import { placesBut, rememberPlace } from '../set-up/places.ts';
import { lookedKey, refresh, roleKey } from '../set-up/refresh.ts';
import { lookAgain } from './look-again.ts';
import { findCards, findLostInDesk } from './lost.ts';
import { findLost } from './redeliver.ts';

/** Sweeps overlap by this much: GitHub’s search for changes is not to the second. */
const OVERLAP = 5 * 60_000;
/** A webhook and the timeline may disagree by so much about when one act was done. */
const BLUR = 2_000;

/** A repository that was looked through. */
interface Swept {
  /** `owner/name`. */
  readonly name: string;
  /** How many events were new. */
  readonly events: number;
}

const TOO_FEW = 'few of GitHub’s requests are left for this hour: the sweep waits for the next';

/**
 * A repository that cannot be read keeps its old mark and does not keep the others from being swept.
 *
 * @param since looks back as far as this, where the last sweep was later; null looks from there
 */
export async function sweep(
  deps: Deps,
  since: Instant | null = null,
): Promise<{ readonly swept: readonly Swept[]; readonly failures: readonly unknown[] }> {
  const { app, installation } = deps.github;
  const installations = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  const swept: Swept[] = [];
  const seen: number[] = [];
  const failures: unknown[] = [];
  for (const { id, suspended_at } of installations) {
    if (suspended_at != null) continue;
    try {
      const client = await installation(id);
      const bot = await deps.github.bot(id);
      const repositories = await client.paginate(client.rest.apps.listReposAccessibleToInstallation, {
        per_page: 100,
      });
      // It would take from what people wait for; the marks stay where they are. By hand it does not wait.
      const isWaiting = since === null && deps.github.isLow(id);
      if (isWaiting) deps.log.warn({ installation: id }, TOO_FEW);
      for (const { id: repository, full_name, default_branch, pushed_at } of repositories) {
        seen.push(repository);
        if (isWaiting) continue;
        // The owner may be null in GitHub’s lists; the full name never is.
        const place: Place = { installation: id, repository: { id: repository, ...named(full_name) } };
        const look = { client, place, bot, branch: default_branch ?? 'HEAD', pushedAt: pushed_at ?? '' };
        try {
          const events = await sweepPlace(look, since, deps);
          if (events !== null) swept.push({ name: full_name, events });
        } catch (error) {
          failures.push(error);
        }
      }
    } catch (error) {
      failures.push(error);
    }
  }
  // Only whole lists say that something is gone.
  if (failures.length === 0) await leaveUnseen(await placesBut(seen, deps.store.memory), deps);
  return { swept, failures };
}

interface Look {
  readonly client: Client;
  readonly place: Place;
  readonly bot: Bot;
  /** The default branch. */
  readonly branch: string;
  readonly pushedAt: string;
}

/** Null where the repository is none of the desk’s business. */
async function sweepPlace(
  { client, place, bot, branch, pushedAt }: Look,
  since: Instant | null,
  deps: Deps,
): Promise<number | null> {
  await rememberPlace(place, deps.store.memory);
  const role = await roleNow(place, pushedAt, deps);
  if (role !== 'desk' && role !== 'developer') return null;
  const found = await sweepRepository(client, place, role, { bot, since }, deps);
  await lookAgain(client, place, branch, deps);
  if (role === 'developer') return found + (await tellRenamed(place, deps.clock.now(), deps));
  const lost = await findLostInDesk(client, place, since !== null, deps);
  await mindPolicy(place, deps);
  await mindHolidays(place, deps);
  await mindTeams(place, deps);
  return found + lost;
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
  { bot, since }: { readonly bot: Bot; readonly since: Instant | null },
  deps: Deps,
): Promise<number> {
  const { store, clock } = deps;
  const now = clock.now();
  const key = `swept/${place.repository.id}`;
  const mark = await store.memory.get(key);
  let found = 0;
  // The first sweep begins now, unless somebody asks for more: what lies before belongs to nobody’s desk yet.
  if (mark !== null || since !== null) {
    const skip = skipping(place, deps);
    const from = isoOf(Math.min(Number(mark ?? now), since ?? now));
    const told = [
      ...(await tellRepository(client, place, role, bot, from, skip)),
      ...(role === 'developer'
        ? await tellNamed(client, place, await namedIssues(place, deps), from, skip)
        : []),
    ];
    const asNews = async (one: Told | ToldByDevelopers): Promise<readonly Delivery[]> =>
      (await isNews(one, bot, deps)) ? [deliveryOf(one, place, now)] : [];
    found = await store.inbox.receive(await tellEach(told, 'event', asNews, skip));
    if (role === 'developer') found += await findLost(client, place, bot, deps);
    else await findCards(client, place, numbersIn(told), deps);
  }
  await store.memory.set(key, String(now - OVERLAP));
  return found;
}

/** Of the issues on which something was done. */
function numbersIn(told: readonly { readonly stream: string }[]): readonly number[] {
  return [...new Set(told.map(({ stream }) => Number(stream.split('#')[1])))].filter((one) => one > 0);
}

/** Issues and pull requests that staff have named as the place of a fix, and that are open as far as we know. */
async function namedIssues(place: Place, deps: Deps): Promise<readonly number[]> {
  const linked = await linkedTickets(place, 'open', deps);
  return linked
    .filter(({ development: { state, key } }) => state === 'open' && key === undefined)
    .map(({ on }) => on.number);
}

/** What cannot be read is said in the log and in the health; what comes after it is told all the same. */
export function skipping({ repository }: Place, { caches, clock, log }: Deps): Skip {
  const where = `${repository.owner}/${repository.name}`;
  return ({ what, why }) => {
    caches.odd.set(`${repository.id}/${what}`, clock.now());
    log.error({ repository: where, what, why }, `left out ${what} of ${where}, which cannot be read: ${why}`);
  };
}

/** Most of what a sweep reads is known: it need not wait in the inbox to be found so. */
export async function isNews(
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
export function deliveryOf(
  { event, stream, payload }: Told | ToldByDevelopers,
  { installation }: Place,
  now: Instant,
): Delivery {
  const text = JSON.stringify(payload);
  const id = `sweep/${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
  return { id, event, action: payload.action, installation, stream, receivedAt: now, payload: text };
}
