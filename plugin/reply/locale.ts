/** In which language and whose words somebody is spoken to: by the ticket, by the desk, by who they are. */

import { type Actor, isStaff } from '../core/ticket/person.ts';
import { isRequester, type Ticket } from '../core/ticket/ticket.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import type { Language } from '../words/language.ts';
import type { Locale } from '../words/render.ts';

type Spoken = Pick<Policy, 'services' | 'language' | 'messages'>;

/** The language of a ticket: that of its service, else that of the desk. */
export function languageOf({ service }: Pick<Ticket, 'service'>, policy: Spoken): Language {
  return serviceOf(policy, service)?.language ?? policy.language;
}

/** For all who read a ticket. */
export function localeOf(ticket: Pick<Ticket, 'service'>, policy: Spoken): Locale {
  return { language: languageOf(ticket, policy), overrides: policy.messages };
}

/** For staff, and for those who run the desk. */
export function deskLocale({ language, messages }: Pick<Policy, 'language' | 'messages'>): Locale {
  return { language, overrides: messages };
}

/** For whoever did something: staff hear the desk’s language, and so does somebody who may be staff. */
export function localeFor(by: Actor, ticket: Ticket, policy: Spoken): Locale {
  const isOutside = isRequester(ticket, by) || (by.standing.seen && !isStaff(by));
  return isOutside ? localeOf(ticket, policy) : deskLocale(policy);
}
