/** What people read of what could not be said in time, because the desk was down or behind, or at all, because an issue is locked. */

import { oneLine } from '../../words/escape.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { mentionManagers } from './people.ts';
import type { Report } from './set-up.ts';
import { sayDate, sayShortTime, sayTime } from './time.ts';

/** What a ticket’s people were not told in time. */
export interface MissedTicket {
  readonly number: number;
  readonly title: string;
  /** One for each notice: what happened, and when. */
  readonly lines: readonly string[];
}

export interface Missed {
  /** `owner/name` of the desk repository. */
  readonly desk: string;
  /** The address of the desk’s issues. */
  readonly issues: string;
  /** The first and the last instant at which something should have been told. */
  readonly from: Instant;
  readonly until: Instant;
  readonly tickets: readonly MissedTicket[];
  /** Tickets that the table has no room for. */
  readonly more: number;
  /** Told in the back office, where a bare number would name an issue of the back office itself. */
  readonly backOffice: boolean;
}

/** How many tickets the table shows. */
export const ROOM = 60;

/** A title may be cut without harm: the number in front of it leads to the ticket. */
const LONGEST_TITLE = 80;

export function sayMissed(missed: Missed, policy: Policy): Report {
  const { timezone } = policy;
  const managers = mentionManagers(policy);
  const during =
    missed.from === missed.until
      ? `at ${sayTime(missed.from, timezone)}`
      : `between ${sayShortTime(missed.from, timezone)} and ${sayTime(missed.until, timezone)}`;
  return {
    title: `While the desk was away: what fell due on ${sayDate(missed.from, timezone)}`,
    body: [
      `${managers === '' ? 'The' : `${managers}, the`} desk was down or behind, so what fell due ${during} was not told then. Labels, cards and clocks are right again. To spare everybody a storm of comments, it is told here and not on the tickets.`,
      '',
      '| Ticket | What fell due |',
      '| --- | --- |',
      ...missed.tickets.map((ticket) => sayTicket(ticket, missed)),
      ...(missed.more === 0 ? [] : ['', sayMore(missed)]),
      '',
      'Close this issue once somebody has looked through it.',
    ].join('\n'),
  };
}

function sayTicket({ number, title, lines }: MissedTicket, { desk, backOffice }: Missed): string {
  const ticket = backOffice ? `${desk}#${number}` : `#${number}`;
  return `| ${ticket} ${oneLine(title, LONGEST_TITLE)} | ${lines.map((line) => oneLine(line)).join('<br>')} |`;
}

function sayMore({ more, issues, backOffice }: Missed): string {
  const rest = more === 1 ? 'And 1 more ticket.' : `And ${more} more tickets.`;
  if (backOffice) return `${rest} Their cards show each clock: [open tickets](${issues}).`;
  const breached = `${issues}?q=${encodeURIComponent('is:issue is:open label:"sla: breached"')}`;
  return `${rest} [All open tickets that are \`sla: breached\`](${breached}).`;
}

/** The words themselves stand below it, as a quotation. */
export function sayUnsaid(place: string, body: string): string {
  const quoted = body
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return `${place} is locked, so this could not be written there. Unlock it, or tell the people it is for in another way:\n\n${quoted}`;
}
