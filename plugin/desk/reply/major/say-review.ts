/** What the back office reads after a major incident: what happened when, and what to answer. */
import type { Instant } from '../../instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Major } from '../../ticket/major.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { mentionOwner } from '../people.ts';
import { oneLine } from '../quiet.ts';
import { sayTime } from '../time.ts';

/** `due` is when the review is wanted. */
export function sayReview(ticket: Ticket, major: Major, due: Instant, policy: Policy, at: Instant): string {
  const time = (instant: Instant) => sayTime(instant, policy.timezone);
  const ended = major.ended ?? { at, why: null };
  const happened = [
    [ticket.openedAt, 'opened'],
    ...(ticket.firstReplyAt === null
      ? []
      : [[ticket.firstReplyAt, 'first answer to the requester'] as const]),
    ...ticket.handoffs.map((one) => [one.at, `handed from level ${one.from} to level ${one.to}`] as const),
    [major.since, `declared a major incident by ${major.by}`],
    ...major.updates.map((one) => [one.at, `update by ${one.by}: ${oneLine(one.text, 300)}`] as const),
    [ended.at, ended.why === null ? 'over' : `ended: ${oneLine(ended.why, 300)}`],
  ] as const;
  return [
    `${mentionOwner(ticket, policy, at)}, the major incident “${oneLine(major.headline ?? ticket.title, 120)}” is over. Please review it with those who worked on it, by **${time(due)}**.`,
    '',
    ...happened
      .toSorted(([one], [other]) => one - other)
      .map(([instant, what]) => `- ${time(instant)}: ${what}`),
    '',
    `Merged tickets: ${ticket.duplicates.length}. Questions to answer:`,
    '',
    '1. What failed, and why was it not seen before?',
    '2. What helped, and what cost time?',
    '3. Did those affected hear enough, and early enough?',
    '4. What will keep it from happening again: who does it, until when?',
    '',
    `Then write \`/major reviewed\` and what was learned into ${ticket.url}`,
  ].join('\n');
}

export function sayReviewDue(ticket: Ticket, policy: Policy, at: Instant): string {
  return `${mentionOwner(ticket, policy, at)}, the review of this major incident is due, and nobody has noted what was learned. Write \`/major reviewed\` and what was learned into ${ticket.url}`;
}
