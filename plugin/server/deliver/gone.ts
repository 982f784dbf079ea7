/** Issues that were deleted or transferred: what was still to be done on them is dropped. */
import { type Job, ticketOf } from '../../core/job.ts';
import type { Memory } from '../../store/key-value.ts';
import type { Store } from '../../store/store.ts';
import type { Tx } from '../../store/tx.ts';

/** As many as are put back in one go; the operator sees the rest. */
const AT_ONCE = 1_000;

export async function noteGone(ticket: string, { memory }: Tx): Promise<void> {
  await memory.set(keyOf(ticket), 'yes');
}

/** GitHub leads calls about a transferred issue to its new place, which is none of the desk’s: so ask before calling. */
export async function isGone(job: Job, { memory }: Store): Promise<boolean> {
  const ticket = ticketOf(job);
  return ticket !== null && isKnownGone(ticket, memory);
}

export async function isKnownGone(ticket: string, memory: Pick<Memory, 'get'>): Promise<boolean> {
  return (await memory.get(keyOf(ticket))) !== null;
}

/** Before its deletion was known, GitHub’s “there is no such issue” looked like a fault of ours. */
export async function dropParked(ticket: string, { outbox }: Store): Promise<void> {
  const parked = (await outbox.parked(AT_ONCE)).filter(
    ({ lane, stream }) => lane.startsWith('github/') && stream === ticket,
  );
  if (parked.length > 0) await outbox.replay(parked.map(({ key }) => key));
}

function keyOf(ticket: string): string {
  return `gone/${ticket}`;
}
