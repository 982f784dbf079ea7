/** Tells once that nobody ran the desk, what it had missed and what that changed; of a stop in which nothing was missed it says nothing. */
import { z } from 'zod';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import type { TicketEvent } from '../../core/event.ts';
import type { Job } from '../../core/job.ts';
import type { Place } from '../../core/place.ts';
import { type DeskMessage, messageId } from '../../outbound/message.ts';
import { hears } from '../../outbound/subscriber.ts';
import type { Policy } from '../../policy/policy.ts';
import { sayOutage } from '../../reply/downtime.ts';
import type { Memory } from '../../store/key-value.ts';
import type { NewEffect } from '../../store/queue/effect.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Tx } from '../../store/tx.ts';
import { type Outage, outageKey } from '../caches.ts';
import { messageEffect } from '../deliver/messages.ts';
import { sayOffline } from '../deliver/say-announcement.ts';
import type { Deps } from '../deps.ts';
import { placeOf } from '../set-up/places.ts';
import { policyInForce } from '../set-up/policies-among.ts';

/** A shorter stop is a restart; it is noted once a minute that the desk is at work, in milliseconds. */
export const LEAST = 3 * 60_000;
/** So long what is found may be handled before it is told, in milliseconds. */
const GATHERED = 30_000;
/** So long the health tells of it, in milliseconds. */
const TOLD = 24 * 3_600_000;

const PENDING = 'outage';
const LAST = 'last-outage';

const outageSchema = z.object({ from: z.number(), until: z.number(), tellAt: z.number() });
const countedSchema = z.object({ repository: z.number(), events: z.number(), corrected: z.number() });
type Counted = z.infer<typeof countedSchema>;
const lastSchema = outageSchema.extend({ events: z.number(), corrected: z.number() });

/** Nobody ran the desk in between. Whoever starts while an earlier outage is not told yet goes on with it. */
export async function noteOutage(
  from: Instant,
  until: Instant,
  { store: { memory }, caches }: Pick<Deps, 'store' | 'caches'>,
): Promise<void> {
  const text = await memory.get(PENDING);
  const before = text === null ? null : outageSchema.parse(JSON.parse(text));
  if (until - from < LEAST) {
    if (before !== null && !caches.outage.has('pending'))
      caches.outage.set('pending', { ...before, isLooking: false });
    return;
  }
  const outage = { from: before?.from ?? from, until, tellAt: until + GATHERED };
  await memory.set(PENDING, JSON.stringify(outage));
  caches.outage.set('pending', { ...outage, isLooking: false });
}

/** While GitHub is asked for what was missed nothing is told, and not at once after it. */
export function noteLooking(isLooking: boolean, { clock, caches }: Pick<Deps, 'clock' | 'caches'>): void {
  const pending = caches.outage.get('pending');
  if (pending !== undefined)
    caches.outage.set('pending', { ...pending, isLooking, tellAt: clock.now() + GATHERED });
}

/** What somebody did meanwhile, and the desk has heard of now. */
export async function countRecovered(
  event: TicketEvent,
  repository: number,
  { outage }: Deps['caches'],
  tx: Tx,
): Promise<void> {
  const pending = outage.get('pending');
  if (pending === undefined || !('by' in event)) return;
  if (event.at >= pending.from && event.at <= pending.until) await count(repository, { events: 1 }, tx);
}

/** A breach that was told, and did not happen after all. */
export async function countCorrected(
  clocks: number,
  repository: number,
  { outage }: Deps['caches'],
  tx: Tx,
): Promise<void> {
  if (clocks > 0 && outage.has('pending')) await count(repository, { corrected: clocks }, tx);
}

async function count(
  repository: number,
  { events = 0, corrected = 0 }: Partial<Counted>,
  { memory }: Tx,
): Promise<void> {
  const text = await memory.get(outageKey(repository));
  const before = text === null ? { events: 0, corrected: 0 } : countedSchema.parse(JSON.parse(text));
  const now = { repository, events: before.events + events, corrected: before.corrected + corrected };
  await memory.set(outageKey(repository), JSON.stringify(now));
}

