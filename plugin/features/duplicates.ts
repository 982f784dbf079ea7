/** Duplicates: the same trouble as another ticket’s, where work goes on; this requester hears what that one hears. */
import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, keyOf, type Outcome, type Rules } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { argument } from '../desk/plain.ts';
import { sayMerged } from '../desk/reply/endings.ts';
import { merged } from '../desk/ticket/ending.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { escapeMentions } from '../words/escape.ts';

export const duplicateCommands: readonly Command[] = [
  {
    verb: 'duplicate',
    usage: '/duplicate #12',
    help: 'Merges this ticket into another of the same trouble; its requester is told what that one’s is told.',
    examples: ['/duplicate #12'],
    makes: 'merge',
    parse: parseDuplicate,
  },
];

/** `#12`, `12`, `of #12`, or the address of an issue. */
function parseDuplicate(words: string): ActionOf<'merge'> | Misread {
  const [, address = '', number] =
    /^(?:of )?(?:#|(https?:\/\/\S+\/issues\/))?(\d{1,9})(?:#\S*)?$/i.exec(argument(words)) ?? [];
  return number === undefined
    ? { refused: whyNoTicket(words) }
    : { does: 'merge', number: Number(number), address, written: words };
}

function whyNoTicket(words: string): string {
  const wrong = words === '' ? 'Of which ticket?' : `${echo(words)} is no ticket of this desk.`;
  return `${wrong} Write its number, such as \`/duplicate #12\`.`;
}

export const duplicateRules: Pick<Rules, 'merge'> = {
  merge: {
    who: 'staff',
    works: canMerge,
    needs: ({ number }) => [{ kind: 'ticket', number }],
    act: merge,
  },
};

function merge(call: Call, { number, address, written }: ActionOf<'merge'>): Outcome {
  const { ticket, by, at, policy, found } = call;
  if (!ticket.url.toLowerCase().startsWith(address.toLowerCase())) return { refused: whyNoTicket(written) };
  const refused = whyNotMerged(number, ticket);
  if (refused !== null) return { refused };
  if (found.mains === undefined)
    return { refused: `Nobody has looked up ${escapeMentions(`#${number}`)}; please write it once more.` };
  const id = ticket.id.replace(/\d+$/, String(number));
  const main = found.mains.find((one) => one.id === id);
  if (main === undefined)
    return {
      refused: `There is no ticket ${escapeMentions(`#${number}`)} in this desk. Write the number of the one where work goes on, such as \`/duplicate #12\`.`,
    };
  return {
    ticket: merged(ticket, main, by.login, at),
    effects: [{ kind: 'comment', key: keyOf(call, 'duplicate'), body: sayMerged(ticket, main, policy) }],
  };
}

/** Closed as a duplicate by GitHub’s button, it is over without a solution, and can be merged afterwards. */
function canMerge({ status, resolution, main }: Ticket): boolean {
  return main === null && (isActive(status) || resolution?.code === 'withdrawn');
}

function whyNotMerged(number: number, ticket: Ticket): string | null {
  const { main, status } = ticket;
  if (number === ticket.number) return `#${number} is this ticket itself. Write the number of the other one.`;
  if (main !== null)
    return `This is a duplicate of #${main.number} already. If it is not, write \`/reopen\` and what is different; then merge it.`;
  if (!canMerge(ticket))
    return `The ticket is ${status} already, so there is nothing to merge. If it is broken again, write \`/reopen\` and what you see.`;
  // Nobody would work on either of them.
  const nearer = ticket.duplicates.find(
    (one) => one.number === number || one.behind.some((far) => far.number === number),
  );
  if (nearer === undefined) return null;
  const through = nearer.number === number ? '' : `, by way of #${nearer.number}`;
  return `#${number} is a duplicate of this ticket${through}. To go on there instead, write \`/reopen\` there first, then \`/duplicate #${number}\` here.`;
}
