/** The answer of `/help`, in each language: staff read it in English. */
import type { InEach } from '../../../words/language.ts';

export interface HelpWords {
  readonly title: (person: string) => string;
  readonly head: string;
  readonly note: string;
  /** Of a ticket that has ended and may be taken up again; `status` as the card names it. */
  readonly ended: (status: string) => string;
  /** To somebody for whom there is nothing to use; `requester` is null where staff wrote the ticket down. */
  readonly nothing: (person: string, requester: string | null) => string;
  readonly unseen: (person: string, why: string) => string;
  /** What a requester can use, by verb; what is not named here is said in English. */
  readonly commands: Readonly<Record<string, CommandWords>>;
}

export interface CommandWords {
  readonly usage: string;
  readonly help: string;
}

export const helpWords: InEach<HelpWords> = {
  en: {
    title: (person) => `${person}, here you can use:`,
    head: '| Write | It does |',
    note: 'A command stands on a line of its own.',
    ended: (status) =>
      `The ticket is ${status}. Is it broken again? Write \`/reopen\` and what you see; after that, the other commands work, too.`,
    nothing: (person, requester) =>
      `${person}, the commands on this ticket are ${requester === null ? '' : `for its requester, ${requester}, and `}for the desk’s staff. You can comment here; if you need help yourself, please open a ticket of your own.`,
    unseen: (person, why) =>
      `${person}, I cannot see whether you are staff, so I have no commands for you yet: ${why}`,
    commands: {},
  },
  de: {
    title: (person) => `${person}, hier können Sie verwenden:`,
    head: '| Schreiben Sie | Das geschieht |',
    note: 'Ein Befehl steht in einer eigenen Zeile.',
    ended: (status) =>
      `Das Ticket ist ${status}. Funktioniert es wieder nicht? Schreiben Sie \`/reopen\` und was Sie sehen; danach gehen auch die anderen Befehle.`,
    nothing: (person, requester) =>
      `${person}, die Befehle in diesem Ticket sind ${requester === null ? '' : `für ${requester} und `}für das Support-Team. Kommentieren können Sie hier; wenn Sie selbst Hilfe brauchen, öffnen Sie bitte ein eigenes Ticket.`,
    unseen: (person, why) =>
      `${person}, ich kann nicht sehen, ob Sie zum Support-Team gehören, und habe deshalb noch keine Befehle für Sie: ${why}`,
    commands: {
      help: { usage: '/help', help: 'Zeigt die Befehle, die Sie hier verwenden können.' },
      'not-known': {
        usage: '/not-known [KE-0042] [warum]',
        help: 'Sagt, dass ein vorgeschlagener bekannter Fehler nicht passt.',
      },
      confirm: {
        usage: '/confirm',
        help: 'Bestätigt, dass es bei Ihnen funktioniert; das Ticket wird geschlossen.',
      },
      reopen: {
        usage: '/reopen was Sie sehen',
        help: 'Nimmt ein gelöstes oder geschlossenes Ticket wieder auf.',
      },
      rate: {
        usage: '/rate 1..5 [Kommentar]',
        help: 'Bewertet unsere Hilfe: 5 ist sehr gut, 1 ist schlecht.',
      },
      sla: { usage: '/sla', help: 'Zeigt, was bis wann zugesagt ist.' },
    },
  },
};
