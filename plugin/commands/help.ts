/** `/help`: the commands that this person may use on this ticket. */
import { type Command, keyOf, mayUse } from './command.ts';

/** Made with the list it speaks of, which it is itself a part of. */
export function helpCommand(others: readonly Command[]): Command {
  const help: Command = {
    verb: 'help',
    usage: '/help',
    who: 'anyone',
    help: 'Shows the commands you may use here.',
    examples: ['/help'],
    run: (call) => {
      const mine = [help, ...others].filter(({ who }) => mayUse(who, call.ticket, call.by));
      const body = [
        `@${call.by.login}, here you can use:`,
        '',
        '| Write | It does |',
        '| --- | --- |',
        ...mine.map((command) => `| \`${command.usage.replaceAll('|', '\\|')}\` | ${command.help} |`),
        '',
        'A command stands on a line of its own.',
      ].join('\n');
      return { ticket: call.ticket, effects: [{ kind: 'comment', key: keyOf(call, 'help'), body }] };
    },
  };
  return help;
}
