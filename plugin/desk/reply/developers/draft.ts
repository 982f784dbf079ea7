/** What the developers know and level 1 should: asked for in one line, kept as the draft of a runbook. */
import { type Instant, isoOf } from '../../instant.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** How long the next comment of whoever closed the issue counts as the answer, in days. */
export const answerDays = 14;

/** `closer` is null where a bot closed it. */
export function askWhatToKnow(closer: string | null): string {
  const ask = 'what should level 1 of the support desk know, should this come again?';
  return closer === null
    ? `One line, please: ${ask} Write \`/tell\` and your words.`
    : `@${closer}, one line, please: ${ask} Write \`/tell\` and your words, or simply your next comment here (within ${answerDays} days).`;
}

/** For the back office, or the ticket where there is none. `people` hear of it. */
export function sayDraft(
  ticket: Ticket,
  people: string,
  by: string,
  words: string,
  url: string,
  at: Instant,
): string {
  const to = people === '' ? 'This' : `${people}, this`;
  const fence = '`'.repeat(Math.max(3, longestFence(words) + 1));
  return [
    `**Draft of a runbook.** ${to} is [what ${by} of the developers says](${url}) level 1 should know. Give it a free number and put it into \`knowledge/articles\`, or change it there first.`,
    '',
    `${fence}markdown`,
    '---',
    'id: RB-0000',
    `title: ${JSON.stringify(ticket.title.replace(/\s+/g, ' ').trim().slice(0, 120))}`,
    ...(ticket.service === null ? [] : [`service: ${ticket.service}`]),
    `reviewedOn: '${isoOf(at).slice(0, 10)}'`,
    '---',
    '',
    // Code pings nobody, and what is to be copied must be as it was written.
    words,
    fence,
  ].join('\n');
}

function longestFence(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
}
