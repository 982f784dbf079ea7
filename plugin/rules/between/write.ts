/** Writes to other tickets what has changed for them, and after late news what they have heard wrongly. */
import type { Effect, TellTicket } from '../../desk/effect.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Letter } from '../../desk/letter.ts';
import type { Told } from '../../desk/ticket/merging.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import type { Decision } from '../context.ts';
import { type Content, standings } from './standing.ts';

/** What other tickets do not know yet. `cause` names what happened: the same, folded again, makes the same letters. */
export function writeLetters(
  ticket: Ticket,
  { at, id: cause }: { readonly at: Instant; readonly id: string },
): Decision {
  return send(ticket, at, (role) => `told/${ticket.id}/${cause}/${role.split(' ')[0]}`);
}

/**
 * After a fold with late news: what was told in between may have been told wrongly, and is corrected once. What the
 * others go by is the last that they were ever told, `before` included.
 */
export function correctLetters(before: Ticket, folded: Ticket): Decision {
  const roles = new Set([...Object.keys(before.told), ...Object.keys(folded.told)]);
  const told = Object.fromEntries(
    [...roles].flatMap((role) => {
      const last = later(before.told[role], folded.told[role]);
      return last === undefined ? [] : [[role, last]];
    }),
  );
  return send({ ...folded, told }, 0, (role) => `${told[role]?.id ?? role}/corrected`);
}

/** Told again under the same id, it was not heard: there the id is known. */
function later(before: Told | undefined, folded: Told | undefined): Told | undefined {
  if (before === undefined || folded === undefined) return before ?? folded;
  return before.at > folded.at || before.id === folded.id ? before : folded;
}

function send(ticket: Ticket, at: Instant, idFor: (role: string) => string): Decision {
  const effects: Effect[] = [];
  const told: Record<string, Told> = {};
  for (const { role, to, content } of standings(ticket)) {
    const last = ticket.told[role];
    const said = JSON.stringify(content);
    if (last?.said === said) {
      told[role] = last;
      continue;
    }
    const sentAt = last === undefined ? at : Math.max(at, last.at + 1);
    const id = idFor(role);
    effects.push(letter(ticket, to, id, sentAt, content));
    told[role] = { at: sentAt, id, said };
  }
  return { ticket: { ...ticket, told }, effects };
}

function letter(from: Ticket, to: string, id: string, at: Instant, content: Content): TellTicket {
  const event: Letter = { ...content, id, ticket: to, at, from: from.id };
  return { kind: 'tell-ticket', key: `${id}/to/${to}`, letter: event };
}
