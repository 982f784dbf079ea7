/** `/tested how`: it was restored and tested; with or without the requester, who could or could not verify it. */
import type { Tested } from '../desk/ticket/work.ts';
import { type Command, whyEnded } from './command.ts';

export const tested: Command = {
  verb: 'tested',
  usage: '/tested [with requester | without requester] how, and what came of it',
  who: 'staff',
  help: 'Records that it works again and how that was tested. `with requester` or `without requester` says whether they could verify it.',
  examples: [
    '/tested connected three times from outside, no error',
    '/tested with requester: she worked in it for ten minutes',
    '/tested without requester, who is on leave: logged on as a test user',
  ],
  prose: true,
  works: ({ status }) => status !== 'closed',
  run: ({ ticket, words, by, at }) => {
    // A resolved ticket still takes it: the Close button has no room for words.
    const ended = ticket.status === 'resolved' ? null : whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const { requester, how } = read(words, ticket.requester.login);
    if (how === '')
      return {
        refused:
          'How was it tested? Write it behind `/tested`, such as `/tested with requester: connected three times, no error`.',
      };
    return { ticket: { ...ticket, tested: { how, requester, by: by.login, at } }, effects: [] };
  },
};

/** `with the requester:`, `without @rita,`: the first words say who took part. */
function read(words: string, login: string): Pick<Tested, 'how' | 'requester'> {
  const [, first = '', who = '', rest = ''] =
    /^(with|without)\s+(?:the\s+)?@?([\w-]+)\s*[:,;.–-]?\s*(.*)$/i.exec(words) ?? [];
  const isThem = ['requester', 'user', 'customer', 'caller', login.toLowerCase()].includes(who.toLowerCase());
  if (!isThem) return { requester: null, how: words };
  return { requester: first.toLowerCase() === 'with' ? 'with' : 'without', how: rest };
}
