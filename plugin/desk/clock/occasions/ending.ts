/** How what a ticket still owes ends with it: met, over without a verdict, or over in a way that is counted apart. */
import type { Ticket } from '../../ticket/ticket.ts';
import type { Apart } from '../clock.ts';

/** Of what is met by anything that is no answer: a ticket that was solved owes it no more. */
export function endOf({ resolution }: Pick<Ticket, 'resolution'>): 'stopped' | Apart {
  const code = resolution?.code ?? 'withdrawn';
  switch (code) {
    case 'duplicate':
      return 'merged';
    case 'no-answer':
    case 'handed-over':
      return code;
    case 'solved':
    case 'withdrawn':
      return 'stopped';
    default:
      return code satisfies never;
  }
}

/** Of what a solution meets. */
export function solvedOr(ticket: Pick<Ticket, 'resolution'>): 'met' | 'stopped' | Apart {
  return ticket.resolution?.code === 'solved' ? 'met' : endOf(ticket);
}
