/** Resolution: staff believe that it works again, in their own words or by a ready answer, or hand it over to others. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, keyOf, type Outcome, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { readName } from '../commands/words.ts';
import type { Effect } from '../core/effect.ts';
import { argument } from '../core/plain.ts';
import { handedOver, resolved, toldBy } from '../core/ticket/ending.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { answered } from '../core/ticket/turn.ts';
import { receivers } from '../core/ticket/work.ts';
import type { Policy } from '../policy/policy.ts';
import { askWhatSolvedIt, sayClosedWithoutNote, sayResolved } from '../reply/endings.ts';
import { deskLocale } from '../reply/locale.ts';
import { tellStaff } from '../reply/people.ts';
import { askForExit, sayHandedOver } from '../reply/work.ts';
import { render, type Sentence, sentence } from '../words/render.ts';
import { leftOpen, missingAtExit } from './conditions.ts';
import { applied, type Note, namedIn, noteOf } from './solving-note.ts';

export const resolutionCommands: readonly Command[] = [
  {
    verb: 'solved',
    examples: ['/solved renewed the certificate; please connect again', '/solved with KE-0042'],
    makes: 'resolve',
    answers: true,
    prose: true,
    parse: (words) => ({ does: 'resolve', words, ...namedIn(words) }),
  },
  {
    verb: 'handover',
    examples: [
      '/handover vendor ACME they replace the switch, their case 4711',
      '/handover third-party "City Power" they mend the line and tell you when',
    ],
    makes: 'hand-over',
    answers: true,
    prose: true,
    parse: parseHandover,
  },
];

/** `vendor "City Power" why`, with any quotation marks. */
function parseHandover(words: string): ActionOf<'hand-over'> | Misread {
  const [, first = '', quoted, plain, behind = ''] =
    /^(\S+)(?:\s+(?:["“„«]([^"”“»]+)["”“»]|(\S+?))[,:;]?(?:\s+(.*))?)?$/s.exec(words) ?? [];
  const kind = readName(argument(first), receivers);
  if (kind === null) return { refused: whyNoReceiver(first) };
  const name = (quoted ?? plain ?? '').trim();
  const example = `handover-${kind}` as const;
  if (name === '')
    return {
      refused: (locale) => render('hand-over-to', { example: render(example, {}, locale) }, locale),
    };
  const why = behind.trim();
  if (why === '')
    return {
      refused: (locale) => {
        const values = { name: echo(name), example: render(example, {}, locale) };
        return render('hand-over-why', values, locale);
      },
    };
  return { does: 'hand-over', to: { kind, name }, why };
}

function whyNoReceiver(word: string): Sentence {
  const list = receivers.map((one) => `\`${one}\``).join(', ');
  return word === ''
    ? sentence('hand-over-whom', { list })
    : sentence('no-receiver', { words: echo(word), list });
}

export const resolutionRules: Pick<Rules, 'resolve' | 'resolve-without-note' | 'hand-over'> = {
  resolve: {
    who: 'staff',
    works: (ticket) => isActive(ticket.status) || isNoteOwed(ticket),
    whyNotNow: (call) => (isNoteOwed(call.ticket) ? null : whyEnded(call)),
    needs: ({ answer, known }, { handling }) => {
      const id = known ?? handling.answers.get(answer ?? '')?.known ?? null;
      return id === null ? [] : [{ kind: 'known-error', id }];
    },
    act: resolve,
  },
  'resolve-without-note': { who: 'staff', whyNotNow: whyEnded, act: resolveWithoutNote },
  'hand-over': { who: 'staff', works: whileActive, whyNotNow: whyEnded, act: handOver },
};

/** Solved by a button or a label, which had no room for it; the requester has not closed it yet. */
function isNoteOwed({ status, resolution }: Ticket): boolean {
  return status === 'resolved' && resolution?.code === 'solved' && resolution.note === null;
}

function resolve(call: Call, action: ActionOf<'resolve'>): Outcome {
  const { ticket, by, at, policy } = call;
  const said = noteOf(call, action);
  if (isNoteOwed(ticket)) return 'refused' in said ? said : addNote(call, said);
  const missing = missingAtExit(ticket, policy);
  if (missing.length > 0) return { refused: sayMissing(action.words, said, missing, call) };
  if ('refused' in said) return said;
  const key = keyOf(call, 'resolved');
  const solved: Solved = {
    ticket: toldBy(resolved(applied(ticket, said), by, said.note, at), key),
    effects: [{ kind: 'comment', key, body: sayResolved(ticket, said.note, policy) }],
  };
  return tellSolver(solved, `${key}/owed`, [sayLeftOpen(call)], policy);
}

/** The resolution stands as it was; its note comes later, and the requester reads it. */
function addNote(call: Call, said: Note): Outcome {
  const { ticket, policy } = call;
  const { resolution } = ticket;
  if (resolution === null) return { ticket, effects: [] };
  const key = keyOf(call, 'resolved');
  const noted: Ticket = { ...applied(ticket, said), resolution: { ...resolution, note: said.note } };
  const body = sayResolved(ticket, said.note, policy);
  return { ticket: toldBy(noted, key), effects: [{ kind: 'comment', key, body }] };
}

interface Solved {
  readonly ticket: Ticket;
  readonly effects: readonly Effect[];
}

/** What goes on although it is solved; empty where nothing does, and for a bot, which would not read it. */
function sayLeftOpen({ ticket, by, policy }: Call): string {
  const lines = by.bot ? [] : leftOpen(ticket, policy);
  if (lines.length === 0) return '';
  const list = lines.map((line) => `- ${line}`).join('\n');
  return render('left-open', { person: `@${by.login}`, list }, deskLocale(policy));
}

/** To whoever solved it: in the back office, or in passing where there is none. */
function tellSolver(solved: Solved, key: string, paragraphs: readonly string[], policy: Policy): Outcome {
  const body = paragraphs.filter((one) => one !== '').join('\n\n');
  if (body === '') return solved;
  if (policy.backOffice === null) return { ...solved, answer: { key, body } };
  return { ...solved, effects: [...solved.effects, ...tellStaff(policy, { key, body })] };
}

/** Everything in one go: what is wrong with the note, too. */
function sayMissing(
  words: string,
  said: Note | { readonly refused: string },
  missing: readonly string[],
  { policy }: Call,
): string {
  const locale = deskLocale(policy);
  const refused = 'refused' in said ? [said.refused] : [];
  const note = words === '' && refused.length > 0 ? [render('need-solving-note', {}, locale)] : refused;
  const lines = [...note, ...missing].map((line) => `- ${line}`).join('\n');
  return render('resolve-needs-more', { lines }, locale);
}

/** By a button or a label: the requester hears of it, so that it counts as an answer; what is missing is asked for. */
function resolveWithoutNote(call: Call): Outcome {
  const { ticket, by, at, policy } = call;
  const key = keyOf(call, 'resolved');
  const body = sayClosedWithoutNote(ticket, by.login, policy);
  const solved: Solved = {
    ticket: answered(toldBy(resolved(ticket, by, null, at), key), at),
    effects: [{ kind: 'comment', key, body }],
  };
  if (by.bot) return solved;
  const missing = askForExit(missingAtExit(ticket, policy), by.login, policy);
  const owed = [askWhatSolvedIt(by.login, policy), missing, sayLeftOpen(call)];
  return tellSolver(solved, `${key}/owed`, owed, policy);
}

function handOver(call: Call, { to, why }: ActionOf<'hand-over'>): Outcome {
  const { ticket, by, at, policy } = call;
  const body = sayHandedOver(ticket, to, why, policy);
  return {
    ticket: handedOver(ticket, to, why, by, at),
    effects: [{ kind: 'comment', key: keyOf(call, 'handed-over'), body }],
  };
}
