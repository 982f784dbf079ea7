/** A late event changed a verdict that was told already: it is not unsaid, but corrected once. */

import type { Effect } from '../desk/effect.ts';
import type { Instant } from '../desk/instant.ts';
import { sayCorrected } from '../desk/reply/notices.ts';
import { clockOf, type Ticket } from '../desk/ticket/ticket.ts';

/** `told` is the ticket as people last saw it, `folded` the same with the late event in its place. */
export function correct(told: Ticket, folded: Ticket, at: Instant): readonly Effect[] {
  return told.clocks.flatMap(({ kind, passed }) => {
    const breach = passed.breach;
    if (breach === undefined || clockOf(folded, kind)?.passed.breach !== undefined) return [];
    const key = `${folded.id}/${kind}/corrected/${breach}`;
    return [
      { kind: 'comment', key, body: sayCorrected(kind) } as const,
      {
        kind: 'announcement',
        key: `${key}/sla.corrected`,
        type: 'sla.corrected',
        at,
        data: { clock: kind },
      } as const,
    ];
  });
}
