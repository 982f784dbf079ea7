/** `/wait user why`: work cannot go on until somebody answers; the clock pauses only where the policy says so. */
import type { Instant } from '../desk/instant.ts';
import { parseWaitReason, type WaitReason, waitReasons } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, echo, whileActive, whyEnded } from './command.ts';
import { readUntil } from './until-words.ts';
import { firstWord } from './words.ts';

export const wait: Command = {
  verb: 'wait',
  usage: `/wait ${waitReasons.join('|')} why [until 2026-12-24]`,
  who: 'staff',
  help: 'Marks the ticket as waiting; `until` resumes it by itself on that date.',
  examples: ['/wait user please send the log', '/wait parts new disk until 2026-12-24'],
  prose: true,
  works: whileActive,
  run: ({ ticket, words, beside, at, policy }) => {
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
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
    return { ticket: waitOn(ticket, on, why, at, until), effects: [] };
  },
};

function whyNoReason(word: string): string {
  const known = waitReasons.map((one) => `\`${one}\``).join(', ');
  return `${word === '' ? 'For whom or what?' : `${echo(word)} is none of the reasons to wait.`} Write \`/wait\` and one of ${known}, then why.`;
}

export function waitOn(
  ticket: Ticket,
  on: WaitReason,
  why: string,
  since: Instant,
  until: Instant | null = null,
): Ticket {
  return { ...ticket, status: 'waiting', waiting: { on, since, why, until } };
}
