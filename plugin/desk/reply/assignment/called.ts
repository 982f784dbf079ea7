/** What somebody on call reads when a ticket calls them. */
import type { Ticket } from '../../ticket/ticket.ts';

/** Remote or on site is their own choice. */
export function sayCalled({ classification: { priority } }: Ticket, login: string): string {
  return [
    `@${login}, you are on call, and this **${priority}** ticket is yours now.`,
    '',
    '- From where you are: write `/take` and work on it here.',
    `- If somebody must go there: write \`/engage on-site @${login} when\`, or who goes instead.`,
  ].join('\n');
}
