/** What level 1 should know: the developers’ answer becomes the draft of a runbook, once. */
import type { DevelopmentCommented } from '../../desk/development-event.ts';
import type { Effect } from '../../desk/effect.ts';
import { answerDays, sayDraft } from '../../desk/reply/developers/draft.ts';
import { mentionOwner } from '../../desk/reply/people.ts';
import type { Development } from '../../desk/ticket/development.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

const DAY = 24 * 3_600_000;

/** The next words of whoever closed it, within the time that they were told. */
export function isAnswerOf({ ended, taught }: Development, { by, at }: DevelopmentCommented): boolean {
  return ended != null && taught !== true && by.id === ended.by.id && at - ended.at <= answerDays * DAY;
}

export function taught(
  ticket: Ticket,
  development: Development,
  event: DevelopmentCommented,
  words: string,
  context: Context,
): Decision {
  const policy = policyOf(ticket, context);
  const people = mentionOwner(ticket, policy, event.at);
  const body = sayDraft(ticket, people, event.by.login, words, event.url, event.at);
  const key = `${ticket.id}/${event.id}/draft`;
  const { backOffice } = policy;
  const draft: Effect =
    backOffice === null
      ? { kind: 'comment', key, body }
      : { kind: 'back-office-note', key, repository: backOffice, body };
  return { ticket: { ...ticket, development: { ...development, taught: true } }, effects: [draft] };
}
