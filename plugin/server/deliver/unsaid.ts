/** What cannot be said because an issue is locked: staff read it in the back office, or the operator in the health. */
import { z } from 'zod';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import { type Job, type JobOf, ticketOf } from '../../core/job.ts';
import { ticketPlace } from '../../core/place.ts';
import { type LockedPlace, sayUnsaid } from '../../reply/downtime.ts';
import { tellStaff as inBackOffice } from '../../reply/people.ts';
import type { Memory } from '../../store/key-value.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Deps } from '../deps.ts';
import { readSaved } from '../saved.ts';
import { deskAt, versionAt } from '../set-up/desks.ts';

const unsaidSchema = z.object({ count: z.number(), since: z.number() });
type Unsaid = z.infer<typeof unsaidSchema>;

const BEGINNING = 'unsaid/';

/** Skips it; without a back office, or where that one’s issue is locked itself, it is counted for the health. */
export async function leaveUnsaid(job: Job, deps: Deps): Promise<void> {
  const ticket = ticketOf(job);
  if (ticket === null) return;
  const { key, kind } = job;
  deps.log.warn({ key, kind, ticket }, `left undone, because the issue is locked: ${key}`);
  if (!isSaid(job) || (await tellStaff(job, ticket, deps))) return;
  const now = deps.clock.now();
  await deps.store.transaction(async ({ memory }) => {
    const { count, since } = (await unsaidOn(ticket, memory)) ?? { count: 0, since: now };
    await memory.set(`${BEGINNING}${ticket}`, JSON.stringify({ count: count + 1, since }));
  });
}

/** Something could be said there again. */
export async function forgetUnsaid(job: Job, { store: { memory } }: Deps): Promise<void> {
  const ticket = job.kind === 'comment' ? ticketOf(job) : null;
  if (ticket !== null && (await unsaidOn(ticket, memory)) !== null)
    await memory.delete(`${BEGINNING}${ticket}`);
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

/** What says something, as a thumb does not. */
type Said = JobOf<'comment' | 'developer-comment' | 'back-office-note'>;

function isSaid(job: Job): job is Said {
  return ['comment', 'developer-comment', 'back-office-note'].includes(job.kind);
}

/** Where it was to be said. */
function whereOf(job: Said): LockedPlace {
  switch (job.kind) {
    case 'comment':
    case 'back-office-note':
      return { what: 'ticket', number: job.place.number };
    case 'developer-comment':
      return { what: 'developers', issue: `${job.repository}#${job.number}` };
    default:
      return job satisfies never;
  }
}

/** False where nobody can be told: there is no back office, or it is locked itself. */
async function tellStaff(job: Said, id: string, deps: Deps): Promise<boolean> {
  const row = await deps.store.tickets.get(id);
  const desk = await deskAt(job.place, deps);
  if (job.kind === 'back-office-note' || row === null || desk === null) return false;
  const now = deps.clock.now();
  const policy = desk.policies(versionAt(desk, now).version);
  const { backOffice } = policy;
  const told = { key: `${job.key}/unsaid`, body: sayUnsaid(whereOf(job), job.body, policy) };
  // Where only the developers have locked theirs, it can still be said on the ticket.
  if (backOffice === null && job.kind !== 'developer-comment') return false;
  const [effect = { kind: 'comment', ...told } as const] = inBackOffice(policy, told);
  const place = ticketPlace(readSaved(row.state).ticket, job.place);
  await deps.store.transaction((tx) => tx.send([outgoing({ ...effect, place }, now)]));
  return true;
}
