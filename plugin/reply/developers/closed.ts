/** What the desk’s staff read when the developers close their issue. */

import type { Instant } from '../../calendar/instant.ts';
import type { Development } from '../../core/ticket/development.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { render } from '../../words/render.ts';
import { deskLocale } from '../locale.ts';
import { addressed, mentionPerson, mentionWorker, together } from '../people.ts';
import { linkTo, sayArticles, sayWhom } from './notices.ts';

export function sayFixed(ticket: Ticket, development: Development, policy: Policy, at: Instant): string {
  const locale = deskLocale(policy);
  const people = [ticket.assignee, ticket.owner].filter((login) => login !== null);
  const values = {
    issue: linkTo(development, locale),
    whom: sayWhom(ticket, locale),
    articles: sayArticles(ticket, null, locale),
  };
  return addressed(
    together(...people.map((login) => mentionPerson(login, ticket, policy, at))),
    render(development.pullRequest === true ? 'developers-merged' : 'developers-fixed', values, locale),
  );
}

/** `ticket` is the ticket as it stands after the move. */
export function sayNotPlanned(
  ticket: Ticket,
  development: Development,
  how: 'not planned' | 'a duplicate',
  policy: Policy,
  at: Instant,
): string {
  const locale = deskLocale(policy);
  const values = { issue: linkTo(development, locale), level: render(`tier-${ticket.tier}`, {}, locale) };
  const people = mentionWorker(ticket, policy, at);
  if (development.pullRequest === true)
    return addressed(people, render('developers-unmerged-notice', values, locale));
  const name = how === 'not planned' ? 'developers-declined' : 'developers-closed-duplicate';
  return addressed(people, render(name, values, locale));
}
