/**
 * How many tickets are open, at risk and breached. What of each ticket counts is kept with its version, so that only those
 * are read again which have changed since.
 */
import { setImmediate } from 'node:timers/promises';
import { breachOf, isCustomers, isOver } from '../../core/clock.ts';
import type { Priority } from '../../core/ticket/priority.ts';
import { isForPeople, type Ticket } from '../../core/ticket/ticket.ts';
import type { Tier } from '../../core/ticket/tier.ts';
import type { Store } from '../../store/store.ts';
import { readSaved } from '../saved.ts';

export interface OpenTicket {
  readonly tier: Tier;
  readonly priority: Priority;
  /** Of what was promised to the requester; null where all is well. */
  readonly sla: 'at-risk' | 'breached' | null;
}

/** The tickets of people that have not ended, those of every desk on this store. */
export type ReadOpenTickets = () => Promise<readonly OpenTicket[]>;

interface Known {
  readonly version: number;
  /** Null where it is the desk’s own work, a problem or a known error. */
  readonly ticket: OpenTicket | null;
}

/** Others get their turn after so much work, in microseconds or nearly so: to compare a version, and to read a ticket. */
const AT_ONCE = 2_000;
const COMPARED = 1;
const READ = 100;

/** Whoever asks while it is being read gets the same answer. */
export function openTickets({ tickets }: Pick<Store, 'tickets'>): ReadOpenTickets {
  let known: ReadonlyMap<string, Known> = new Map();
  let reading: Promise<readonly OpenTicket[]> | null = null;

  const readAnew = async (id: string): Promise<Known | null> => {
    const row = await tickets.get(id);
    return row === null ? null : { version: row.version, ticket: seen(readSaved(row.state).ticket) };
  };

  const read = async (): Promise<readonly OpenTicket[]> => {
    const present = new Map<string, Known>();
    let work = AT_ONCE;
    for (const { id, version } of await tickets.active()) {
      if (work >= AT_ONCE) {
        await setImmediate();
        work = 0;
      }
      const before = known.get(id);
      const now = before?.version === version ? before : await readAnew(id);
      if (now !== null) present.set(id, now);
      work += now === before ? COMPARED : READ;
    }
    known = present;
    return [...present.values()].flatMap(({ ticket }) => ticket ?? []);
  };

  return () => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
}

function seen({ kind, tier, classification, clocks }: Ticket): OpenTicket | null {
  if (!isForPeople(kind)) return null;
  return { tier, priority: classification.priority, sla: slaOf({ clocks }) };
}

/** A breach stays with the ticket to its end; at risk is one whose clock has passed a milestone and goes on. */
function slaOf({ clocks }: Pick<Ticket, 'clocks'>): OpenTicket['sla'] {
  const promises = clocks.filter(isCustomers);
  if (promises.some((clock) => breachOf(clock) !== undefined)) return 'breached';
  const atRisk = promises.some((clock) => !isOver(clock) && Object.keys(clock.passed).length > 0);
  return atRisk ? 'at-risk' : null;
}
