/** A message to people: a text with placeholders in each language, which the policy may word otherwise. */
import type { InEach, Language } from '../../language.ts';
import type { Policy } from '../../policy/policy.ts';
import { serviceOf } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';

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
