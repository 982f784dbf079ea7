/** What fell due long ago and was not said is gathered, and told in one summary. */
import { z } from 'zod';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import type { JobOf } from '../../core/job.ts';
import { type DeskMessage, messageId } from '../../outbound/message.ts';
import { hears } from '../../outbound/subscriber.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Missed, type MissedTicket, ROOM, sayMissed } from '../../reply/downtime.ts';
import type { NewEffect } from '../../store/queue/effect.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Tx } from '../../store/tx.ts';
import { outageKey } from '../caches.ts';
import type { Deps } from '../deps.ts';
import { deskAt, versionAt } from '../set-up/desks.ts';
import { isGone } from './gone.ts';
import { messageEffect } from './messages.ts';
import { sayRecovered } from './say-announcement.ts';

type Late = JobOf<'late-notice'>;

/** A retry finds what an earlier try has counted. */
export async function gatherLate(late: Late, deps: Deps): Promise<null> {
  const { key, place } = late;
  const { repository } = place;
  const desk = await deskAt(place, deps);
  if (desk === null || (await isGone(late, deps.store))) {
    deps.log.info({ key }, 'dropped a late notice: its ticket or its desk is gone');
    return null;
  }
  const now = deps.clock.now();
  const policy = desk.policies(versionAt(desk, now).version);
  const name = `missed/${repository.id}`;
  await deps.store.transaction(async (tx) => {
    const kept = await tx.memory.get(name);
    const known = kept === null ? null : downtimeSchema.parse(JSON.parse(kept));
    const counted = count(known, late, now);
    if (counted === null) return;
    // What was recovered may be told by now; then it is known from the notice before.
    const recovered = { ...counted.recovered, ...(await recoveredIn(repository.id, tx.memory)) };
    const downtime = { ...counted, recovered };
    await tx.memory.set(name, JSON.stringify(downtime));
    const told = now < downtime.tellAt ? recoveredEffects(downtime, late, policy, deps) : [];
    await tx.send([...summaryEffect(downtime, late, policy), ...told]);
  });
  return null;
}

/** The newest text goes in the place of one that still waits. */
function summaryEffect(downtime: Downtime, late: Late, policy: Policy): readonly NewEffect[] {
  const missed = missedOn(downtime, late);
  if (missed === null) return [];
  const { repository: office, place } = late;
  const { installation, repository } = place;
  const note = `missed/${repository.id}/${office ?? ''}/${downtime.noticedAt}`;
  const job: JobOf<'summary'> = {
    kind: 'summary',
    key: `${note}/${downtime.notices}`,
    repository: office,
    note,
    ...sayMissed(missed, policy),
    place: { installation, repository },
  };
  return [outgoing(job, downtime.writeAt)];
}

/** Subscribers are told once, with the counts of that moment. */
function recoveredEffects(
  { noticedAt, tellAt, notices, numbers, pages, recovered }: Downtime,
  { place }: Late,
  policy: Policy,
  { subscribers }: Deps,
): readonly NewEffect[] {
  const { repository } = place;
  const key = `missed/${repository.id}/${noticedAt}/desk.recovered`;
  const spans = Object.values(pages);
  const data = {
    repository: `${repository.owner}/${repository.name}`,
    from: isoOf(Math.min(...spans.map(({ from }) => from))),
    until: isoOf(Math.max(...spans.map(({ until }) => until))),
    tickets: numbers.length,
    notices,
    ...recovered,
  };
  const message: DeskMessage = { type: 'desk.recovered', timestamp: isoOf(noticedAt), data };
  const chat = sayRecovered(data.repository, data.tickets, policy);
  return subscribers
    .filter(({ types, format }) => hears(types, 'desk.recovered') && format !== 'pagerduty')
    .map(({ name }) => {
      const to = { name, stream: `missed/${repository.id}`, at: tellAt };
      const row = messageEffect(`${key}/${notices}@${name}`, messageId(key), message, to, { chat });
      return { ...row, supersedes: true };
    });
}

const outageCounts = z.object({ events: z.number(), corrected: z.number() });

