/** What is kept of the work on a ticket: its plan, its test, and the time that it took. */

import type { ActionOf, TakingPart } from '../actions/action.ts';
import { type Call, echo, type Outcome, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import { sayDuration } from '../calendar/duration.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Command, Misread, Said } from '../commands/command.ts';
import type { Parsed } from '../commands/parse.ts';
import { readTimeWords } from '../commands/time-words.ts';
import { nearest } from '../commands/words.ts';
import { type Actor, isStaff } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { MOST_STEPS, type Plan, readSteps, totals } from '../core/ticket/work.ts';
import type { Sentence } from '../words/render.ts';
import { render, sentence } from '../words/render.ts';

export const workCommands: readonly Command[] = [
  {
    verb: 'plan',
    examples: ['/plan'],
    makes: 'plan',
    parse: (_, said) => parsePlan(said),
  },
  {
    verb: 'tested',
    examples: [
      '/tested connected three times from outside, no error',
      '/tested with requester: she worked in it for ten minutes',
      '/tested without requester, who is on leave: logged on as a test user',
    ],
    makes: 'record-test',
    prose: true,
    parse: (words) => ({ does: 'record-test', how: words, aside: readTakingPart(words) }),
  },
  {
    verb: 'time',
    examples: ['/time 30m diagnosis read the gateway log', '/time 1h 15m', '/time -30m travel noted twice'],
    makes: 'log-time',
    prose: true,
    parse: parseTime,
  },
];

function parsePlan({ beside, place }: Said): ActionOf<'plan'> | Misread {
  const steps = readSteps(beside);
  if (steps.length === 0)
    return {
      refused: (locale) => render('no-task-list', { how: render('how-to-plan', {}, locale) }, locale),
    };
  if (steps.length > MOST_STEPS) return { refused: sentence('too-many-steps', { most: String(MOST_STEPS) }) };
  return { does: 'plan', steps, place };
}

const germanRequesters = [
  'anfragende',
  'anfragenden',
  'anfragender',
  'nutzer',
  'nutzerin',
  'kunde',
  'kunden',
  'kundin',
];

/** `with the requester:`, `without @rita,`: the first words say who took part. */
function readTakingPart(words: string): TakingPart | null {
  const [, first, who = '', how = ''] =
    /^(with|without|mit|ohne)\s+(?:the\s+|der\s+|dem\s+)?@?([\w-]+)\s*[:,;.–-]?\s*(.*)$/i.exec(words) ?? [];
  if (first === undefined) return null;
  return {
    requester: ['with', 'mit'].includes(first.toLowerCase()) ? 'with' : 'without',
    who: who.toLowerCase(),
    how,
  };
}

function parseTime(words: string, { policy }: Said): ActionOf<'log-time'> | Misread {
  const { types } = policy.handling.time;
  const read = readTimeWords(words, types);
  if ('refused' in read) return read;
  const { type, note } = read;
  const [first = ''] = note.split(/\s+/);
  const near = type === null ? nearest(first.toLowerCase(), types) : null;
  if (near === null) return { does: 'log-time', ...read };
  return { refused: sentence('no-time-type', { words: echo(first), near, list: listOf(types) }) };
}

export const workRules: Pick<Rules, 'plan' | 'record-test' | 'log-time'> = {
  plan: {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    act: ({ ticket, by, at }, { steps, place }) => ({
      ticket: { ...ticket, plan: { place, by: by.login, at, steps } },
      effects: [],
    }),
  },
  'record-test': {
    who: 'staff',
    works: ({ status }) => status !== 'closed',
    // A resolved ticket still takes it: the Close button has no room for words.
    whyNotNow: (call) => (call.ticket.status === 'resolved' ? null : whyEnded(call)),
    act: recordTest,
  },
  'log-time': { who: 'staff', act: logTime },
};

/** The ticket after a text that says `/plan` was edited: boxes ticked, steps mended, a list added. A later plan elsewhere stands. */
export function replanned(
  ticket: Ticket,
  { commands, rest }: Parsed,
  { place, by, at }: { readonly place: Plan['place']; readonly by: Actor; readonly at: Instant },
): Ticket {
  if (!isStaff(by) || !commands.some(({ verb }) => verb === 'plan')) return ticket;
  if (!isActive(ticket.status) || (ticket.plan !== null && ticket.plan.place !== place)) return ticket;
  const steps = readSteps(rest);
  if (steps.length === 0 || steps.length > MOST_STEPS) return ticket;
  return { ...ticket, plan: { place, by: ticket.plan?.by ?? by.login, at, steps } };
}

function recordTest({ ticket, by, at }: Call, { how: words, aside }: ActionOf<'record-test'>): Outcome {
  const them = [
    'requester',
    'user',
    'customer',
    'caller',
    ...germanRequesters,
    ticket.requester.login.toLowerCase(),
  ];
  const { requester, how } =
    aside !== null && them.includes(aside.who) ? aside : { requester: null, how: words };
  if (how === '') return { refused: sentence('how-tested', {}) };
  return { ticket: { ...ticket, tested: { how, requester, by: by.login, at } }, effects: [] };
}

function logTime({ ticket, by, at, policy }: Call, { length, type, note }: ActionOf<'log-time'>): Outcome {
  const { types } = policy.handling.time;
  const of = type ?? (types.includes('other') ? 'other' : (types[0] ?? 'other'));
  if (length < 0) {
    const noted = totals(ticket.time).get(of) ?? 0;
    if (noted + length < 0) {
      const list = type === null ? listOf(types) : null;
      return { refused: whyNotTakenBack({ type: of, noted, length: -length, list }) };
    }
    if (note === '') return { refused: sentence('take-back-why', { length: short(-length), type: of }) };
  }
  const entry = { length, type: of, note, by: by.login, at };
  return { ticket: { ...ticket, time: [...ticket.time, entry] }, effects: [] };
}

/** `list` are the types, where none was named; else null. */
interface TakenBack {
  readonly type: string;
  readonly noted: number;
  readonly length: number;
  readonly list: string | null;
}

function whyNotTakenBack({ type, noted, length, list }: TakenBack): Sentence {
  return (locale) => {
    const remedy =
      list === null
        ? render('take-back-less', { noted: short(noted), type }, locale)
        : render('name-the-type', { list }, locale);
    const values = { type, length: sayDuration(length), remedy };
    return noted === 0
      ? render('nothing-noted', values, locale)
      : render('less-noted', { ...values, noted: sayDuration(noted) }, locale);
  };
}

function listOf(types: readonly string[]): string {
  return types.map((one) => `\`${one}\``).join(', ');
}

/** `1h30m`, as it is typed. */
function short(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return `${hours === 0 ? '' : `${hours}h`}${minutes % 60 === 0 && hours > 0 ? '' : `${minutes % 60}m`}`;
}
