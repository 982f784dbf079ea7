/** What the developers know and level 1 should: asked for in one line, kept as the draft of a runbook. */

import { type Instant, isoOf } from '../../calendar/instant.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { render } from '../../words/render.ts';
import { deskLocale } from '../locale.ts';
import { addressed } from '../people.ts';

/** How long the next comment of whoever closed the issue counts as the answer, in days. */
export const answerDays = 14;

/** `closer` is null where a bot closed it. */
export function askWhatToKnow(closer: string | null, policy: Policy): string {
  return closer === null
    ? render('ask-what-to-know-bot', {}, deskLocale(policy))
    : render('ask-what-to-know', { person: `@${closer}`, count: String(answerDays) }, deskLocale(policy));
}

/** What a developer said, and where. */
interface Said {
  readonly developer: string;
  readonly words: string;
  readonly url: string;
  readonly at: Instant;
}

/** For the back office, or the ticket where there is none. `people` hear of it. */
export function sayDraft(
  ticket: Ticket,
  people: string,
  { developer, words, url, at }: Said,
  policy: Policy,
): string {
  const locale = deskLocale(policy);
  const what = addressed(people, render('runbook-draft', { developer, url }, locale));
  const fence = '`'.repeat(Math.max(3, longestFence(words) + 1));
  return [
    `**${render('runbook-draft-title', {}, locale)}** ${what}`,
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
