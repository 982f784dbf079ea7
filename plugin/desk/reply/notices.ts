/** The desk’s short notices: each is a comment because somebody must be notified, or it would be on the card. */
import type { Policy } from '../policy/policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayOnBehalf } from './on-behalf.ts';
import { mentionLevel } from './people.ts';
import { oneLine } from './quiet.ts';

export function askForMissing(ticket: Ticket): string {
  const forThem = sayOnBehalf(ticket);
  return [
    `@${ticket.requester.login}, to help ${forThem ?? 'you'} well we need a little more:`,
    '',
    ...ticket.missing.map((line) => `- ${line}`),
    '',
    forThem === null
      ? 'Just answer in a comment, in your own words.'
      : 'Please ask them, and add it in a comment; `/priority P2` sets the priority, `/service NAME` the service. Work on it need not wait.',
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

/** `near` is what they may have meant and can use here, `instead` what is done without a command; null where there is none. */
export function didYouMean(verb: string, near: string | null, instead: string | null): string {
  return [
    `There is no command \`/${verb}\`.`,
    ...(near === null ? [] : [`Did you mean \`/${near}\`?`]),
    instead ?? '`/help` lists what you can use.',
  ].join(' ');
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

/** They only wrote a comment, which opens a resolved ticket again as long as the window is open. */
export function sayStaysEnded(login: string, why: string): string {
  return `@${login}, I have not opened this ticket again. ${why}`;
}

export function sayClosedAgain(login: string, why: string): string {
  return `@${login}, I have closed this ticket again. ${why}`;
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
