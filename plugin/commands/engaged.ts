/** `/engaged done note`: whoever was engaged has done their part; the note says what came of it. */
import { type Engagement, engagementKinds, waitsOn } from '../desk/ticket/engagement.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, whyEnded } from './command.ts';
import { resumed } from './resume.ts';

export const engaged: Command = {
  verb: 'engaged',
  usage: '/engaged [vendor] done what came of it',
  who: 'staff',
  help: 'Ends an engagement; name its kind where there are several.',
  examples: ['/engaged done they sent a patch', '/engaged vendor done they sent a patch'],
  prose: true,
  works: ({ engagements }) => engagements.some(isOpen),
  run: ({ ticket, words, at }) => {
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const { kind, note } = read(words);
    const open = ticket.engagements.filter((one) => isOpen(one) && (kind === null || one.kind === kind));
    const [first, ...others] = open;
    if (first === undefined) return { refused: whyNone(kind) };
    if (note === null || note === '')
      return { refused: 'What came of it? Write `/engaged done` and a note behind it.' };
    if (others.length > 0) {
      const list = open.map((one) => `${one.kind} (${one.what})`).join(', ');
      return kind === null
        ? { refused: `Which one? These are open: ${list}. Write \`/engaged ${first.kind} done\` and a note.` }
        : { ticket: end(ticket, first, note, at), effects: [] };
    }
    return { ticket: end(ticket, first, note, at), effects: [] };
  },
};

function isOpen({ endedAt }: Engagement): boolean {
  return endedAt === null;
}

function read(words: string): { kind: string | null; note: string | null } {
  const [, kind, note] = /^(?:(\S+)\s+)??done\b\s*([\s\S]*)$/i.exec(words.trim()) ?? [];
  const known = engagementKinds.find((one) => one === kind?.toLowerCase()) ?? null;
  return { kind: kind === undefined ? null : (known ?? kind), note: note?.trim() ?? null };
}

function whyNone(kind: string | null): string {
  return kind === null
    ? 'Nobody is engaged on this ticket, so nothing is done.'
    : `No engagement of the kind “${kind}” is open here. \`/engaged done\` and a note ends the one that is.`;
}

/** The oldest of its kind; the ticket goes on where it waited for this one alone. */
function end(ticket: Ticket, done: Engagement, note: string, at: number): Ticket {
  const engagements = ticket.engagements.map((one) => (one === done ? { ...one, endedAt: at, note } : one));
  const next: Ticket = { ...ticket, engagements };
  const on = waitsOn(done.kind);
  const others = engagements.some((one) => isOpen(one) && waitsOn(one.kind) === on);
  return ticket.waiting?.on === on && !others ? resumed(next) : next;
}
