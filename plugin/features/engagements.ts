/** Engagements: somebody outside the team is asked in, a clock follows them up, and their part ends with a note. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, type Outcome, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Command, Misread } from '../commands/command.ts';
import { firstWord, readName } from '../commands/words.ts';
import { argument, plain } from '../core/plain.ts';
import { type Engagement, engagementKinds, isOpen, waitsOn } from '../core/ticket/engagement.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { resumed, waitOn } from '../core/ticket/turn.ts';
import { oneLine } from '../words/escape.ts';
import type { Locale, Sentence } from '../words/render.ts';
import { render, sentence } from '../words/render.ts';

export const engagementCommands: readonly Command[] = [
  {
    verb: 'engage',
    examples: ['/engage vendor ACME case 4711', '/engage on-site @omar tomorrow 10:00'],
    makes: 'engage',
    prose: true,
    parse: parseEngage,
  },
  {
    verb: 'engaged',
    examples: ['/engaged done they sent a patch', '/engaged vendor done they sent a patch'],
    makes: 'end-engagement',
    prose: true,
    parse: parseEngaged,
  },
];

function parseEngage(words: string): ActionOf<'engage'> | Misread {
  const { first, rest: what } = firstWord(words);
  const kind = readName(first, engagementKinds);
  if (kind === null) return { refused: whyNoKind(first) };
  return what === '' ? { refused: sentence(`engage-${kind}`, {}) } : { does: 'engage', kind, what };
}

function whyNoKind(word: string): Sentence {
  const list = engagementKinds.map((one) => `\`${one}\``).join(', ');
  return word === ''
    ? sentence('engage-whom', { list })
    : sentence('cannot-be-engaged', { words: echo(word), list });
}

/** What stands before the first `done` says which. */
function parseEngaged(words: string): ActionOf<'end-engagement'> {
  const said = words.split(/\s+/);
  const done = said.findIndex((word) =>
    ['done', 'fertig', 'erledigt'].includes(argument(word).toLowerCase()),
  );
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
    // What others still do for it may end after the ticket has.
    whyNotNow: (call) => (call.ticket.engagements.some(isOpen) ? null : whyEnded(call)),
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
  if (note === '') return { refused: sentence('engaged-what-came', {}) };
  if (others.length > 0)
    return { refused: (locale) => render('engaged-which', { open: listOf(meant, ticket, locale) }, locale) };
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
function listOf(some: readonly Engagement[], { engagements }: Ticket, locale: Locale): string {
  const numberOf = (one: Engagement): string => String(engagements.indexOf(one) + 1);
  const list = some.map((one) => {
    const values = { number: numberOf(one), kind: one.kind, name: oneLine(one.what, 80) };
    return render('engaged-one', values, locale);
  });
  const [first] = some;
  const number = first === undefined ? '1' : numberOf(first);
  return render('engaged-open', { list: list.join(', '), number }, locale);
}

function whyNone(which: string | null, open: readonly Engagement[], ticket: Ticket): Sentence {
  if (open.length === 0 || which === null) return sentence('nobody-engaged', {});
  return (locale) => {
    const values = { words: echo(which), open: listOf(open, ticket, locale) };
    return render('no-such-engagement', values, locale);
  };
}

/** The ticket goes on where it waited for this one alone. */
function end(ticket: Ticket, done: Engagement, note: string, at: Instant): Ticket {
  const engagements = ticket.engagements.map((one) => (one === done ? { ...one, endedAt: at, note } : one));
  const next: Ticket = { ...ticket, engagements };
  const on = waitsOn(done.kind);
  const others = engagements.some((one) => isOpen(one) && waitsOn(one.kind) === on);
  return ticket.waiting?.on === on && !others ? resumed(next) : next;
}
