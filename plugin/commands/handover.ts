/** `/handover vendor ACME why`: others have it from now on, and the desk’s part ends without a solution of its own. */
import type { Instant } from '../desk/instant.ts';
import { argument } from '../desk/plain.ts';
import { sayHandedOver } from '../desk/reply/work.ts';
import type { Actor } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type HandedTo, type Receiver, receivers } from '../desk/ticket/work.ts';
import { type Command, echo, keyOf, whileActive, whyEnded } from './command.ts';

const wants: Readonly<Record<Receiver, string>> = {
  vendor: '`/handover vendor ACME they replace the switch, their case 4711`',
  'third-party': '`/handover third-party "City Power" they mend the line and tell you when`',
  customer: '`/handover customer Network-team the firewall is yours, and they change the rule`',
};

export const handover: Command = {
  verb: 'handover',
  usage: '/handover vendor|third-party|customer NAME why',
  who: 'staff',
  help: 'Ends the ticket because others have it from now on; the requester reads who, and why. A name of several words stands in quotes.',
  examples: [
    '/handover vendor ACME they replace the switch, their case 4711',
    '/handover third-party "City Power" they mend the line and tell you when',
  ],
  answers: true,
  prose: true,
  works: whileActive,
  run: (call) => {
    const { ticket, words, by, at, policy } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const { first, name, why } = read(words);
    const kind = receivers.find((one) => one === argument(first).toLowerCase());
    if (kind === undefined) return { refused: whyNoReceiver(first) };
    if (name === '') return { refused: `Who has it now? Write it like this: ${wants[kind]}.` };
    if (why === '')
      return {
        refused: `Why ${echo(name)}, and what will they do? The requester should read it. Write it like this: ${wants[kind]}.`,
      };
    const to = { kind, name };
    return {
      ticket: handOver(ticket, to, why, by, at),
      effects: [
        { kind: 'comment', key: keyOf(call, 'handed-over'), body: sayHandedOver(ticket, to, why, policy) },
      ],
    };
  },
};

/** `vendor "City Power" why`, with any quotation marks. */
function read(words: string): { first: string; name: string; why: string } {
  const [, first = '', quoted, plain, why = ''] =
    /^(\S+)(?:\s+(?:["“„«]([^"”“»]+)["”“»]|(\S+?))[,:;]?(?:\s+(.*))?)?$/s.exec(words) ?? [];
  return { first, name: (quoted ?? plain ?? '').trim(), why: why.trim() };
}

function whyNoReceiver(word: string): string {
  const known = receivers.map((one) => `\`${one}\``).join(', ');
  const wrong = word === '' ? 'To whom?' : `A ticket cannot be handed over to ${echo(word)}.`;
  return `${wrong} Write \`/handover\` and one of ${known}, their name, and why. To another level it goes by \`/escalate\`.`;
}

function handOver(
  ticket: Ticket,
  handedTo: HandedTo,
  note: string,
  by: Pick<Actor, 'login'>,
  at: Instant,
): Ticket {
  return {
    ...ticket,
    status: 'closed',
    button: 'closed',
    waiting: null,
    owner: ticket.owner ?? by.login,
    resolution: { code: 'handed-over', note, by: by.login, at, verifiedBy: null, handedTo },
  };
}
