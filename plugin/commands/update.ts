/** `/update`: tells everybody whom a major incident affects how it stands. */
import { ongoing } from '../desk/ticket/major.ts';
import { type Command, whyEnded } from './command.ts';

export const update: Command = {
  verb: 'update',
  usage: '/update how it stands',
  who: 'level 2 and up',
  help: 'Tells everybody whom the major incident affects how it stands: here, on the card, and in merged tickets.',
  examples: ['/update mail is sent again; what waited is delivered by noon'],
  answers: true,
  prose: true,
  works: ({ major }) => ongoing(major) !== null,
  run: ({ ticket, words, by, at }) => {
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const present = ongoing(ticket.major);
    if (present === null)
      return {
        refused:
          'Only a major incident has updates. Just write your comment: the requester reads it. `/major` and a headline declares one.',
      };
    if (words === '')
      return { refused: 'Write `/update` and how it stands, in a line that everybody understands.' };
    const news = { at, by: by.login, text: words };
    return { ticket: { ...ticket, major: { ...present, updates: [...present.updates, news] } }, effects: [] };
  },
};
