/** A message to people: a text with placeholders in each language, which the policy may word otherwise. */
import type { InEach, Language } from '../../language.ts';
import type { Policy } from '../../policy/policy.ts';
import { serviceOf } from '../../policy/policy.ts';
import { type Actor, isStaff } from '../../ticket/person.ts';
import { isRequester, type Ticket } from '../../ticket/ticket.ts';

export interface Message<Placeholder extends string = string> {
  /** As the policy names it, under `messages`. */
  readonly name: string;
  /** When people get it, in one sentence for the documentation. */
  readonly when: string;
  /** What stands in braces in a text, and what it becomes. */
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  readonly texts: InEach<string>;
}

type Spoken = Pick<Policy, 'services' | 'language' | 'messages'>;

/** The language of a ticket: that of its service, else that of the desk. */
export function languageOf({ service }: Pick<Ticket, 'service'>, policy: Spoken): Language {
  return serviceOf(policy, service)?.language ?? policy.language;
}

/** The message as a person reads it, in the ticket’s language and in the policy’s words where it has its own. */
export function word<Placeholder extends string>(
  message: Message<Placeholder>,
  values: Readonly<Record<Placeholder, string>>,
  ticket: Pick<Ticket, 'service'>,
  policy: Spoken,
): string {
  const language = languageOf(ticket, policy);
  const text = policy.messages.get(message.name)?.[language] ?? message.texts[language];
  return fill(text, values);
}

/** To whoever did something: staff are spoken to in English, and so is somebody who may be staff. */
export function wordTo<Placeholder extends string>(
  by: Actor,
  message: Message<Placeholder>,
  values: Readonly<Record<Placeholder, string>>,
  ticket: Ticket,
  policy: Spoken,
): string {
  return languageTo(by, ticket, policy) === null
    ? fill(message.texts.en, values)
    : word(message, values, ticket, policy);
}

/** As `wordTo` speaks; null for staff. */
export function languageTo(by: Actor, ticket: Ticket, policy: Spoken): Language | null {
  const isOutside = isRequester(ticket, by) || (by.standing.seen && !isStaff(by));
  return isOutside ? languageOf(ticket, policy) : null;
}

/** Without the gaps that empty placeholders leave in a line. */
export function inOneLine(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}

/** In one go, so that nothing in a value is taken for a placeholder. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

/** The names in braces, in order; doubles stay. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

const placeholder = /\{([a-z-]+)\}/g;
