/** Asks the requester once for what a ticket lacks, and waits for it where nobody can begin without. */
import type { Effect } from '../../desk/effect.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Policy } from '../../desk/policy/policy.ts';
import { askForMissing } from '../../desk/reply/intake/missing.ts';
import { waitingForEssentialsMessage } from '../../desk/reply/messages/intake.ts';
import { word } from '../../desk/reply/messages/message.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import type { Decision } from '../context.ts';

/** What is still `missing`, asked at that instant: from then on the requester may be reminded. */
export function ask(ticket: Ticket, waits: boolean, since: Instant, policy: Policy): Decision {
  const body = askForMissing(ticket, policy);
  const effects: readonly Effect[] = [{ kind: 'comment', key: `${ticket.id}/essentials`, body }];
  if (!waits) return { ticket, effects };
  const why = word(waitingForEssentialsMessage, {}, ticket, policy);
  const waiting = { on: 'user', since, why, until: null, byDesk: true } as const;
  return { ticket: { ...ticket, status: 'waiting', waiting }, effects };
}
