/** What the desk missed in one downtime, as it is kept while its lines come in. */
import { z } from 'zod';
import type { Instant } from '../../desk/instant.ts';
import { type Missed, type MissedTicket, ROOM } from '../../desk/reply/downtime.ts';
import type { Late } from './late.ts';

const page = z.object({
  from: z.number(),
  until: z.number(),
  tickets: z.array(z.object({ number: z.number(), title: z.string(), lines: z.array(z.string()) })),
  /** The numbers of tickets that the table has no room for. */
  more: z.array(z.number()),
});
type Page = z.infer<typeof page>;

export const downtimeSchema = z.object({
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
  /** What is told where: on the desk itself under an empty name, and in back offices. */
  pages: z.record(z.string(), page),
});
export type Downtime = z.infer<typeof downtimeSchema>;

/** So long lines may be gathered before they are written, in milliseconds. */
const GATHERED = 30_000;
/** What comes in after so long a silence belongs to another downtime, in milliseconds. */
const SILENCE = 60 * 60_000;
/** A ticket with more lines is one to open anyway. */
const LINES = 8;

/** The downtime with one notice more; null when that was counted before. */
export function count(known: Downtime | null, late: Late, key: string, now: Instant): Downtime | null {
  const current = known !== null && now - known.lastAt <= SILENCE ? known : begin(now);
  if (current.lastKey === key) return null;
  const where = late.office ?? '';
  return {
    ...current,
    lastKey: key,
    lastAt: now,
    notices: current.notices + 1,
    numbers: withNumber(current.numbers, late.number),
    writeAt: current.writeAt > now ? current.writeAt : now + GATHERED,
    pages: { ...current.pages, [where]: written(current.pages[where], late) },
  };
}

/** One page of it in the terms of its readers. */
export function missedOn({ pages }: Downtime, { office, place, url }: Late): Missed | null {
  const found = pages[office ?? ''];
  if (found === undefined) return null;
  const { owner, name } = place.repository;
  const { from, until, tickets, more } = found;
  const issues = url.replace(/\/\d+$/, '');
  return {
    desk: `${owner}/${name}`,
    issues,
    from,
    until,
    tickets,
    more: more.length,
    backOffice: office !== null,
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
    pages: {},
  };
}

function written(page: Page | undefined, { number, title, line, since }: Late): Page {
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
