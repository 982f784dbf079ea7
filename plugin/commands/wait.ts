/** `/wait user why`: work cannot go on until somebody answers; the clock pauses only where the policy says so. */
import type { Instant } from '../desk/instant.ts';
import { parseWaitReason, type WaitReason, waitReasons } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, echo, whileActive, whyEnded } from './command.ts';

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
    const [first = '', ...rest] = words.split(/\s+/);
    const on = parseWaitReason(first);
    if (on === null) return { refused: whyNoReason(first) };
    const { why, until } = readUntil(rest.join(' '), policy.timezone);
    if (until === 'unreadable')
      return { refused: 'I cannot read that date. Write it as `until 2026-12-24`.' };
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

/** The day begins in the desk’s zone. */
function readUntil(text: string, timezone: string): { why: string; until: Instant | null | 'unreadable' } {
  const [, why, date] = /^(.*?)\s*\buntil\s+(\S+)\s*$/i.exec(text) ?? [];
  if (date === undefined) return { why: text.trim(), until: null };
  try {
    const until = Temporal.PlainDate.from(date).toZonedDateTime(timezone).epochMilliseconds;
    return { why: (why ?? '').trim(), until };
  } catch {
    return { why: text, until: 'unreadable' };
  }
}
