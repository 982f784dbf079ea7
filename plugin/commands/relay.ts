/** `/relay text`: carries words from the ticket into the developers’ issue; there it carries theirs back. */
import { sayToDevelopers } from '../desk/reply/developers/relay.ts';
import { isReachable } from '../desk/ticket/development.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, keyOf } from './command.ts';

export const relay: Command = {
  verb: 'relay',
  usage: '/relay text',
  who: 'staff',
  help: 'Brings the text on its line, or standing alone the rest of the comment, to the developers; in their issue it brings theirs here.',
  examples: ['/relay the crash comes only with TCP, log attached above'],
  prose: true,
  works: ({ development }) => isReachable(development),
  run: (call) => {
    const { ticket, by, words, beside, mail = '' } = call;
    const { development } = ticket;
    if (!isReachable(development)) return { refused: whyNobody(ticket) };
    // Whoever pastes a mail below the bare command means that mail.
    const text = [words, beside, mail].find((one) => one !== '') ?? '';
    if (text === '')
      return {
        refused: 'What should the developers hear? Write it behind `/relay`, or below it.',
      };
    const { repository, number } = development;
    const body = sayToDevelopers(by.login, text);
    return {
      ticket,
      effects: [{ kind: 'developer-comment', key: keyOf(call, 'relay'), repository, number, body }],
    };
  },
};

function whyNobody({ development }: Ticket): string {
  switch (development?.state) {
    case 'asked':
      return `The issue in ${development.repository} is not open yet. Please try again in a minute.`;
    case 'refused':
      return `${development.repository} does not accept this desk, so the developers have no issue to write into.`;
    default:
      return 'The developers have no issue for this ticket. `/escalate 3` and what was tried opens one.';
  }
}
