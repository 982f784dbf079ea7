/** Waiting: work cannot go on until somebody answers; the clock pauses only where the policy says so. */

import type { ActionOf } from '../actions/action.ts';
import { echo, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Command, Misread, Said } from '../commands/command.ts';
import { readUntil } from '../commands/until-words.ts';
import { firstWord } from '../commands/words.ts';
import { parseWaitReason, waitReasons } from '../desk/ticket/status.ts';
import { resumed, waitOn } from '../desk/ticket/turn.ts';

export const waitingCommands: readonly Command[] = [
  {
    verb: 'wait',
    usage: `/wait ${waitReasons.join('|')} why [until 2026-12-24]`,
    help: 'Marks the ticket as waiting; `until` resumes it by itself on that date.',
    examples: ['/wait user please send the log', '/wait parts new disk until 2026-12-24'],
    makes: 'wait',
    prose: true,
    parse: parseWait,
  },
  {
    verb: 'resume',
    usage: '/resume',
    help: 'Ends the waiting.',
    examples: ['/resume'],
    makes: 'resume',
    bare: true,
    parse: () => ({ does: 'resume' }),
  },
];

function parseWait(words: string, { beside, at, policy }: Said): ActionOf<'wait'> | Misread {
  const { first, rest } = firstWord(words);
  const on = parseWaitReason(first);
  if (on === null) return { refused: whyNoReason(first) };
  const read = readUntil(rest, policy.timezone);
  if ('refused' in read) return read;
  const { why, until } = read;
  if (until !== null && until <= at)
    return { refused: 'That date has passed. Write one that is still to come.' };
  if (on === 'user' && why === '' && beside === '')
    return {
      refused:
        'What do you need from the requester? Write it behind `/wait user`, such as `/wait user please send the log`, or in a sentence of its own.',
    };
  return { does: 'wait', on, why, until };
}

function whyNoReason(word: string): string {
  const known = waitReasons.map((one) => `\`${one}\``).join(', ');
  return `${word === '' ? 'For whom or what?' : `${echo(word)} is none of the reasons to wait.`} Write \`/wait\` and one of ${known}, then why.`;
}

export const waitingRules: Pick<Rules, 'wait' | 'resume'> = {
  wait: {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    act: ({ ticket, at }, { on, why, until }) => ({
      ticket: waitOn(ticket, on, why, at, until),
      effects: [],
    }),
  },
  resume: {
    who: 'staff',
    works: ({ waiting }) => waiting !== null,
    whyNotNow: ({ ticket }) =>
      ticket.waiting === null ? 'The ticket waits for nobody, so there is nothing to resume.' : null,
    act: ({ ticket }) => ({ ticket: resumed(ticket), effects: [] }),
  },
};
