/** Why a command was not carried out. */
import type { Message } from './message.ts';

/** To a requester who confirms what is closed. */
export const closedAlreadyMessage: Message<never> = {
  name: 'closed-already',
  when: 'Stands in `refused`: `/confirm` on a closed ticket.',
  placeholders: {},
  texts: {
    en: 'The ticket is closed already, so nothing is left to confirm.',
    de: 'Das Ticket ist schon geschlossen, zu bestätigen ist nichts mehr.',
  },
};

/** To somebody whose command stands in code. */
export const commandInCodeMessage: Message<'command'> = {
  name: 'command-in-code',
  when: 'Stands in `refused`: the command stands in backticks.',
  placeholders: { command: 'its name' },
  texts: {
    en: '`/{command}` stands in code, where nothing runs. Write it on a line of its own, without backticks.',
    de: '`/{command}` steht in einem Code-Abschnitt, dort wird nichts ausgeführt. Schreiben Sie den Befehl in eine eigene Zeile, ohne Backticks.',
  },
};

/** The command that was probably meant. */
export const didYouMeanMessage: Message<'command'> = {
  name: 'did-you-mean',
  when: 'Stands in `no-such-command`.',
  placeholders: { command: 'the command that was probably meant' },
  texts: {
    en: 'Did you mean `/{command}`?',
    de: 'Meinten Sie `/{command}`?',
  },
};

/** To a requester whose rating is no number. */
export const noRatingMessage: Message<'words'> = {
  name: 'no-rating',
  when: 'Stands in `refused`: `/rate` with something else than a number.',
  placeholders: { words: 'what they wrote' },
  texts: {
    en: '“{words}” is not a rating. Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',
    de: '„{words}“ ist keine Bewertung. Schreiben Sie eine Zahl von 1 (schlecht) bis 5 (sehr gut), zum Beispiel `/rate 5`.',
  },
};

/** To somebody who wrote a command that there is not. */
export const noSuchCommandMessage: Message<'command' | 'meant' | 'instead'> = {
  name: 'no-such-command',
  when: 'Stands in `refused`: there is no such command.',
  placeholders: {
    command: 'what they wrote',
    meant: '`did-you-mean`; empty where nothing is like it',
    instead: '`see-help`',
  },
  texts: {
    en: 'There is no command `/{command}`. {meant} {instead}',
    de: 'Den Befehl `/{command}` gibt es nicht. {meant} {instead}',
  },
};

/** To somebody who turns down another known error than those suggested. */
export const notSuggestedMessage: Message<'named' | 'suggested'> = {
  name: 'not-suggested',
  when: 'Stands in `refused`: `/not-known` with another number than those suggested.',
  placeholders: { named: 'the numbers they wrote', suggested: 'those that were suggested' },
  texts: {
    en: '{named} was not suggested here. Suggested: {suggested}.',
    de: '{named} wurde hier nicht vorgeschlagen. Vorgeschlagen: {suggested}.',
  },
};

/** To somebody who turns down what was not suggested. */
export const nothingSuggestedMessage: Message<never> = {
  name: 'nothing-suggested',
  when: 'Stands in `refused`: `/not-known` where no known error was suggested.',
  placeholders: {},
  texts: {
    en: 'No known error was suggested here, so there is nothing to turn down.',
    de: 'Hier wurde kein bekannter Fehler vorgeschlagen, abzulehnen ist also nichts.',
  },
};

/** To a requester who confirms what nobody has resolved. */
export const nothingToConfirmMessage: Message<never> = {
  name: 'nothing-to-confirm',
  when: 'Stands in `refused`: `/confirm` before anything was resolved.',
  placeholders: {},
  texts: {
    en: 'Nothing waits for your confirmation. If the trouble is gone by itself, you can close the ticket.',
    de: 'Es wartet nichts auf Ihre Bestätigung. Wenn sich die Störung von selbst erledigt hat, können Sie das Ticket schließen.',
  },
};

/** To a requester who rates before the end. */
export const rateLaterMessage: Message<never> = {
  name: 'rate-later',
  when: 'Stands in `refused`: `/rate` before the ticket is resolved.',
  placeholders: {},
  texts: {
    en: 'The ticket is not resolved yet; please rate it when it is.',
    de: 'Das Ticket ist noch nicht gelöst; bitte bewerten Sie uns, sobald es so weit ist.',
  },
};

