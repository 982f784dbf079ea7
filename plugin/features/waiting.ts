/** Waiting: work cannot go on until somebody answers; the clock pauses only where the policy says so. */

import type { ActionOf } from '../actions/action.ts';
import { echo, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Command, Misread, Said } from '../commands/command.ts';
import { readUntil } from '../commands/until-words.ts';
import { firstWord, readName } from '../commands/words.ts';
import { type WaitReason, waitReasons } from '../core/ticket/status.ts';
import { resumed, waitOn } from '../core/ticket/turn.ts';
import type { Sentence } from '../words/render.ts';
import { sentence } from '../words/render.ts';

export const waitingCommands: readonly Command[] = [
  {
    verb: 'wait',
    examples: ['/wait user please send the log', '/wait parts new disk until 2026-12-24'],
    makes: 'wait',
    prose: true,
    parse: parseWait,
  },
  {
    verb: 'resume',
    examples: ['/resume'],
    makes: 'resume',
    bare: true,
    parse: () => ({ does: 'resume' }),
  },
];

function parseWait(words: string, { beside, at, policy }: Said): ActionOf<'wait'> | Misread {
  const { first, rest } = firstWord(words);
  const on = readName(first, waitReasons);
  if (on === null) return { refused: whyNoReason(first) };
  const read = readUntil(rest, policy.timezone, at);
  if ('refused' in read) return read;
  const { why, until } = read;
  if (until !== null && until <= at) return { refused: sentence('date-passed', {}) };
  if (on === 'user' && why === '' && beside === '') return { refused: sentence('wait-for-what', {}) };
  return { does: 'wait', on, why, until };
}

function whyNoReason(word: string): Sentence {
  const list = listOf(waitReasons);
  return word === ''
    ? sentence('wait-for-whom', { list })
    : sentence('no-wait-reason', { words: echo(word), list });
}

function listOf(reasons: readonly WaitReason[]): string {
  return reasons.map((one) => `\`${one}\``).join(', ');
}

export const waitingRules: Pick<Rules, 'wait' | 'resume'> = {
  wait: {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    act: ({ ticket, at }, { on, why, until }) =>
      on === 'user' && ticket.alerts !== undefined
        ? {
            refused: sentence('nobody-to-wait-for', {
              list: listOf(waitReasons.filter((one) => one !== 'user')),
            }),
          }
        : { ticket: waitOn(ticket, on, why, at, until), effects: [] },
  },
  resume: {
    who: 'staff',
    works: ({ waiting }) => waiting !== null,
    whyNotNow: ({ ticket }) => (ticket.waiting === null ? sentence('waits-for-nobody', {}) : null),
    act: ({ ticket }) => ({ ticket: resumed(ticket), effects: [] }),
  },
};