/** Nothing where the desk ran, and was only behind. */
async function recoveredIn(repository: number, memory: Tx['memory']): Promise<Downtime['recovered']> {
  const text = await memory.get(outageKey(repository));
  if (text === null) return {};
  const { events, corrected: clocksCorrected } = outageCounts.parse(JSON.parse(text));
  return { events, clocksCorrected };
}

/** What the desk missed in one downtime, as it is kept while its lines come in. */
const page = z.object({
  from: z.number(),
  until: z.number(),
  tickets: z.array(z.object({ number: z.number(), title: z.string(), lines: z.array(z.string()) })),
  /** The numbers of tickets that the table has no room for. */
  more: z.array(z.number()),
});
type Page = z.infer<typeof page>;

const downtimeSchema = z.object({
  /** When the desk first noticed; names the downtime. */
  noticedAt: z.number(),
  /** The last notice that was counted, by its key, and when. */
  lastKey: z.string(),
  lastAt: z.number(),
  notices: z.number(),
  numbers: z.array(z.number()),
  /** When the summary that is being gathered is written, and when subscribers are told. */
  writeAt: z.number(),
  tellAt: z.number(),
  /** Counts of what was recovered, where nobody ran the desk. */
  recovered: z.record(z.string(), z.number()).default({}),
  /** What is told where: on the desk itself under an empty name, and in back offices. */
  pages: z.record(z.string(), page),
});
type Downtime = z.infer<typeof downtimeSchema>;

/** So long lines may be gathered before they are written, in milliseconds. */
const GATHERED = 30_000;
/** What comes in after so long a silence belongs to another downtime, in milliseconds. */
const SILENCE = 60 * 60_000;
/** A ticket with more lines is one to open anyway. */
const LINES = 8;

/** The downtime with one notice more; null when that was counted before. */
export function count(known: Downtime | null, late: Late, now: Instant): Downtime | null {
  const current = known !== null && now - known.lastAt <= SILENCE ? known : begin(now);
  if (current.lastKey === late.key) return null;
  const where = late.repository ?? '';
  return {
    ...current,
    lastKey: late.key,
    lastAt: now,
    notices: current.notices + 1,
    numbers: withNumber(current.numbers, late.place.number),
    writeAt: current.writeAt > now ? current.writeAt : now + GATHERED,
    pages: { ...current.pages, [where]: written(current.pages[where], late) },
  };
}

/** One page of it in the terms of its readers. */
function missedOn({ pages }: Downtime, { repository, place }: Late): Missed | null {
  const found = pages[repository ?? ''];
  if (found === undefined) return null;
  const { owner, name } = place.repository;
  const { from, until, tickets, more } = found;
  const issues = place.url.replace(/\/\d+$/, '');
  return {
    desk: `${owner}/${name}`,
    issues,
    from,
    until,
    tickets,
    more: more.length,
    backOffice: repository !== null,
  };
}

function begin(now: Instant): Downtime {
  return {
    noticedAt: now,
    lastKey: '',
    lastAt: now,
    notices: 0,
    numbers: [],
    writeAt: now + GATHERED,
    tellAt: now + GATHERED,
    recovered: {},
    pages: {},
  };
}

function written(page: Page | undefined, { line, since, place: { number, title } }: Late): Page {
  if (page === undefined)
    return { from: since, until: since, tickets: [{ number, title, lines: [line] }], more: [] };
  const span = { from: Math.min(page.from, since), until: Math.max(page.until, since) };
  if (page.tickets.some((one) => one.number === number))
    return { ...page, ...span, tickets: page.tickets.map((one) => withLine(one, number, line)) };
  if (page.tickets.length >= ROOM) return { ...page, ...span, more: withNumber(page.more, number) };
  return { ...page, ...span, tickets: [...page.tickets, { number, title, lines: [line] }] };
}

function withLine(ticket: MissedTicket, number: number, line: string): Page['tickets'][number] {
  const lines = [...ticket.lines];
  if (ticket.number !== number || lines.length > LINES) return { ...ticket, lines };
  return { ...ticket, lines: [...lines, lines.length === LINES ? 'and more' : line] };
}

function withNumber(numbers: readonly number[], number: number): number[] {
  return numbers.includes(number) ? [...numbers] : [...numbers, number];
}
