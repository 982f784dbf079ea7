/** `/help`: the commands that this person may use on this ticket, as it stands. */

import { statusName } from '../desk/reply/card/names.ts';
import { type CommandWords, type HelpWords, helpWords } from '../desk/reply/help/help-words.ts';
import { languageTo } from '../desk/reply/locale.ts';
import { sayReadyAnswers } from '../desk/reply/work.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Language } from '../words/language.ts';
import { type Call, type Command, canUse, keyOf } from './command.ts';
import { isTooLate, sayTooLate } from './reopen.ts';
import { solved } from './solved.ts';

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
  const words = wordsFor(call);
  const ended = sayEnded(call);
  const answers = mine.includes(solved) ? sayReadyAnswers(call.policy.handling.answers) : '';
  return [
    words.title(`@${call.by.login}`),
    '',
    words.head,
    '| --- | --- |',
    ...mine.map((command) => row(words.commands[command.verb] ?? command)),
    '',
    words.note,
    ...(answers === '' ? [] : ['', answers]),
    ...(ended === '' ? [] : ['', ended]),
  ].join('\n');
}

function row({ usage, help }: CommandWords): string {
  return `| \`${usage.replaceAll('|', '\\|')}\` | ${help} |`;
}

function wordsFor(call: Call): HelpWords {
  return helpWords[languageFor(call)];
}

function languageFor({ by, ticket, policy }: Call): Language {
  return languageTo(by, ticket, policy) ?? 'en';
}

function sayEnded(call: Call): string {
  const { ticket, by, at, policy } = call;
  if (isActive(ticket.status)) return '';
  if (isTooLate(ticket, at, policy)) return sayTooLate(by, ticket, policy);
  return wordsFor(call).ended(statusName(ticket.status, languageFor(call)));
}

function nothingToUse(call: Call): string {
  const { by, ticket } = call;
  const { standing } = by;
  const words = wordsFor(call);
  if (!standing.seen) return words.unseen(`@${by.login}`, standing.why);
  return words.nothing(`@${by.login}`, ticket.onBehalfOf === null ? `@${ticket.requester.login}` : null);
}
