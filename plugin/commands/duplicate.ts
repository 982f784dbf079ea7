/** `/duplicate #12`: the same trouble as another ticket’s, where work goes on; this requester hears what that one hears. */
import { argument } from '../desk/plain.ts';
import { sayMerged } from '../desk/reply/endings.ts';
import type { TicketName } from '../desk/ticket/merging.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { escapeMentions } from '../words/escape.ts';
import { type Call, type Command, echo, keyOf } from './command.ts';
import type { Spoken } from './parse.ts';

export const duplicate: Command = {
  verb: 'duplicate',
  usage: '/duplicate #12',
  who: 'staff',
  help: 'Merges this ticket into another of the same trouble; its requester is told what that one’s is told.',
  examples: ['/duplicate #12'],
  works: canMerge,
  run: (call) => {
    const { ticket, words, by, at, policy } = call;
    const number = numberIn(words, ticket);
    if (number === null)
      return {
        refused: `${words === '' ? 'Of which ticket?' : `${echo(words)} is no ticket of this desk.`} Write its number, such as \`/duplicate #12\`.`,
      };
    const refused = whyNotMerged(number, call);
    if (refused !== null) return { refused };
    const main = mainFor(number, call);
    if ('refused' in main) return main;
    return {
      ticket: merged(ticket, main, by.login, at),
      effects: [{ kind: 'comment', key: keyOf(call, 'duplicate'), body: sayMerged(ticket, main, policy) }],
    };
  },
};

/** The numbers that these commands name, each once: their tickets are looked up before the rules read them. */
export function mainsAmong(commands: readonly Spoken[]): readonly number[] {
  const numbers = commands.flatMap(({ verb, words }) => {
    const number = verb === duplicate.verb ? named.exec(argument(words))?.[2] : undefined;
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)];
}

/** Closed as a duplicate by GitHub’s button, it is over without a solution, and can be merged afterwards. */
function canMerge({ status, resolution, main }: Ticket): boolean {
  return main === null && (isActive(status) || resolution?.code === 'withdrawn');
}

/** `#12`, `12`, `of #12`, or the address of an issue beside this one. */
function numberIn(words: string, { url }: Pick<Ticket, 'url'>): number | null {
  const [, address = '', number] = named.exec(argument(words)) ?? [];
  const isHere = address === '' || url.toLowerCase().startsWith(address.toLowerCase());
  return number === undefined || !isHere ? null : Number(number);
}

const named = /^(?:of )?(?:#|(https?:\/\/\S+\/issues\/))?(\d{1,9})(?:#\S*)?$/i;

function whyNotMerged(number: number, { ticket }: Call): string | null {
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

function mainFor(number: number, { mains, ticket }: Call): TicketName | { readonly refused: string } {
  if (mains === undefined)
    return { refused: `Nobody has looked up ${escapeMentions(`#${number}`)}; please write it once more.` };
  const id = ticket.id.replace(/\d+$/, String(number));
  return (
    mains.find((one) => one.id === id) ?? {
      refused: `There is no ticket ${escapeMentions(`#${number}`)} in this desk. Write the number of the one where work goes on, such as \`/duplicate #12\`.`,
    }
  );
}

/** The desk’s people close it; what was measured ends there, with neither praise nor blame. */
export function merged(ticket: Ticket, main: TicketName, by: string, at: number): Ticket {
  const { id, number, url } = main;
  return {
    ...ticket,
    status: 'closed',
    button: 'closed',
    waiting: null,
    main: { id, number, url, news: null, words: null },
    resolution: { code: 'duplicate', note: null, by, at, verifiedBy: null },
  };
}
