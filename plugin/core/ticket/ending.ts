/** How a ticket ends and is taken up again: resolved, verified, withdrawn, merged, handed over, reopened. */
import type { Instant } from '../../calendar/instant.ts';
import type { KnownError, Suggestion } from './known-error.ts';
import type { NamedMain } from './merging.ts';
import type { Actor } from './person.ts';
import type { Helped } from './resolution.ts';
import { isRequester, type Ticket } from './ticket.ts';
import { asked } from './turn.ts';
import type { HandedTo } from './work.ts';

/** The desk believes that it works again. A bot that resolves does not own. */
export function resolved(
  ticket: Ticket,
  by: Pick<Actor, 'login' | 'bot'>,
  note: string | null,
  at: Instant,
): Ticket {
  return {
    ...ticket,
    status: 'resolved',
    waiting: null,
    owner: ticket.owner ?? (by.bot ? null : by.login),
    resolution: { code: 'solved', note, by: by.login, at, verifiedBy: null },
  };
}

/** The comment of this key told the requester of the resolution: a thumb on it counts as their rating. */
export function toldBy(ticket: Ticket, said: string): Ticket {
  const { resolution } = ticket;
  return resolution === null ? ticket : { ...ticket, resolution: { ...resolution, said } };
}

/**
 * Whoever had the trouble says that it works before anybody called it solved: what they were told has solved it. Nobody
 * becomes an owner by that.
 */
export function solvedByTheirWord(
  ticket: Ticket,
  by: string,
  { helped, note }: { readonly helped: Helped; readonly note: string },
  at: Instant,
): Ticket {
  const login = ticket.owner ?? ticket.assignee ?? by;
  const resolution = { code: 'solved', note, by: login, at, verifiedBy: null, helped } as const;
  return verified({ ...resolved(ticket, { login, bot: true }, note, at), resolution }, by);
}

/** A known error that was applied, or the answer; where nobody has said anything yet, what was suggested. */
export function whatHelped(ticket: Ticket): Helped {
  const applied = appliedNow(ticket).at(-1);
  if (applied !== undefined) return { by: 'known-error', id: applied.id };
  const ids = openSuggestions(ticket).map(({ id }) => id);
  const [only] = ids;
  if (ticket.advisedAt !== null || only === undefined) return { by: 'answer' };
  return ids.length === 1 ? { by: 'known-error', id: only } : { by: 'suggestions', ids };
}

/** They have something that can have helped: an answer of staff, a workaround, or a suggestion that was not turned down. */
export function isHelped(ticket: Ticket): boolean {
  return ticket.advisedAt !== null || appliedNow(ticket).length > 0 || openSuggestions(ticket).length > 0;
}

/**
 * Those that nobody has turned down, applied, or tried in vain. Whoever applied one has passed over the others; should it
 * fail, they are worth a try again.
 */
export function openSuggestions(ticket: Ticket): readonly Suggestion[] {
  if (appliedNow(ticket).length > 0) return [];
  const over = [...ticket.rejected, ...ticket.failed];
  return ticket.suggestions.filter(({ id }) => !over.includes(id));
}

/** The known errors that were applied, and have not failed since. */
export function appliedNow({ knownErrors, failed }: Ticket): readonly KnownError[] {
  return knownErrors.filter(({ id }) => !failed.includes(id));
}

/** Those that help as far as anybody knows: applied, or a suggestion that solved it before anybody had applied it. */
export function knownErrorsOf(ticket: Ticket): readonly KnownError[] {
  const applied = appliedNow(ticket);
  const helped = ticket.resolution?.helped;
  if (helped?.by !== 'known-error' || applied.some(({ id }) => id === helped.id)) return applied;
  return [...applied, ...ticket.suggestions.filter(({ id }) => id === helped.id)];
}

/** Whoever had the trouble says that it works: the ticket closes. */
export function verified(ticket: Ticket, by: string): Ticket {
  const { resolution } = ticket;
  if (resolution === null) return ticket;
  return { ...ticket, status: 'closed', button: 'closed', resolution: { ...resolution, verifiedBy: by } };
}

/** It ends without a solution. */
export function withdrawn(ticket: Ticket, by: string, at: Instant): Ticket {
  const resolution = { code: 'withdrawn', note: null, by, at, verifiedBy: null } as const;
  return { ...ticket, status: 'closed', button: 'closed', waiting: null, resolution };
}

/** The desk’s people close it; what was measured ends there, with neither praise nor blame. */
export function merged(ticket: Ticket, main: NamedMain, by: string, at: Instant): Ticket {
  const { id, number, url, news = null } = main;
  return {
    ...ticket,
    status: 'closed',
    button: 'closed',
    waiting: null,
    main: { id, number, url, news, words: null },
    resolution: { code: 'duplicate', note: null, by, at, verifiedBy: null },
  };
}

/** Others have it from now on. */
export function handedOver(
  ticket: Ticket,
  handedTo: HandedTo,
  note: string,
  by: Pick<Actor, 'login'>,
  at: Instant,
): Ticket {
  return {
    ...ticket,
    status: 'closed',
    button: 'closed',
    waiting: null,
    owner: ticket.owner ?? by.login,
    resolution: { code: 'handed-over', note, by: by.login, at, verifiedBy: null, handedTo },
  };
}

/** It is broken still, or again. A new resolution will be rated anew. */
export function reopened({ closedBefore: _, ...ticket }: Ticket): Ticket {
  return {
    ...ticket,
    status: 'open',
    button: 'open',
    waiting: null,
    failed: triedInVain(ticket),
    resolution: null,
    tested: null,
    main: null,
    rating: null,
    reopenings: ticket.reopenings + 1,
  };
}

/** What had been tried when it ended as if it worked. */
function triedInVain({ failed, knownErrors, resolution }: Ticket): readonly string[] {
  if (resolution?.code !== 'solved' && resolution?.code !== 'no-answer') return failed;
  return [...new Set([...failed, ...knownErrors.map(({ id }) => id), ...idsOf(resolution.helped)])];
}

function idsOf(helped: Helped | undefined): readonly string[] {
  if (helped === undefined || helped.by === 'answer') return [];
  return helped.by === 'known-error' ? [helped.id] : helped.ids;
}

/** Whoever it is still broken for says so by it and waits for an answer; staff who take it up again owe none by that. */
export function takenUpBy(by: Actor, ticket: Ticket, at: Instant): Ticket {
  return isRequester(ticket, by) ? asked(reopened({ ...ticket, doubtedAt: at })) : reopened(ticket);
}
