/** The issue that developers get in their own repository: all the context, and nothing to learn. */

import { ownWords } from '../../core/intake.ts';
import { newRecord } from '../../core/ticket/problem.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type Policy, serviceOf } from '../../policy/policy.ts';
import { escapeMentions, oneLine, quoted } from '../../words/escape.ts';
import { type Locale, render } from '../../words/render.ts';
import { deskLocale } from '../locale.ts';

const GITHUB_TITLE = 256;

export function developerIssue(ticket: Ticket, policy: Policy): { title: string; body: string } {
  const { classification, knownErrors } = ticket;
  const locale = deskLocale(policy);
  const words = ownWords(ticket.body);
  const earlier = ticket.development?.url ?? null;
  const values = {
    url: ticket.url,
    priority: classification.priority,
    impact: render(`level-${classification.impact}`, {}, locale),
    urgency: render(`level-${classification.urgency}`, {}, locale),
    service: serviceOf(policy, ticket.service)?.name ?? render('no-service', {}, locale),
    owner: ticket.owner ?? render('nobody-owns', {}, locale),
    known:
      knownErrors.length === 0
        ? render('no-known-error', {}, locale)
        : knownErrors.map(({ id, title }) => `${id} ${oneLine(title)}`).join(', '),
    earlier: earlier === null ? '' : render('developer-issue-earlier', { url: earlier }, locale),
    tried: sayTried(ticket, locale),
    words: quoted(words === '' ? render('developer-issue-no-words', {}, locale) : words, locale),
  };
  return {
    title: escapeMentions(`[desk] ${ticket.title}`).slice(0, GITHUB_TITLE),
    body: render('developer-issue', values, locale),
  };
}

/** What each level did before it handed the ticket on. */
function sayTried({ handoffs }: Ticket, locale: Locale): string {
  const tried = handoffs.flatMap(({ to, by, why }) =>
    why === null
      ? []
      : [render('developer-issue-tried', { level: String(to), by, why: oneLine(why, 1_000) }, locale)],
  );
  return tried.length === 0 ? render('developer-issue-nothing-tried', {}, locale) : tried.join('\n');
}

/** What developers read when late news of the ticket shows that they were asked for nothing. */
export function sayNeedless({ url }: Ticket, policy: Policy): string {
  return render('needless', { url }, deskLocale(policy));
}

/** The issue in which the developers mend it for good. */
export function fixIssue(ticket: Ticket, policy: Policy): { readonly title: string; readonly body: string } {
  const locale = deskLocale(policy);
  const { cause, workaround, incidents } = ticket.record ?? newRecord;
  const unknown = render('not-known-yet', {}, locale);
  const values = {
    url: ticket.url,
    service: serviceOf(policy, ticket.service)?.name ?? render('no-service', {}, locale),
    count: String(incidents.length),
    cause: quoted(cause ?? unknown, locale),
    workaround: quoted(workaround ?? unknown, locale),
  };
  return {
    title: escapeMentions(`[desk] ${ticket.title}`).slice(0, GITHUB_TITLE),
    body: render('fix-issue', values, locale),
  };
}

/** The issue of a problem that is made of a ticket. */
export function problemIssue(
  ticket: Ticket,
  policy: Policy,
): { readonly title: string; readonly body: string; readonly labels: readonly string[] } {
  const { number, service, classification } = ticket;
  const labels = ['kind: problem', 'tier: 2', `priority: ${classification.priority}`];
  return {
    title: escapeMentions(ticket.title).slice(0, GITHUB_TITLE),
    body: render('problem-issue', { ticket: `#${number}` }, deskLocale(policy)),
    labels: service === null ? labels : [...labels, `service: ${service}`],
  };
}
