/** The questions that several forms ask. */
import { impactWords, unsureWords, urgencyWords } from '../../../desk/intake/choices.ts';
import { headings } from '../../../desk/intake/headings.ts';
import type { Language } from '../../../desk/language.ts';
import { levels } from '../../../desk/ticket/priority.ts';
import { choice, type FormPart, question } from './issue-form.ts';

/** What a form must know of the desk. */
export interface FormDesk {
  readonly language: Language;
  /** The services as people choose them; none where the policy names none. */
  readonly services: readonly string[];
}

/** How wide and how pressing: the priority follows from the two. */
export function severity(language: Language): readonly FormPart[] {
  return [
    choice(
      'impact',
      headings[language].impact,
      levels.map((level) => impactWords[language][level]),
    ),
    choice(
      'urgency',
      headings[language].urgency,
      levels.map((level) => urgencyWords[language][level]),
    ),
  ];
}

/**
 * The service, chosen from the policy’s; typed where it names none. The portal’s links fill in `service`,
 * and GitHub blanks the whole form when a link names a list: so the list has an id of its own, and the
 * portal’s hint comes with the context.
 *
 * @param chosen the service that the form is for
 */
export function serviceQuestion(
  { language, services }: FormDesk,
  words: { readonly typed: string; readonly chosen: string },
  chosen?: string,
): FormPart {
  const label = headings[language].service;
  if (services.length === 0) return question('input', 'service', label, words.typed);
  const preset = chosen === undefined ? -1 : services.indexOf(chosen);
  return choice('which-service', label, [...services, unsureWords[language]], {
    description: words.chosen,
    ...(preset === -1 ? {} : { default: preset }),
  });
}
