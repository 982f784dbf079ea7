/** The desk’s short notices: each is a comment because somebody must be notified, or it would be on the card. */
import type { ClockKind } from '../clock/clock.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { mentionLevel, mentionManagers } from './people.ts';
import { oneLine } from './quiet.ts';
import { sayTime } from './time.ts';

export function askForMissing(ticket: Ticket): string {
  return [
    `@${ticket.requester.login}, to help you well we need a little more:`,
    '',
    ...ticket.missing.map((line) => `- ${line}`),
    '',
    'Just answer in a comment, in your own words.',
  ].join('\n');
}

export function sayRefusals(login: string, refusals: readonly string[]): string {
  if (refusals.length === 1) return `@${login}, that did not work. ${refusals[0]}`;
  return [
    `@${login}, some of that did not work:`,
    '',
    ...refusals.map((refusal) => `- ${refusal.replaceAll('\n', '\n  ')}`),
  ].join('\n');
}

export function hintAboutCode(verb: string): string {
  return `\`/${verb}\` stands in code, where nothing runs. Write it on a line of its own, without backticks.`;
}

export function didYouMean(verb: string, near: string): string {
  return `There is no command \`/${verb}\`. Did you mean \`/${near}\`? \`/help\` lists what you can use.`;
}

export function sayPutBack(login: string, label: string, why: string): string {
  return `@${login}, I have put the label “${oneLine(label, 60)}” back as it was. ${why}`;
}

export function sayAssigneePutBack(login: string, why: string): string {
  return `@${login}, I have put the assignee back as it was. ${why}`;
}

export function sayReopenedAgain(login: string, why: string): string {
  return `@${login}, I have opened this ticket again. ${why}`;
}

export function sayClosedAgain(login: string, why: string): string {
  return `@${login}, I have closed this ticket again. ${why}`;
}

const promises: Readonly<Record<ClockKind, string>> = {
  'first-response': 'the first answer to the requester',
  resolution: 'the resolution',
};

export function sayWarning(ticket: Ticket, kind: ClockKind, due: Instant | null, policy: Policy): string {
  const when = due === null ? 'soon' : `by ${sayTime(due, policy.timezone)}`;
  return capital(`${worker(ticket, policy)}${promises[kind]} is due ${when}.`);
}

export function sayBreach(ticket: Ticket, kind: ClockKind, at: Instant, policy: Policy): string {
  const managers = mentionManagers(policy);
  const cc = managers === '' ? '' : ` (for the attention of ${managers})`;
  const late = `was due ${sayTime(at, policy.timezone)} and is late: the target is breached${cc}.`;
  return capital(`${worker(ticket, policy)}${promises[kind]} ${late}`);
}

export function sayCorrected(kind: ClockKind): string {
  return `A correction: news of this ticket reached the desk late. Counted with it, the target for ${promises[kind]} is not breached.`;
}

export function sayDevelopersRefused(
  ticket: Ticket,
  repository: string,
  why: string,
  policy: Policy,
): string {
  return capital(
    `${worker(ticket, policy)}no issue could be opened in ${repository}: ${why} The ticket stays with level 3 here until that is mended.`,
  );
}

export function sayUntilReached(ticket: Ticket): string {
  const who = ticket.assignee ?? ticket.owner;
  return capital(
    `${who === null ? '' : `@${who}, `}the date this ticket waited for has come; work on it goes on.`,
  );
}

/** Whoever works on it; while nobody does, the level that could, and the owner who answers for it. */
function worker({ assignee, owner, tier }: Ticket, policy: Policy): string {
  if (assignee !== null) return `@${assignee}, `;
  const people = mentionLevel(policy, tier);
  const told = [people, owner === null ? '' : `@${owner}`].filter((one) => one !== '').join(' ');
  return told === '' ? '' : `${told}, `;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