/** Nothing is done until it is time. */
export async function tellOutage(deps: Deps): Promise<void> {
  const { store, clock, caches, log } = deps;
  const outage = caches.outage.get('pending');
  const now = clock.now();
  if (outage === undefined || outage.isLooking || now < outage.tellAt) return;
  // What was found by then is handled first.
  const { oldest } = await store.inbox.counts();
  if (oldest !== null && oldest <= outage.tellAt - GATHERED) return;
  const counts = (await store.memory.list('outage-of/')).map((text) => countedSchema.parse(JSON.parse(text)));
  const effects: NewEffect[] = [];
  for (const counted of counts) effects.push(...(await effectsOf(outage, counted, deps)));
  const events = counts.reduce((sum, one) => sum + one.events, 0);
  const corrected = counts.reduce((sum, one) => sum + one.corrected, 0);
  const { from, until, tellAt } = outage;
  await store.transaction(async (tx) => {
    await tx.send(effects);
    for (const { repository } of counts) await tx.memory.delete(outageKey(repository));
    if (counts.length > 0)
      await tx.memory.set(LAST, JSON.stringify({ from, until, tellAt, events, corrected }));
    await tx.memory.delete(PENDING);
  });
  caches.outage.delete('pending');
  if (counts.length > 0)
    log.warn(
      { from: isoOf(from), until: isoOf(until), events, corrected },
      sayInEnglish({ ...outage, events, corrected }),
    );
}

/** Where a summary tells of this outage what fell due in it, subscribers and managers know of it by that. */
async function effectsOf(outage: Outage, counted: Counted, deps: Deps): Promise<readonly NewEffect[]> {
  const { store, clock } = deps;
  const place = await placeOf(counted.repository, store);
  const inForce = await policyInForce(counted.repository, clock.now(), deps);
  if (place === null || inForce === null || (await isSummedUp(outage, place, store.memory))) return [];
  const where = { place, policy: inForce.policy, now: clock.now() };
  return [...messagesOf(outage, counted, where, deps), ...notesOf(outage, counted, where)];
}

const noticed = z.object({ noticedAt: z.number() });

async function isSummedUp(
  { until }: Outage,
  { repository }: Place,
  memory: Pick<Memory, 'get'>,
): Promise<boolean> {
  const text = await memory.get(`missed/${repository.id}`);
  return text !== null && noticed.parse(JSON.parse(text)).noticedAt >= until;
}

interface Where {
  readonly place: Place;
  readonly policy: Policy;
  readonly now: Instant;
}

function messagesOf(
  { from, until }: Outage,
  { events, corrected }: Counted,
  { place: { repository }, policy, now }: Where,
  { subscribers }: Deps,
): readonly NewEffect[] {
  const key = `outage/${repository.id}/${until}/desk.recovered`;
  const name = `${repository.owner}/${repository.name}`;
  const span = { from: isoOf(from), until: isoOf(until) };
  const data = { repository: name, ...span, tickets: 0, notices: 0, events, clocksCorrected: corrected };
  const message: DeskMessage = { type: 'desk.recovered', timestamp: isoOf(until), data };
  const chat = sayOffline({ repository: name, ...span, events, corrected }, policy);
  return subscribers
    .filter(({ types, format }) => hears(types, 'desk.recovered') && format !== 'pagerduty')
    .map((subscriber) => {
      const to = { name: subscriber.name, stream: `missed/${repository.id}`, at: now };
      return messageEffect(`${key}@${subscriber.name}`, messageId(key), message, to, { chat });
    });
}

/** Managers are spoken to where a clock was corrected; the rest is there to be found. */
function notesOf(
  { from, until }: Outage,
  { events, corrected }: Counted,
  { place, policy, now }: Where,
): readonly NewEffect[] {
  const { backOffice } = policy;
  if (backOffice === null) return [];
  const note = `outage/${place.repository.id}/${until}`;
  const said = sayOutage({ from, until, events, corrected }, policy);
  const job: Job = { kind: 'summary', key: note, note, repository: backOffice, ...said, place };
  return [outgoing(job, now)];
}

/** One sentence for the health of the next day, which everybody may read: it names no desk. */
export async function sayLastOutage(memory: Pick<Memory, 'get'>, now: Instant): Promise<readonly string[]> {
  const text = await memory.get(LAST);
  if (text === null) return [];
  const last = lastSchema.parse(JSON.parse(text));
  return now - last.until > TOLD ? [] : [sayInEnglish(last)];
}

function sayInEnglish({
  from,
  until,
  events,
  corrected,
}: Pick<z.infer<typeof lastSchema>, 'from' | 'until' | 'events' | 'corrected'>): string {
  const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
  return `The desk was offline from ${isoOf(from)} to ${isoOf(until)}: ${counted(events, 'event')} recovered, ${counted(corrected, 'clock')} corrected.`;
}
