/** `/help`: the commands that this person may use on this ticket, as it stands. */
import { isActive } from '../desk/ticket/status.ts';
import { type Call, type Command, canUse, keyOf } from './command.ts';
import { isTooLate, sayTooLate } from './reopen.ts';

/** Made with the list it speaks of, which it is itself a part of. */
export function helpCommand(others: readonly Command[]): Command {
  const help: Command = {
    verb: 'help',
    usage: '/help',
    who: 'anyone',
    help: 'Shows the commands you may use here.',
    examples: ['/help'],
    run: (call) => {
      const mine = others.filter((command) => canUse(command, call));
      const body = mine.length === 0 ? nothingToUse(call) : table([help, ...mine], call);
      return { ticket: call.ticket, effects: [{ kind: 'comment', key: keyOf(call, 'help'), body }] };
    },
  };
  return help;
}

function table(mine: readonly Command[], call: Call): string {
  const ended = sayEnded(call);
  return [
    `@${call.by.login}, here you can use:`,
    '',
    '| Write | It does |',
    '| --- | --- |',
    ...mine.map((command) => `| \`${command.usage.replaceAll('|', '\\|')}\` | ${command.help} |`),
    '',
    'A command stands on a line of its own.',
    ...(ended === '' ? [] : ['', ended]),
  ].join('\n');
}

function sayEnded({ ticket, at, policy }: Call): string {
  if (isActive(ticket.status)) return '';
  if (isTooLate(ticket, at, policy)) return sayTooLate(ticket, policy);
  return `The ticket is ${ticket.status}. Is it broken again? Write \`/reopen\` and what you see; after that, the other commands work, too.`;
}

function nothingToUse({ by, ticket }: Call): string {
  const { standing } = by;
  if (!standing.seen)
    return `@${by.login}, I cannot see whether you are staff, so I have no commands for you yet: ${standing.why}`;
  const whose = ticket.onBehalfOf === null ? `for its requester, @${ticket.requester.login}, and ` : '';
  return `@${by.login}, the commands on this ticket are ${whose}for the desk’s staff. You can comment here; if you need help yourself, please open a ticket of your own.`;
}
