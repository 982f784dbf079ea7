/** What cannot be said because an issue is locked: staff read it in the back office, or the operator in the health. */
import { z } from 'zod';
import { type Instant, isoOf } from '../../desk/instant.ts';
import { sayUnsaid } from '../../desk/reply/downtime.ts';
import { ticketId } from '../../desk/ticket/ticket.ts';
import type { Job } from '../../github/perform/job.ts';
import type { Memory } from '../../store/memory.ts';
import type { House } from '../house.ts';
import { readSaved } from '../saved.ts';
import { deskAt, versionAt } from '../set-up/desks.ts';
import { githubEffect } from './effects.ts';

const unsaidSchema = z.object({ count: z.number(), since: z.number() });
type Unsaid = z.infer<typeof unsaidSchema>;

const BEGINNING = 'unsaid/';

/** Skips it; without a back office, or where that one’s issue is locked itself, it is counted for the health. */
export async function leaveUnsaid(job: Job, key: string, house: House): Promise<void> {
  if (!('number' in job)) return;
  const ticket = ticketId(job.repository.id, job.number);
  house.log.warn({ key, kind: job.kind, ticket }, `left undone, because the issue is locked: ${key}`);
  const words = wordsOf(job);
  if (words === null || (await tellStaff(job, words, key, house))) return;
  const now = house.clock.now();
  await house.store.transaction(async ({ memory }) => {
    const { count, since } = (await unsaidOn(ticket, memory)) ?? { count: 0, since: now };
    await memory.set(`${BEGINNING}${ticket}`, JSON.stringify({ count: count + 1, since }));
  });
}

/** Something could be said there again. */
export async function forgetUnsaid(job: Job, { store: { memory } }: House): Promise<void> {
  if (job.kind !== 'comment') return;
  const ticket = ticketId(job.repository.id, job.number);
  if ((await unsaidOn(ticket, memory)) !== null) await memory.delete(`${BEGINNING}${ticket}`);
}

/** One sentence for the health, which everybody may read: it names no ticket. */
export async function sayUnsaidCount(memory: Pick<Memory, 'list'>): Promise<readonly string[]> {
  const all = (await memory.list(BEGINNING)).map((text) => unsaidSchema.parse(JSON.parse(text)));
  if (all.length === 0) return [];
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const since: Instant = Math.min(...all.map((one) => one.since));
  const messages = count === 1 ? '1 message' : `${count} messages`;
  const issues = all.length === 1 ? '1 locked issue' : `${all.length} locked issues`;
  return [
    `Since ${isoOf(since)} ${messages} could not be written on ${issues}; the log names them. Unlock the issue, or set a back office, where they can be said instead.`,
  ];
}

async function unsaidOn(ticket: string, memory: Pick<Memory, 'get'>): Promise<Unsaid | null> {
  const text = await memory.get(`${BEGINNING}${ticket}`);
  return text === null ? null : unsaidSchema.parse(JSON.parse(text));
}

/** What was to be said, and where; null for what says nothing, such as a thumb. */
function wordsOf(job: Job): { readonly place: string; readonly body: string } | null {
  switch (job.kind) {
    case 'comment':
      return { place: `Ticket #${job.number}`, body: job.body };
    case 'developer-comment':
      return { place: `The developers’ issue ${job.target}#${job.issue}`, body: job.body };
    case 'back-office-note':
      return { place: `The back office’s issue of ticket #${job.number}`, body: job.body };
    default:
      return null;
  }
}

/** False where nobody can be told: there is no back office, or it is locked itself. */
async function tellStaff(
  job: Job & { readonly number: number },
  { place, body }: { readonly place: string; readonly body: string },
  key: string,
  house: House,
): Promise<boolean> {
  const { installation, repository, number } = job;
  const id = ticketId(repository.id, number);
  const row = await house.store.tickets.get(id);
  const desk = await deskAt({ installation, repository }, house);
  if (job.kind === 'back-office-note' || row === null || desk === null) return false;
  const now = house.clock.now();
  const { backOffice: office } = desk.policies(versionAt(desk, now).version);
  const told = sayUnsaid(place, body);
  const on = { installation, repository, number };
  const { title, url } = readSaved(row.state).ticket;
  const name = `Ticket #${number}: ${title}`.slice(0, 250);
  const inOffice = (at: string): Job => ({
    kind: 'back-office-note',
    ...on,
    ticket: id,
    office: at,
    title: name,
    url,
    body: told,
  });
  // Where only the developers have locked theirs, it can still be said on the ticket.
  const onTicket: Job | null =
    job.kind === 'developer-comment' ? { kind: 'comment', ...on, body: told } : null;
  const note = office === null ? onTicket : inOffice(office);
  if (note === null) return false;
  await house.store.transaction((tx) => tx.send([githubEffect(`${key}/unsaid`, id, note, now)]));
  return true;
}
