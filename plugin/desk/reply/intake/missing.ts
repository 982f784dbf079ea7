/** Asks the requester once for what a ticket does not say and nobody can begin without. */

import type { InEach } from '../../../words/language.ts';
import { render } from '../../../words/render.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Form } from '../../ticket/form.ts';
import type { Level } from '../../ticket/priority.ts';
import type { Kind, Ticket } from '../../ticket/ticket.ts';
import { languageOf, localeOf } from '../locale.ts';
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
  if (onBehalfOf !== null) return missingOfThem(what, form.impact, kind);
  const asked = kind === 'request' ? 'question-needed' : 'question-happened';
  return [
    ...(what === null || what === '' ? [render(asked, {}, localeOf(ticket, policy))] : []),
    ...(form.impact === null ? [render('question-affected', {}, localeOf(ticket, policy))] : []),
  ];
}

/** Asked of the staff who wrote it down. */
function missingOfThem(what: string | null, impact: Level | null, kind: Kind): readonly string[] {
  const asked =
    kind === 'request'
      ? 'What do they need?'
      : 'What happened: what did they do, what did they see, and what had they expected?';
  return [
    ...(what === null || what === '' ? [asked] : []),
    ...(impact === null ? ['Who is affected: only they, their team, or everyone?'] : []),
  ];
}

const orAnother: InEach<string> = { en: ', or another', de: ' oder ein anderer' };

/** Asked for, too; but work can begin without it, and staff can find it out. */
export function askService(ticket: Pick<Ticket, 'service' | 'onBehalfOf'>, policy: Policy): string {
  const names = policy.services.map(({ name }) => name);
  const listed = names.slice(0, MOST_NAMES).join(', ');
  const language = ticket.onBehalfOf === null ? languageOf(ticket, policy) : 'en';
  const services = names.length > MOST_NAMES ? `${listed}${orAnother[language]}` : listed;
  return ticket.onBehalfOf === null
    ? render('question-service', { services }, localeOf(ticket, policy))
    : `Which service is it about? One of: ${services}. If you do not know, just say so.`;
}

export function askForMissing(ticket: Ticket, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const questions = ticket.missing.map((line) => `- ${line}`).join('\n');
  const forThem = sayOnBehalf(ticket);
  if (forThem === null)
    return render('missing-essentials', { requester, questions }, localeOf(ticket, policy));
  return `${requester}, to help ${forThem} well we need a little more:\n\n${questions}\n\nPlease ask them, and add it in a comment; \`/priority P2\` sets the priority, \`/service NAME\` the service. Work on it need not wait.`;
}
