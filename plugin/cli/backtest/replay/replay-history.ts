/** Replays a history, ticket by ticket, and compares what comes of it. */

import type { Instant } from '../../../calendar/instant.ts';
import type { TicketEvent } from '../../../core/event.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { type Comparison, startComparing } from '../../../reports/compliance/compare.ts';
import { type TicketVerdicts, verdictsOf } from '../../../reports/compliance/verdict.ts';
import { calendarsOf } from '../../../rules/context.ts';
import type { History } from '../history/history.ts';
import type { Progress } from '../progress.ts';
import { policiesOf, type Rule, replayTicket } from './replay-ticket.ts';

interface Replayed {
  readonly comparison: Comparison;
  /** Tickets whose opening is not among their events, or later than `until`. */
  readonly unopened: number;
  readonly events: number;
}

export interface Replaying {
  readonly policy: Rule;
  /** Null replays under the policy in question alone. */
  readonly against: Rule | null;
  readonly until: Instant;
  /** How many tickets each list names. */
  readonly list: number;
}

export async function replayHistory(
  history: Pick<History, 'tickets' | 'count'>,
  { policy, against, until, list }: Replaying,
  progress: Progress,
): Promise<Replayed> {
  const comparing = startComparing(list);
  let done = 0;
  let unopened = 0;
  let count = 0;
  for await (const { ticket, events } of history.tickets()) {
    progress.tell(done / Math.max(1, history.count), `${done} of ${history.count} tickets`);
    const mine = namedReplay(ticket, events, policy, until);
    const other = against === null ? null : namedReplay(ticket, events, against, until);
    if (mine === null) unopened += 1;
    else {
      const named = verdictsOf(mine, calendarsOf(policiesOf(policy)), until);
      const compared: TicketVerdicts | null =
        other === null || against === null
          ? null
          : verdictsOf(other, calendarsOf(policiesOf(against)), until);
      comparing.add(mine.openedAt, named, compared);
    }
    done += 1;
    count += events.length;
  }
  progress.end();
  return { comparison: comparing.report(), unopened, events: count };
}

function namedReplay(
  name: string,
  events: readonly TicketEvent[],
  rule: Rule,
  until: Instant,
): Ticket | null {
  try {
    return replayTicket(events, rule, until);
  } catch (cause) {
    throw new Error(`could not replay ticket ${name}`, { cause });
  }
}
