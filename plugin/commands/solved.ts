/** `/solved note`: the desk believes it works again; the requester has the last word. */
import type { Instant } from '../desk/instant.ts';
import { sayResolved } from '../desk/reply/endings.ts';
import { sayKnownAsNote } from '../desk/reply/work.ts';
import type { Actor } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Call, type Command, keyOf, whileActive, whyEnded } from './command.ts';
import { missingAtExit } from './exit-conditions.ts';
import { type Ready, readyAnswer } from './ready-answer.ts';

export const solved: Command = {
  verb: 'solved',
  usage: '/solved what solved it',
  who: 'staff',
  help: 'Resolves the ticket; the note tells the requester what was done. `/solved with NAME` takes one of the policy’s ready answers.',
  examples: ['/solved renewed the certificate; please connect again', '/solved with password-reset'],
  answers: true,
  prose: true,
  works: whileActive,
  run: (call) => {
    const { ticket, by, at, policy } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const said = noteOf(call);
    const missing = missingAtExit(ticket, policy);
    if (missing.length > 0) return { refused: sayMissing(call, said, missing) };
    if ('refused' in said) return said;
    const key = keyOf(call, 'resolved');
    const resolved = toldBy(resolve(applied(ticket, said), by, said.note, at), key);
    return {
      ticket: resolved,
      effects: [{ kind: 'comment', key, body: sayResolved(ticket, said.note, policy) }],
    };
  },
};

/** The words; or what the policy has ready for them; or, without any, the known error that was applied. */
function noteOf({ words, ticket, policy, cited }: Call): Ready | { readonly refused: string } {
  const ready = readyAnswer(words, ticket, policy, cited);
  if (ready !== null) return ready;
  const known = ticket.knownErrors.at(-1);
  if (words === '' && known !== undefined)
    return { note: sayKnownAsNote(known, ticket, policy), known: null };
  if (words === '')
    return { refused: 'The requester should read what was done. Write `/solved` and a note behind it.' };
  return { note: words, known: null };
}

/** Everything in one go: what is wrong with the note, too. */
function sayMissing(
  { words }: Call,
  said: Ready | { readonly refused: string },
  missing: readonly string[],
): string {
  const refused = 'refused' in said ? [said.refused] : [];
  const note = words === '' && refused.length > 0 ? ['a note for the requester, behind `/solved`'] : refused;
  const all = [...note, ...missing];
  return `Before it is resolved, the desk needs a little more:\n${all.map((line) => `- ${line}`).join('\n')}`;
}

function applied(ticket: Ticket, { known }: Ready): Ticket {
  if (known === null) return ticket;
  return {
    ...ticket,
    knownErrors: [...ticket.knownErrors.filter(({ id }) => id !== known.id), known],
    rejected: ticket.rejected.filter((id) => id !== known.id),
  };
}

/** A bot that resolves does not own. */
export function resolve(
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
