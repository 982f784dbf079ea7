/** The major incidents that last, as their own notes keep them, so that nobody has to look through all tickets. */
import { z } from 'zod';
import { ongoing } from '../../core/ticket/major.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { redactSecrets } from '../../redaction/gate.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import type { ReadIncidents } from './incident.ts';

const note = z.object({ headline: z.string(), url: z.string(), since: z.number() });

/** Keeps the note as the ticket has it now; the words are those that staff wrote for everybody. */
export async function noteMajor(before: Ticket | null, { major, ...ticket }: Ticket, tx: Tx): Promise<void> {
  const now = ongoing(major);
  const was = ongoing(before?.major ?? null);
  const key = `${prefixOf(ticket.repository.id)}${ticket.number}`;
  if (now === null || now.headline === null) {
    if (was !== null) await tx.memory.delete(key);
    return;
  }
  if (now.headline === was?.headline) return;
  await tx.memory.set(key, JSON.stringify({ headline: now.headline, url: ticket.url, since: now.since }));
}

export function openMajors({ store }: Pick<Deps, 'store'>): ReadIncidents {
  return async (desks) => {
    const found = await Promise.all(desks.map((desk) => store.memory.list(prefixOf(desk))));
    const majors = found
      .flat()
      .map((value) => note.parse(JSON.parse(value)))
      .toSorted((one, other) => one.since - other.since);
    return Promise.all(
      majors.map(async ({ headline, url }) => ({ title: (await redactSecrets(headline)).text, url })),
    );
  };
}

function prefixOf(repository: number): string {
  return `major/${repository}/`;
}
