/** Decides a kept history again, event by event, and writes down all that comes of it. */
import { z } from 'zod';
import type { TicketEvent } from '../../plugin/core/event.ts';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { issueViewOf } from '../../plugin/reply/issue-view.ts';
import { fromTheBeginning } from '../../plugin/rules/beginning.ts';
import { calendarsOf } from '../../plugin/rules/context.ts';
import { decide } from '../../plugin/rules/decide.ts';
import { nextDue } from '../../plugin/rules/time/due.ts';
import { newShelves } from '../../plugin/server/caches.ts';
import { policiesAmong } from '../../plugin/server/set-up/policies-among.ts';
import type { PolicyRow } from '../../plugin/store/policies.ts';

const policyRow = z.object({
  repository: z.number(),
  version: z.string(),
  mergedAt: z.number(),
  effectiveAt: z.number(),
  text: z.string(),
});

/**
 * A line of JSON for each event: its effects whole; the issue as the desk shows it, the clocks with all their legs and
 * the next instant at which something is due, each where it is another than before.
 *
 * @param history lines as `tierline export` writes them
 */
export function replay(history: readonly string[]): readonly string[] {
  const rows: PolicyRow[] = [];
  const events: TicketEvent[] = [];
  for (const line of history) {
    const parsed: unknown = JSON.parse(line);
    const row = policyRow.safeParse(parsed);
    if (row.success) rows.push(row.data);
    else events.push(JSON.parse(line));
  }
  return [...Map.groupBy(events, ({ ticket }) => ticket).values()].flatMap((own) => replayTicket(own, rows));
}

function replayTicket(events: readonly TicketEvent[], rows: readonly PolicyRow[]): readonly string[] {
  const policies = policiesAmong(rows, { caches: newShelves(), log: { warn: () => undefined } });
  let ticket: Ticket | null = null;
  let shown: Shown | null = null;
  const lines: string[] = [];
  for (const event of fromTheBeginning(events)) {
    const decision = decide(ticket, event, { policies });
    if (decision === null) continue;
    ticket = decision.ticket;
    const now: Shown = {
      view: JSON.stringify(issueViewOf(ticket, policies(ticket.policy), calendarsOf(policies), event.at)),
      clocks: JSON.stringify(ticket.clocks),
      due: JSON.stringify(nextDue(ticket, { policies })),
    };
    lines.push(
      JSON.stringify({
        ticket: ticket.id,
        event: event.id,
        ...changed(shown, now),
        effects: decision.effects,
      }),
    );
    shown = now;
  }
  return lines;
}

interface Shown {
  readonly view: string;
  readonly clocks: string;
  readonly due: string;
}

function changed(before: Shown | null, now: Shown): object {
  const parts = Object.entries(now).filter(([part, text]) => text !== before?.[part as keyof Shown]);
  return Object.fromEntries(parts.map(([part, text]) => [part, JSON.parse(text)]));
}
