/** Asks the developers of a ticket’s service for an issue in their own repository, unless there is a reason not to. */
import type { Effect } from '../desk/effect.ts';
import { type Policy, serviceOf } from '../desk/policy/policy.ts';
import { developerIssue } from '../desk/reply/developers/issue.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Call, keyOf } from './command.ts';

/** `ticket` is the ticket as it stands after the move. Null where they answer users here, have an issue open already, or do not exist. */
export function askDevelopers(
  call: Pick<Call, 'cause' | 'policy'>,
  ticket: Ticket,
): { readonly ticket: Ticket; readonly effect: Effect } | null {
  const repository = developersOf(ticket, call.policy);
  if (repository === null || isAsked(ticket)) return null;
  const key = keyOf({ ticket, cause: call.cause }, 'developer-issue');
  return {
    ticket: { ...ticket, development: { repository, number: null, url: null, state: 'asked', key } },
    effect: {
      kind: 'open-developer-issue',
      key,
      repository,
      ...developerIssue(ticket, call.policy),
    },
  };
}

/** The service’s developer repository, `owner/name`; null where there is none, or it is the desk itself. */
export function developersOf(ticket: Ticket, policy: Policy): string | null {
  const repository = serviceOf(policy, ticket.service)?.developers ?? null;
  const here = `${ticket.repository.owner}/${ticket.repository.name}`;
  return repository?.toLowerCase() === here.toLowerCase() ? null : repository;
}

function isAsked({ development }: Ticket): boolean {
  return development?.state === 'asked' || development?.state === 'open';
}
