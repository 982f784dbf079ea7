/** `/engaged done note`: whoever was engaged has done their part; the note says what came of it. */
import { argument, plain } from '../desk/plain.ts';
import { type Engagement, isOpen, waitsOn } from '../desk/ticket/engagement.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { oneLine } from '../words/escape.ts';
import { type Command, echo, whyEnded } from './command.ts';
import { resumed } from './resume.ts';

export const engaged: Command = {
  verb: 'engaged',
  usage: '/engaged [2 | vendor] done what came of it',
  who: 'staff',
  help: 'Ends an engagement; where there are several, name it by its number, its kind or a word of it.',
  examples: ['/engaged done they sent a patch', '/engaged vendor done they sent a patch'],
  prose: true,
  works: ({ engagements }) => engagements.some(isOpen),
  run: ({ ticket, words, at }) => {
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const { which, note } = read(words);
    const open = ticket.engagements.filter(isOpen);
    const meant = which === null ? open : named(which, ticket.engagements);
    const [first, ...others] = meant;
    if (first === undefined) return { refused: whyNone(which, open, ticket) };
    if (note === '') return { refused: 'What came of it? Write `/engaged done` and a note behind it.' };
    if (others.length > 0) return { refused: `Which one? ${listOf(meant, ticket)}` };
    return { ticket: end(ticket, first, note, at), effects: [] };
  },
};

/** What stands before the first `done` says which. */
function read(words: string): { which: string | null; note: string } {
  const said = words.split(/\s+/);
  const done = said.findIndex((word) => argument(word).toLowerCase() === 'done');
  if (done < 0) return { which: null, note: '' };
  const which = argument(said.slice(0, done).join(' ')).toLowerCase();
  return { which: which === '' ? null : which, note: said.slice(done + 1).join(' ') };
}

/** The open ones with this number, of this kind, or with these words in them. */
function named(which: string, engagements: readonly Engagement[]): readonly Engagement[] {
  if (/^\d+$/.test(which)) return engagements.filter((one, at) => isOpen(one) && at + 1 === Number(which));
  const open = engagements.filter(isOpen);
  const ofKind = open.filter(({ kind }) => kind === which);
  if (ofKind.length > 0) return ofKind;
  return open.filter((one) => plain(`${one.kind} ${one.what}`).toLowerCase().includes(which));
}

/** Their numbers are those of the card, and stay when another one ends. */
function listOf(some: readonly Engagement[], { engagements }: Ticket): string {
  const numberOf = (one: Engagement): number => engagements.indexOf(one) + 1;
  const list = some.map((one) => `${numberOf(one)} is ${one.kind} (${oneLine(one.what, 80)})`).join(', ');
  const [first] = some;
  return `These are open: ${list}. Write \`/engaged ${first === undefined ? 1 : numberOf(first)} done\` and a note.`;
}

function whyNone(which: string | null, open: readonly Engagement[], ticket: Ticket): string {
  if (open.length === 0 || which === null) return 'Nobody is engaged on this ticket, so nothing is done.';
  return `No open engagement is ${echo(which)}. ${listOf(open, ticket)}`;
}

/** The ticket goes on where it waited for this one alone. */
function end(ticket: Ticket, done: Engagement, note: string, at: number): Ticket {
  const engagements = ticket.engagements.map((one) => (one === done ? { ...one, endedAt: at, note } : one));
  const next: Ticket = { ...ticket, engagements };
  const on = waitsOn(done.kind);
  const others = engagements.some((one) => isOpen(one) && waitsOn(one.kind) === on);
  return ticket.waiting?.on === on && !others ? resumed(next) : next;
}
