/** Asks the requester once for what a ticket does not say and nobody can begin without. */

import type { Form } from '../../core/ticket/form.ts';
import type { Level } from '../../core/ticket/priority.ts';
import type { Kind, Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Locale, render } from '../../words/render.ts';
import { deskLocale, localeOf } from '../locale.ts';
import { sayOnBehalf } from '../people.ts';

const MOST_NAMES = 20;

interface New {
  readonly form: Form;
  readonly body: string;
  readonly kind: Kind;
  readonly service: string | null;
  readonly onBehalfOf: string | null;
}

/**
 * The questions about what nobody can begin without: what happened, and for how many. A free-hand ticket tells what
 * happened in its own words.
 */
export function missingEssentials(ticket: New, policy: Policy): readonly string[] {
  const { form, body, kind, onBehalfOf } = ticket;
  const what = form.used ? form.what : body.trim();
  if (onBehalfOf !== null) return missingOfThem(what, form.impact, kind, deskLocale(policy));
  const asked = kind === 'request' ? 'question-needed' : 'question-happened';
  return [
    ...(what === null || what === '' ? [render(asked, {}, localeOf(ticket, policy))] : []),
    ...(form.impact === null ? [render('question-affected', {}, localeOf(ticket, policy))] : []),
  ];
}

/** Asked of the staff who wrote it down. */
function missingOfThem(
  what: string | null,
  impact: Level | null,
  kind: Kind,
  locale: Locale,
): readonly string[] {
  const asked = kind === 'request' ? 'question-needed-for-them' : 'question-happened-for-them';
  return [
    ...(what === null || what === '' ? [render(asked, {}, locale)] : []),
    ...(impact === null ? [render('question-affected-for-them', {}, locale)] : []),
  ];
}

/** Asked for, too; but work can begin without it, and staff can find it out. */
export function askService(ticket: Pick<Ticket, 'service' | 'onBehalfOf'>, policy: Policy): string {
  const locale = ticket.onBehalfOf === null ? localeOf(ticket, policy) : deskLocale(policy);
  const names = policy.services.map(({ name }) => name);
  const more = names.length > MOST_NAMES ? render('services-or-another', {}, locale) : '';
  return render('question-service', { services: `${names.slice(0, MOST_NAMES).join(', ')}${more}` }, locale);
}

export function askForMissing(ticket: Ticket, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const questions = ticket.missing.map((line) => `- ${line}`).join('\n');
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('missing-essentials', { requester, questions }, localeOf(ticket, policy))
    : render('missing-essentials-for-them', { requester, name, questions }, deskLocale(policy));
}
