/** `/priority P2`: overrides impact × urgency until `/priority auto`. */
import { argument } from '../desk/plain.ts';
import { fromMatrix, type Priority, parsePriority } from '../desk/ticket/priority.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, echo } from './command.ts';

export const priority: Command = {
  verb: 'priority',
  usage: '/priority P1|P2|P3|P4|auto',
  who: 'staff',
  help: 'Sets the priority by hand; `auto` gives it back to impact and urgency.',
  examples: ['/priority P2', '/priority auto'],
  run: ({ ticket, policy, words }) => {
    const named = argument(words);
    if (named.toLowerCase() === 'auto') {
      const { impact, urgency } = ticket.classification;
      return {
        ticket: { ...ticket, classification: fromMatrix(policy.matrix, impact, urgency) },
        effects: [],
      };
    }
    const chosen = parsePriority(named);
    if (chosen === null) {
      return {
        refused: `${words === '' ? 'Which priority?' : `There is no priority ${echo(words)}.`} Write \`/priority P1\` to \`/priority P4\`, or \`/priority auto\`.`,
      };
    }
    return { ticket: prioritise(ticket, chosen), effects: [] };
  },
};

export function prioritise(ticket: Ticket, chosen: Priority): Ticket {
  return { ...ticket, classification: { ...ticket.classification, priority: chosen, setBy: 'hand' } };
}
