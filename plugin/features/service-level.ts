/** The service level of a ticket: its clocks, the ledger that explains them, and a recorded extension. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, keyOf, type Outcome, type Rules, whyEnded } from '../actions/rule.ts';
import { sayDuration } from '../calendar/duration.ts';
import type { Command, Misread } from '../commands/command.ts';
import { readLength } from '../commands/length-words.ts';
import { firstWord } from '../commands/words.ts';
import { halfWidth } from '../core/plain.ts';
import { isStaff } from '../core/ticket/person.ts';
import { clockOf, type Ticket } from '../core/ticket/ticket.ts';
import type { Seen } from '../reply/clock-line.ts';
import { localeFor } from '../reply/locale.ts';
import { sayClocks, sayLedger } from '../reply/sla.ts';
import type { Sentence } from '../words/render.ts';
import { render, sentence } from '../words/render.ts';

export const serviceLevelCommands: readonly Command[] = [
  {
    verb: 'sla',
    examples: ['/sla', '/sla why', '/sla buy 2h the part arrives at noon, as agreed by phone'],
    makes: 'show-clocks',
    lessForOthers: 'sla',
    parse: parseSla,
  },
];

function parseSla(
  words: string,
): ActionOf<'show-clocks'> | ActionOf<'show-ledger'> | ActionOf<'extend-resolution'> | Misread {
  const { first, rest } = firstWord(words);
  switch (first.toLowerCase()) {
    case '':
      return { does: 'show-clocks' };
    case 'why':
    case 'warum':
      return { does: 'show-ledger' };
    case 'buy':
    case 'kaufen':
      return parseExtension(rest);
    default:
      return { refused: sentence('sla-unknown', { words: echo(`/sla ${words}`) }) };
  }
}

function parseExtension(words: string): ActionOf<'extend-resolution'> | Misread {
  const meant = 'extend-resolution';
  if (!/^\d/.test(halfWidth(words))) return { meant, refused: sentence('buy-how-much', {}) };
  const read = readLength(words, 'how-to-buy');
  if ('refused' in read) return { meant, ...read };
  const { length, rest: why } = read;
  return why === '' ? { meant, refused: sentence('buy-why', {}) } : { does: meant, length, why };
}

export const serviceLevelRules: Pick<Rules, 'show-clocks' | 'show-ledger' | 'extend-resolution'> = {
  'show-clocks': {
    who: 'requester or staff',
    act: (call) => {
      const { ticket, by, policy } = call;
      return answer(call, sayClocks(ticket, seenBy(call), localeFor(by, ticket, policy)));
    },
  },
  'show-ledger': {
    who: 'requester or staff',
    act: (call) => {
      const { ticket, by, policy } = call;
      return answer(call, sayLedger(ticket, seenBy(call), localeFor(by, ticket, policy)));
    },
  },
  'extend-resolution': {
    who: 'staff',
    works: (_, __, { extendByAtMost }) => extendByAtMost !== null,
    whyNotNow: whyNotExtended,
    act: extend,
  },
};

function seenBy({ policy, calendars, at }: Call): Seen {
  return { policy, calendars, asOf: at };
}

function answer(call: Call, said: string): Outcome {
  const { ticket, by, policy } = call;
  const passes = render('answer-passes', {}, localeFor(by, ticket, policy));
  const body = `${said}\n\n<sub>${passes}</sub>`;
  return { ticket: call.ticket, effects: [], answer: { key: keyOf(call, 'sla'), body } };
}

function whyNotExtended(call: Call): Sentence | null {
  const { ticket, by, policy } = call;
  if (!isStaff(by)) return sentence('only-staff-buy', {});
  const ended = whyEnded(call);
  if (ended !== null) return ended;
  if (policy.extendByAtMost === null) return sentence('buy-not-allowed', {});
  return clockOf(ticket, 'resolution') === undefined ? sentence('nothing-to-extend', {}) : null;
}

/** Like every promise to the requester it is made in the open, with its reason. */
function extend({ ticket, by, at, policy }: Call, { length, why }: ActionOf<'extend-resolution'>): Outcome {
  const most = policy.extendByAtMost ?? 0;
  const left = most - bought(ticket);
  if (length > left) return { refused: whyTooMuch(left, most) };
  const extension = { length, why, by: by.login, at };
  return { ticket: { ...ticket, extensions: [...ticket.extensions, extension] }, effects: [] };
}

function bought({ extensions }: Ticket): number {
  return extensions.reduce((sum, { length }) => sum + length, 0);
}

function whyTooMuch(left: number, most: number): Sentence {
  return left === 0
    ? sentence('bought-all', { most: sayDuration(most) })
    : sentence('bought-too-much', { most: sayDuration(most), left: sayDuration(left) });
}
