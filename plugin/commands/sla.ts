/** `/sla`, `/sla why` and `/sla buy`: the clocks, the ledger that explains them, and a recorded extension. */

import { sayDuration } from '../desk/duration.ts';
import { halfWidth } from '../desk/plain.ts';
import { languageTo } from '../desk/reply/locale.ts';
import { sayClocks, sayLedger } from '../desk/reply/sla.ts';
import { isStaff } from '../desk/ticket/person.ts';
import { clockOf, type Ticket } from '../desk/ticket/ticket.ts';
import { type Call, type Command, echo, keyOf, type Outcome, whyEnded } from './command.ts';
import { readLength } from './length-words.ts';
import { firstWord } from './words.ts';

export const sla: Command = {
  verb: 'sla',
  usage: '/sla [why | buy 2h why]',
  who: 'requester or staff',
  help: 'Shows the clocks; `why` shows how each was counted; with `buy` staff give the resolution more time, where the policy allows it.',
  examples: ['/sla', '/sla why', '/sla buy 2h the part arrives at noon, as agreed by phone'],
  run: (call) => {
    const { ticket, by, policy, calendars, at, words } = call;
    const { first, rest } = firstWord(words);
    switch (first.toLowerCase()) {
      case '':
        return answer(call, sayClocks(ticket, policy, calendars, at, languageTo(by, ticket, policy) ?? 'en'));
      case 'why':
        return answer(call, sayLedger(ticket, policy, calendars, at));
      case 'buy':
        return buy(call, rest);
      default:
        return {
          refused: `I know \`/sla\`, \`/sla why\` and \`/sla buy 2h why\`, not ${echo(`/sla ${words}`)}.`,
        };
    }
  },
};

function answer(call: Call, body: string): Outcome {
  return { ticket: call.ticket, effects: [{ kind: 'comment', key: keyOf(call, 'sla'), body }] };
}

/** Like every promise to the requester it is made in the open, with its reason. */
function buy({ ticket, by, at, policy }: Call, words: string): Outcome {
  if (!isStaff(by)) return { refused: 'Only the desk’s staff can give a ticket more time.' };
  const ended = whyEnded(ticket);
  if (ended !== null) return { refused: ended };
  const most = policy.extendByAtMost;
  if (most === null)
    return {
      refused:
        'The policy does not allow this. Whoever keeps it can, with `extend-by-at-most: 8h` under `clocks`.',
    };
  if (clockOf(ticket, 'resolution') === undefined)
    return { refused: 'This ticket has no resolution clock, so there is nothing to extend.' };
  if (!/^\d/.test(halfWidth(words))) return { refused: `How much? ${howToBuy}` };
  const read = readLength(words, howToBuy);
  if ('refused' in read) return read;
  const { length, rest: why } = read;
  if (why === '') return { refused: 'Why? Write the reason behind the time; it stays on record.' };
  const left = most - bought(ticket);
  if (length > left) return { refused: whyTooMuch(left, most) };
  const extension = { length, why, by: by.login, at };
  return { ticket: { ...ticket, extensions: [...ticket.extensions, extension] }, effects: [] };
}

const howToBuy = 'Write it like `/sla buy 2h` or `/sla buy 1h 30m`, then why.';

function bought({ extensions }: Ticket): number {
  return extensions.reduce((sum, { length }) => sum + length, 0);
}

function whyTooMuch(left: number, most: number): string {
  const rest = left === 0 ? 'and it has been given that' : `of which ${sayDuration(left)} are left`;
  return `The policy lets a ticket have ${sayDuration(most)} more in all, ${rest}.`;
}
