/** Engagements: somebody outside the team is asked in, a clock follows them up, and their part ends with a note. */
import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, type Outcome, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { firstWord } from '../commands/words.ts';
import type { Instant } from '../desk/instant.ts';
import { argument, plain } from '../desk/plain.ts';
import {
  type Engagement,
  type EngagementKind,
  engagementKinds,
  isOpen,
  waitsOn,
} from '../desk/ticket/engagement.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { resumed, waitOn } from '../desk/ticket/turn.ts';
import { oneLine } from '../words/escape.ts';

export const engagementCommands: readonly Command[] = [
  {
    verb: 'engage',
    usage: `/engage ${engagementKinds.join('|')} who or what`,
    help: 'Asks somebody outside the team in; the ticket waits for them, and a clock of their own runs.',
    examples: ['/engage vendor ACME case 4711', '/engage on-site @omar tomorrow 10:00'],
    makes: 'engage',
    prose: true,
    parse: parseEngage,
  },
  {
    verb: 'engaged',
    usage: '/engaged [2 | vendor] done what came of it',
    help: 'Ends an engagement; where there are several, name it by its number, its kind or a word of it.',
    examples: ['/engaged done they sent a patch', '/engaged vendor done they sent a patch'],
    makes: 'end-engagement',
    prose: true,
    parse: parseEngaged,
  },
];

/** What each kind wants to be told, for the refusal of one that stands alone. */
const wants: Readonly<Record<EngagementKind, string>> = {
  expert: 'whom: `/engage expert @login`',
  vendor: 'which, and their reference: `/engage vendor ACME case 4711`',
  'third-party': 'which: `/engage third-party city power company`',
  'on-site': 'who goes, and when: `/engage on-site @login tomorrow 10:00`',
  parts: 'what, and when it comes: `/engage parts new disk, Thursday`',
  'customer-it': 'whom: `/engage customer-it their network team`',
};

function parseEngage(words: string): ActionOf<'engage'> | Misread {
  const { first, rest: what } = firstWord(words);
  const kind = engagementKinds.find((one) => one === first.toLowerCase());
  if (kind === undefined) return { refused: whyNoKind(first) };
  return what === '' ? { refused: `Please say ${wants[kind]}.` } : { does: 'engage', kind, what };
}

function whyNoKind(word: string): string {
  const known = engagementKinds.map((one) => `\`${one}\``).join(', ');
  return `${word === '' ? 'Whom?' : `${echo(word)} cannot be engaged.`} Write \`/engage\` and one of ${known}, then who or what.`;
}

/** What stands before the first `done` says which. */
function parseEngaged(words: string): ActionOf<'end-engagement'> {
  const said = words.split(/\s+/);
  const done = said.findIndex((word) => argument(word).toLowerCase() === 'done');
  if (done < 0) return { does: 'end-engagement', which: null, note: '' };
  const which = argument(said.slice(0, done).join(' ')).toLowerCase();
  const note = said.slice(done + 1).join(' ');
  return { does: 'end-engagement', which: which === '' ? null : which, note };
}

export const engagementRules: Pick<Rules, 'engage' | 'end-engagement'> = {
  engage: { who: 'staff', works: whileActive, whyNotNow: whyEnded, act: engage },
  'end-engagement': {
    who: 'staff',
    works: ({ engagements }) => engagements.some(isOpen),
    whyNotNow: whyEnded,
    act: endEngagement,
  },
};

function engage({ ticket, by, at }: Call, { kind, what }: ActionOf<'engage'>): Outcome {
  const engagement = { kind, what, by: by.login, at, endedAt: null, reminders: [], note: null };
  const engaged: Ticket = { ...ticket, engagements: [...ticket.engagements, engagement] };
  return { ticket: waitOn(engaged, waitsOn(kind), what, at), effects: [] };
}

function endEngagement({ ticket, at }: Call, { which, note }: ActionOf<'end-engagement'>): Outcome {
  const open = ticket.engagements.filter(isOpen);
  const meant = which === null ? open : named(which, ticket.engagements);
  const [first, ...others] = meant;
  if (first === undefined) return { refused: whyNone(which, open, ticket) };
  if (note === '') return { refused: 'What came of it? Write `/engaged done` and a note behind it.' };
  if (others.length > 0) return { refused: `Which one? ${listOf(meant, ticket)}` };
  return { ticket: end(ticket, first, note, at), effects: [] };
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
function end(ticket: Ticket, done: Engagement, note: string, at: Instant): Ticket {
  const engagements = ticket.engagements.map((one) => (one === done ? { ...one, endedAt: at, note } : one));
  const next: Ticket = { ...ticket, engagements };
  const on = waitsOn(done.kind);
  const others = engagements.some((one) => isOpen(one) && waitsOn(one.kind) === on);
  return ticket.waiting?.on === on && !others ? resumed(next) : next;
}
