/** The review of a major incident is due, and nobody has noted what was learned: the back office is asked once more. */
import { calendarOf, termEnd } from '../../../desk/policy/term-end.ts';
import { sayReviewDue } from '../../../desk/reply/major/say-review.ts';
import { policyOf } from '../../context.ts';
import type { Appointment } from './appointment.ts';

export const reviewDue: Appointment = {
  name: 'review',
  next: (ticket, policy) => {
    const { major } = ticket;
    const { reviewWithin } = policy.major;
    if (major === null || major.ended === null || major.review !== null || major.reviewAskedAt !== null)
      return null;
    if (reviewWithin === null || policy.backOffice === null) return null;
    return termEnd(reviewWithin, calendarOf(policy, ticket), major.ended.at);
  },
  keep: (ticket, { at, cause }, context) => {
    const policy = policyOf(ticket, context);
    const { backOffice } = policy;
    if (ticket.major === null || backOffice === null) return { ticket, effects: [] };
    const body = sayReviewDue(ticket, policy, at);
    const key = `${ticket.id}/${cause}`;
    return {
      ticket: { ...ticket, major: { ...ticket.major, reviewAskedAt: at } },
      effects: [{ kind: 'back-office-note', key, repository: backOffice, body }],
    };
  },
};
