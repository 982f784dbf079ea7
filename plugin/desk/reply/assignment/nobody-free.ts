/** What a level and its managers read when the policy finds nobody to give a ticket to. */
import type { Nobody } from '../../assignment/choose.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayTier } from '../../ticket/tier.ts';
import { mentionLevel, mentionManagers, together } from '../people.ts';

/** On the ticket, which requesters read: nobody’s load is named. */
export function sayNobodyFree(ticket: Ticket, nobody: Nobody, policy: Policy): string {
  const people = together(mentionManagers(policy), mentionLevel(policy, ticket));
  return `${address(people)} ${sayWhy(ticket, nobody)} So nobody is assigned yet. Whoever has room for it: \`/take\`.`;
}

/** In the back office, with the figures. */
export function sayNobodyFreeToManagers(ticket: Ticket, nobody: Nobody, policy: Policy): string {
  const told = `${address(mentionManagers(policy))} ${sayWhy(ticket, nobody)} So ticket #${ticket.number} has nobody assigned yet; give it to somebody there with \`/assign @login\`.`;
  if (nobody.why !== 'full') return told;
  const rows = nobody.loads.map(({ login, load }) => `| ${login} | ${load} |`);
  return [told, '', '| Who | Tickets (a waiting one counts half) |', '| --- | --- |', ...rows].join('\n');
}

function address(people: string): string {
  return people === '' ? 'To whom it concerns:' : `${people},`;
}

function sayWhy({ tier }: Ticket, nobody: Nobody): string {
  const level = sayTier(tier);
  switch (nobody.why) {
    case 'full':
      return `${level} is full: everybody who is there has as many tickets as the policy allows one person (${nobody.atMost}).`;
    case 'away':
      return `nobody of ${level} is there to be given this ticket.`;
    case 'own':
      return `nobody of ${level} is there to be given this ticket but whoever asks for help in it.`;
    case 'unseen':
      return `nobody of ${level} can be chosen for this ticket. ${nobody.because}`;
    case 'nobody-named':
      return `the policy names nobody of ${level} to whom this ticket could be given.`;
    default:
      return nobody satisfies never;
  }
}
