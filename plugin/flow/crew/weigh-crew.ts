/** Weighs a crew: how much each has to do at this moment, in the transaction that gives them more. */
import type { TicketEvent } from '../../desk/event.ts';
import { isActive } from '../../desk/ticket/status.ts';
import { holdsCommands } from '../../rules/commands.ts';
import type { TicketRow } from '../../store/tickets.ts';
import type { Tx } from '../../store/tx.ts';
import type { SavedTicket } from '../saved.ts';

interface Known {
  readonly row: TicketRow | null;
  readonly saved: SavedTicket | null;
}

/** The event as it is stored. Most comments move no ticket, and carry no crew. */
export async function weighed(
  event: TicketEvent,
  repository: number,
  known: Known,
  tx: Pick<Tx, 'loads'>,
): Promise<TicketEvent> {
  if (event.crew === undefined) return event;
  if (!mayMove(event, known)) {
    const { crew: _, ...without } = event;
    return without;
  }
  const named = new Set(event.crew.loads.map(({ login }) => login));
  const loads = (await tx.loads(repository)).filter(({ login }) => named.has(login));
  return { ...event, crew: { ...event.crew, loads } };
}

/** Words alone take up a ticket that had ended; and what fell due before them is carried out with them. */
function mayMove(event: TicketEvent, { row, saved }: Known): boolean {
  if (event.kind !== 'commented' && event.kind !== 'edited') return true;
  if (row === null || saved === null || !isActive(saved.ticket.status)) return true;
  if (row.dueAt !== null && row.dueAt <= event.at) return true;
  return holdsCommands(event.body);
}