/** To somebody of whose commands several could not be done. */
export const refusedSeveralMessage: Message<'person' | 'whys'> = {
  name: 'refused-several',
  when: 'As `refused`, for several at once.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    whys: 'why, a line each',
  },
  texts: {
    en: '{person}, some of that did not work:\n\n{whys}',
    de: '{person}, einiges davon hat nicht geklappt:\n\n{whys}',
  },
};

/** To somebody whose command could not be done. */
export const refusedMessage: Message<'person' | 'why'> = {
  name: 'refused',
  when: 'A command of the requester, or of somebody who is not staff, could not be done.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, that did not work. {why}',
    de: '{person}, das hat nicht geklappt. {why}',
  },
};

/** Where to find what can be used. */
export const seeHelpMessage: Message<never> = {
  name: 'see-help',
  when: 'Stands in `no-such-command`.',
  placeholders: {},
  texts: {
    en: '`/help` lists what you can use.',
    de: '`/help` zeigt, was Sie verwenden können.',
  },
};

/** To somebody who wrote something behind a command that stands alone. */
export const standsAloneMessage: Message<'command'> = {
  name: 'stands-alone',
  when: 'Stands in `refused`: nothing may stand behind this command.',
  placeholders: { command: 'its name' },
  texts: {
    en: '`/{command}` stands alone on its line, so it was not run. Write one command per line, and what you want to say on a line of its own.',
    de: '`/{command}` muss allein in seiner Zeile stehen und wurde deshalb nicht ausgeführt. Schreiben Sie, was Sie sonst sagen möchten, in eine andere Zeile.',
  },
};

/** To somebody who wants to reopen what is open. */
export const stillOpenMessage: Message<never> = {
  name: 'still-open',
  when: 'Stands in `refused`: `/reopen` on a ticket that is open.',
  placeholders: {},
  texts: {
    en: 'The ticket is still open; just write what you see.',
    de: 'Das Ticket ist noch offen; schreiben Sie einfach, was Sie sehen.',
  },
};

/** To somebody who wrote two commands in one line. */
export const twoCommandsMessage: Message<'first' | 'second'> = {
  name: 'two-commands',
  when: 'Stands in `refused`: two commands share a line.',
  placeholders: { first: 'the first', second: 'the second' },
  texts: {
    en: 'Two commands share a line, so neither was run. Write one command per line: `/{first}` on one, `/{second}` on the next.',
    de: 'Zwei Befehle stehen in einer Zeile, deshalb wurde keiner ausgeführt. Schreiben Sie jeden in eine eigene Zeile: erst `/{first}`, darunter `/{second}`.',
  },
};

/** To somebody who reopens without a word. */
export const whatDoYouSeeMessage: Message<never> = {
  name: 'what-do-you-see',
  when: 'Stands in `refused`: `/reopen` without a word.',
  placeholders: {},
  texts: {
    en: 'What do you see? Write it behind `/reopen`, so that nobody has to ask.',
    de: 'Was sehen Sie? Schreiben Sie es hinter `/reopen`, damit niemand nachfragen muss.',
  },
};

/** To a requester who rates without a number. */
export const whichRatingMessage: Message<never> = {
  name: 'which-rating',
  when: 'Stands in `refused`: `/rate` without a number.',
  placeholders: {},
  texts: {
    en: 'How many of five? Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',
    de: 'Wie viele von fünf? Schreiben Sie eine Zahl von 1 (schlecht) bis 5 (sehr gut), zum Beispiel `/rate 5`.',
  },
};

/** What is said of a command that could not be done. */
export const refusalMessages: readonly Message[] = [
  refusedMessage,
  refusedSeveralMessage,
  commandInCodeMessage,
  noSuchCommandMessage,
  didYouMeanMessage,
  seeHelpMessage,
  twoCommandsMessage,
  standsAloneMessage,
  stillOpenMessage,
  whatDoYouSeeMessage,
  closedAlreadyMessage,
  nothingToConfirmMessage,
  whichRatingMessage,
  noRatingMessage,
  rateLaterMessage,
  nothingSuggestedMessage,
  notSuggestedMessage,
];
