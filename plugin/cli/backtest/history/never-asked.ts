/** A requester whom no desk asked for the essentials cannot have been waited for. */

import { type Instant, isoOf } from '../../../calendar/instant.ts';
import type { TicketEvent } from '../../../core/event.ts';
import type { Standing } from '../../../core/ticket/person.ts';
import { tiers } from '../../../core/ticket/tier.ts';

/** Staff of every level: what another desk let somebody do, they could do. */
export const staffer: Standing = { seen: true, levels: tiers, manager: false };

/** Ends, in the second of its opening, the wait that begins where a ticket tells too little. */
export function neverAsked(ticket: string, at: Instant): TicketEvent {
  const by = { id: 0, login: 'backtest', bot: false, standing: staffer };
  return {
    kind: 'unlabelled',
    id: `never-asked/${isoOf(at)}`,
    ticket,
    at,
    by,
    label: 'waiting: user',
    cited: [],
  };
}
