/** Moves the work to another level, however it was asked for; level 3 gets an issue in the developers’ repository. */
import type { Effect } from '../desk/effect.ts';
import type { Instant } from '../desk/instant.ts';
import { sayHandoff } from '../desk/reply/assignment.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Tier } from '../desk/ticket/tier.ts';
import { askAtHandoff } from './ask-beside.ts';
import { askDevelopers } from './ask-developers.ts';
import { type Call, keyOf, type Outcome, whyEnded } from './command.ts';

/**
 * Moves the work to a level: the owner stays (touch and hold; without one, whoever hands it on becomes it),
 * the assignee is free for the new level to choose.
 */
export function moveTo(call: Call, to: Tier, why: string | null): Outcome {
  const { ticket, by, at, policy } = call;
  const ended = whyEnded(ticket);
  if (ended !== null) return { refused: ended };
  const moved: Ticket = {
    ...ticket,
    tier: to,
    owner: ticket.owner ?? (by.bot ? null : by.login),
    assignee: null,
    status: ticket.status === 'new' ? 'open' : ticket.status,
    handoffs: [...ticket.handoffs, handoff(ticket, to, at, by.login, why)],
  };
  const told: Effect = {
    kind: 'comment',
    key: keyOf(call, `handoff-${to}`),
    body: [sayHandoff(moved, policy, by, why, at), ...askAtHandoff(ticket, to, by, why, policy)].join('\n\n'),
  };
  const asked = to === 3 ? askDevelopers(call, moved) : null;
  if (asked === null) return { ticket: moved, effects: [told] };
  return { ticket: asked.ticket, effects: [told, asked.effect] };
}

/** Asks developers who could not be asked before and can by now; nothing else has to be given again. */
export function askAgain(call: Call): Outcome {
  const asked = askDevelopers(call, call.ticket);
  if (asked === null)
    return { refused: 'The policy names no developer repository for this service any more.' };
  return { ticket: asked.ticket, effects: [asked.effect] };
}

function handoff(
  ticket: Ticket,
  to: Tier,
  at: Instant,
  by: string,
  why: string | null,
): Ticket['handoffs'][number] {
  return { from: ticket.tier, to, at, by, why };
}
