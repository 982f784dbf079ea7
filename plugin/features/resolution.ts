/** Resolution: staff believe that it works again, in their own words or by a ready answer, or hand it over to others. */
import type { ActionOf } from '../actions/action.ts';
import {
  type Call,
  echo,
  keyOf,
  type Outcome,
  type Refused,
  type Rules,
  whileActive,
  whyEnded,
} from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { nearest } from '../commands/nearest.ts';
import type { CitedArticle } from '../desk/article.ts';
import { argument } from '../desk/plain.ts';
import { sayClosedWithoutNote, sayResolved } from '../desk/reply/endings.ts';
import { languageOf } from '../desk/reply/locale.ts';
import { askForExit, sayHandedOver, sayKnownAsNote } from '../desk/reply/work.ts';
import { handedOver, resolved, toldBy } from '../desk/ticket/ending.ts';
import type { KnownError, Ticket } from '../desk/ticket/ticket.ts';
import { answered } from '../desk/ticket/turn.ts';
import { type Receiver, receivers } from '../desk/ticket/work.ts';
import { fill } from '../words/render.ts';
import { missingAtExit } from './conditions.ts';

export const resolutionCommands: readonly Command[] = [
  {
    verb: 'solved',
    usage: '/solved what solved it',
    help: 'Resolves the ticket; the note tells the requester what was done. `/solved with NAME` takes one of the policy’s ready answers.',
    examples: ['/solved renewed the certificate; please connect again', '/solved with password-reset'],
    makes: 'resolve',
    answers: true,
    prose: true,
    parse: (words) => ({ does: 'resolve', words, answer: answerIn(words) }),
  },
  {
    verb: 'handover',
    usage: '/handover vendor|third-party|customer NAME why',
    help: 'Ends the ticket because others have it from now on; the requester reads who, and why. A name of several words stands in quotes.',
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

/** The name that `with password-reset` may mean; `with a new cable` is a note of its own. */
function answerIn(words: string): string | null {
  const [, named = ''] = /^with\s+(\S+)$/i.exec(words.slice(0, 200)) ?? [];
  const name = argument(named).toLowerCase();
  return /^[\w-]+$/.test(name) ? name : null;
}

const wants: Readonly<Record<Receiver, string>> = {
  vendor: '`/handover vendor ACME they replace the switch, their case 4711`',
  'third-party': '`/handover third-party "City Power" they mend the line and tell you when`',
  customer: '`/handover customer Network-team the firewall is yours, and they change the rule`',
};

/** `vendor "City Power" why`, with any quotation marks. */
function parseHandover(words: string): ActionOf<'hand-over'> | Misread {
  const [, first = '', quoted, plain, behind = ''] =
    /^(\S+)(?:\s+(?:["“„«]([^"”“»]+)["”“»]|(\S+?))[,:;]?(?:\s+(.*))?)?$/s.exec(words) ?? [];
  const kind = receivers.find((one) => one === argument(first).toLowerCase());
  if (kind === undefined) return { refused: whyNoReceiver(first) };
  const name = (quoted ?? plain ?? '').trim();
  if (name === '') return { refused: `Who has it now? Write it like this: ${wants[kind]}.` };
  const why = behind.trim();
  if (why === '')
    return {
      refused: `Why ${echo(name)}, and what will they do? The requester should read it. Write it like this: ${wants[kind]}.`,
    };
  return { does: 'hand-over', to: { kind, name }, why };
}

function whyNoReceiver(word: string): string {
  const known = receivers.map((one) => `\`${one}\``).join(', ');
  const wrong = word === '' ? 'To whom?' : `A ticket cannot be handed over to ${echo(word)}.`;
  return `${wrong} Write \`/handover\` and one of ${known}, their name, and why. To another level it goes by \`/escalate\`.`;
}

export const resolutionRules: Pick<Rules, 'resolve' | 'resolve-without-note' | 'hand-over'> = {
  resolve: {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    needs: ({ answer }, { handling }) => {
      const id = handling.answers.get(answer ?? '')?.known ?? null;
      return id === null ? [] : [{ kind: 'known-error', id }];
    },
    act: resolve,
  },
  'resolve-without-note': { who: 'staff', whyNotNow: whyEnded, act: resolveWithoutNote },
  'hand-over': { who: 'staff', works: whileActive, whyNotNow: whyEnded, act: handOver },
};

function resolve(call: Call, action: ActionOf<'resolve'>): Outcome {
  const { ticket, by, at, policy } = call;
  const said = noteOf(call, action);
  const missing = missingAtExit(ticket, policy);
  if (missing.length > 0) return { refused: sayMissing(action.words, said, missing) };
  if ('refused' in said) return said;
  const key = keyOf(call, 'resolved');
  return {
    ticket: toldBy(resolved(applied(ticket, said), by, said.note, at), key),
    effects: [{ kind: 'comment', key, body: sayResolved(ticket, said.note, policy) }],
  };
}

interface Note {
  /** What the requester reads. */
  readonly note: string;
  /** What it applies, too; null for nothing. */
  readonly known: KnownError | null;
}

/** The words; or what the policy has ready for them; or, without any, the known error that was applied. */
function noteOf(call: Call, { words, answer }: ActionOf<'resolve'>): Note | (Refused & { refused: string }) {
  const { ticket, policy } = call;
  const ready = answer === null ? null : readyAnswer(answer, call);
  if (ready !== null) return ready;
  if (words !== '') return { note: words, known: null };
  const known = ticket.knownErrors.at(-1);
  if (known !== undefined) return { note: sayKnownAsNote(known, ticket, policy), known: null };
  return { refused: 'The requester should read what was done. Write `/solved` and a note behind it.' };
}

/** Null where the policy has none like it: then the words are a note. */
function readyAnswer(name: string, { ticket, policy, found }: Call): Note | { refused: string } | null {
  const { answers } = policy.handling;
  const answer = answers.get(name);
  if (answer === undefined) {
    const near = nearest(name, [...answers.keys()]);
    return near === null ? null : { refused: whyNoAnswer(name, near) };
  }
  const { texts, known: id } = answer;
  const text = texts[languageOf(ticket, policy)] ?? Object.values(texts)[0] ?? '';
  // An article that was taken away since is applied no more; its answer stands.
  const article = found.cited?.find((one) => one.id === id);
  return {
    note: fill(text, { requester: `@${ticket.requester.login}` }).trim(),
    known: article === undefined ? null : knownErrorOf(article),
  };
}

function knownErrorOf({ id, title, url, workaround }: CitedArticle): KnownError {
  return { id, title, url, workaround };
}

function whyNoAnswer(name: string, near: string): string {
  return `There is no ready answer “${name}”. Did you mean \`/solved with ${near}\`? If it was meant as a note, write a few words more.`;
}

/** Everything in one go: what is wrong with the note, too. */
function sayMissing(
  words: string,
  said: Note | { readonly refused: string },
  missing: readonly string[],
): string {
  const refused = 'refused' in said ? [said.refused] : [];
  const note = words === '' && refused.length > 0 ? ['a note for the requester, behind `/solved`'] : refused;
  const all = [...note, ...missing];
  return `Before it is resolved, the desk needs a little more:\n${all.map((line) => `- ${line}`).join('\n')}`;
}

function applied(ticket: Ticket, { known }: Note): Ticket {
  if (known === null) return ticket;
  return {
    ...ticket,
    knownErrors: [...ticket.knownErrors.filter(({ id }) => id !== known.id), known],
    rejected: ticket.rejected.filter((id) => id !== known.id),
  };
}

/** By a button or a label: the requester hears of it, so that it counts as an answer; what is missing is asked for. */
function resolveWithoutNote(call: Call): Outcome {
  const { ticket, by, at, policy } = call;
  const key = keyOf(call, 'resolved');
  const asked = by.bot ? '' : askForExit(missingAtExit(ticket, policy), by.login, policy);
  const body = [sayClosedWithoutNote(ticket, by.login, policy), asked]
    .filter((one) => one !== '')
    .join('\n\n');
  return {
    ticket: answered(toldBy(resolved(ticket, by, null, at), key), at),
    effects: [{ kind: 'comment', key, body }],
  };
}

function handOver(call: Call, { to, why }: ActionOf<'hand-over'>): Outcome {
  const { ticket, by, at, policy } = call;
  const body = sayHandedOver(ticket, to, why, policy);
  return {
    ticket: handedOver(ticket, to, why, by, at),
    effects: [{ kind: 'comment', key: keyOf(call, 'handed-over'), body }],
  };
}
