/** The issue that developers get in their own repository: all the context, and nothing to learn. */

import { escapeMentions, oneLine, quoted } from '../../../words/escape.ts';
import { ownWords } from '../../intake.ts';
import { type Policy, serviceOf } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** The issue that developers get in their own repository: all the context, and nothing to learn. */
const GITHUB_TITLE = 256;

export function developerIssue(ticket: Ticket, policy: Policy): { title: string; body: string } {
  const { classification, handoffs, knownErrors } = ticket;
  const tried = handoffs.flatMap(({ to, by, why }) =>
    why === null ? [] : [`- before level ${to}, by ${by}: ${oneLine(why, 1_000)}`],
  );
  const service = serviceOf(policy, ticket.service)?.name ?? 'no service named';
  const words = ownWords(ticket.body);
  const earlier = ticket.development?.url ?? null;
  const body = [
    `The support desk needs your help with a ticket: ${ticket.url}`,
    '',
    `- **Priority**: ${classification.priority} (impact ${classification.impact}, urgency ${classification.urgency})`,
    `- **Service**: ${service}`,
    `- **Owner at the desk**: ${ticket.owner ?? 'nobody yet'}`,
    `- **Known error**: ${knownErrors.length === 0 ? 'none' : knownErrors.map(({ id, title }) => `${id} ${oneLine(title)}`).join(', ')}`,
    '',
    ...(earlier === null ? [] : [`This desk asked about it before, in ${earlier}`, '']),
    '### What was tried',
    '',
    ...(tried.length === 0 ? ['Nothing is written down.'] : tried),
    '',
    '### What the requester wrote',
    '',
    quoted(words === '' ? '(nothing)' : words),
    '',
    'Work on this issue as on any other. Closing it as completed tells the ticket that a fix is there; closing it as not planned hands the ticket back to level 2, so please write why. Your comments stay here; a line with `/relay` and your words brings those to the ticket, and the requester’s answer to a question comes back by itself.',
  ].join('\n');
  return { title: escapeMentions(`[desk] ${ticket.title}`).slice(0, GITHUB_TITLE), body };
}

/** What developers read when late news of the ticket shows that they were asked for nothing. */
export function sayNeedless({ url }: Ticket): string {
  return `Nothing is needed here after all, and we are sorry for the noise: news of ${url} reached the desk late, and counted with it the ticket never came to you. The desk closes this issue; open it again if you want to keep it for yourselves.`;
}
