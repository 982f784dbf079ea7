/** `/rate 5`: how the requester found it. */
import { isActive } from '../desk/ticket/status.ts';
import { type Command, echo } from './command.ts';

export const rate: Command = {
  verb: 'rate',
  usage: '/rate 1..5 [comment]',
  who: 'requester',
  help: 'Rates the help you got: 5 is very good, 1 is bad.',
  examples: ['/rate 5 quick and clear', '/rate 2 had to ask twice'],
  prose: true,
  works: ({ status }) => !isActive(status),
  run: ({ ticket, words }) => {
    const [first = '', ...rest] = words.split(/\s+/);
    const stars = Number(first);
    if (!['1', '2', '3', '4', '5'].includes(first))
      return {
        refused: `${words === '' ? 'How many of five?' : `${echo(words)} is not a rating.`} Write a number from 1 (bad) to 5 (very good), such as \`/rate 5\`.`,
      };
    if (isActive(ticket.status))
      return { refused: 'The ticket is not resolved yet; please rate it when it is.' };
    const comment = rest.join(' ').trim();
    return {
      ticket: { ...ticket, rating: { stars, comment: comment === '' ? null : comment } },
      effects: [],
    };
  },
};
