/** The issue forms of a desk, written for its services. */
import { Document, isSeq, stringify } from 'yaml';
import { headings, impactWords, isUnsure, reachWords, unsureWords, urgencyWords } from '../../core/intake.ts';
import { levels } from '../../core/ticket/priority.ts';
import type { Service } from '../../policy/policy.ts';
import type { InEach, Language } from '../../words/language.ts';
import { english } from './words/english.ts';
import type { FormWords } from './words/form-words.ts';
import { german } from './words/german.ts';

const formWords: InEach<FormWords> = { en: english, de: german };

/** The shape of an issue form as GitHub takes it, and its kinds of questions. */
interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly FormPart[];
}

interface FormPart {
  readonly type: 'markdown' | 'input' | 'textarea' | 'dropdown';
  readonly id?: string;
  readonly attributes: {
    readonly value?: string;
    readonly label?: string;
    readonly description?: string;
    readonly options?: readonly string[];
    /** The option that is chosen already, counted from 0. */
    readonly default?: number;
  };
  readonly validations?: { readonly required: true };
}

/** Words above the questions. */
export function notice(value: string): FormPart {
  return { type: 'markdown', attributes: { value: `${value}\n` } };
}

/** A question that people answer in a line (`input`) or more (`textarea`). */
export function question(
  type: 'input' | 'textarea',
  id: string,
  label: string,
  description: string,
): FormPart {
  return { type, id, attributes: { label, description } };
}

/** GitHub insists on an answer in public repositories only. */
export function required(part: FormPart): FormPart {
  return { ...part, validations: { required: true } };
}

/** A question with answers to choose from. */
export function choice(
  id: string,
  label: string,
  options: readonly string[],
  more: { readonly description?: string; readonly default?: number } = {},
): FormPart {
  const { description, default: chosen } = more;
  return {
    type: 'dropdown',
    id,
    attributes: {
      label,
      ...(description === undefined ? {} : { description }),
      options,
      ...(chosen === undefined ? {} : { default: chosen }),
    },
  };
}

/** What a form must know of the desk. */
interface FormDesk {
  readonly language: Language;
  /** The services as people choose them; none where the policy names none. */
  readonly services: readonly string[];
}

/** How wide and how pressing: the priority follows from the two. */
function severity(language: Language): readonly FormPart[] {
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
function serviceQuestion(
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

/** The services of a policy as people choose them in a form. */
type Named = Pick<Service, 'id' | 'name'>;

/**
 * The words for each service, in the order of the policy: its name, or the short name where GitHub or the
 * desk could not tell the name from another.
 */
export function serviceOptions(services: readonly Named[]): readonly string[] {
  return services.map((service) => (isTellable(service, services) ? service.name : service.id));
}

/** The services that no form can offer, because both their names are words of the form’s own. */
export function unofferable(services: readonly Named[]): readonly Named[] {
  const options = serviceOptions(services);
  return services.filter((_service, at) => !isOption(options[at] ?? ''));
}

function isTellable({ id, name }: Named, services: readonly Named[]): boolean {
  const others = services.filter((other) => other.id !== id).flatMap((other) => [other.id, other.name]);
  const taken = others.some((other) => other.toLowerCase() === name.toLowerCase());
  return !taken && isOption(name);
}

/** “None” is GitHub’s own option, and an answer is read back from one line. */
function isOption(text: string): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    !/[\r\n]/.test(text) &&
    text.toLowerCase() !== 'none' &&
    !isUnsure(text)
  );
}

/** @param service the option of the service that the form is for; without one it is for all */
export function incidentForm(desk: FormDesk, service?: string): IssueForm {
  const { language } = desk;
  const { notice: whoReads, context, incident } = formWords[language];
  const asked = headings[language];
  return {
    name: service === undefined ? incident.name : incident.forService(service),
    description: incident.description,
    labels: ['kind: incident'],
    body: [
      notice(whoReads),
      required(question('textarea', 'what-happened', asked['what-happened'], incident.whatHappened)),
      question('textarea', 'error-message', asked['error-message'], incident.errorMessage),
      serviceQuestion(desk, { typed: incident.service, chosen: incident.whichService }, service),
      ...severity(language),
      question('textarea', 'tried', asked.tried, incident.tried),
      question('input', 'context', asked.context, context),
    ],
  };
}

/** The form for something that is wanted. */
export function requestForm(desk: FormDesk): IssueForm {
  const { language } = desk;
  const { notice: whoReads, context, request } = formWords[language];
  const asked = headings[language];
  return {
    name: request.name,
    description: request.description,
    labels: ['kind: request'],
    body: [
      notice(whoReads),
      required(question('textarea', 'what-needed', asked['what-needed'], request.whatNeeded)),
      serviceQuestion(desk, { typed: request.service, chosen: request.whichService }),
      ...severity(language),
      question('input', 'needed-by', asked['needed-by'], request.neededBy),
      question('input', 'context', asked.context, context),
    ],
  };
}

/** The form in which staff write down what somebody told them. */
export function onBehalfForm(desk: FormDesk): IssueForm {
  const { language } = desk;
  const { onBehalf } = formWords[language];
  const asked = headings[language];
  return {
    name: onBehalf.name,
    description: onBehalf.description,
    labels: ['kind: incident'],
    body: [
      notice(onBehalf.notice),
      required(question('input', 'on-behalf-of', asked['on-behalf-of'], onBehalf.onBehalfOf)),
      choice('reached-by', asked['reached-by'], Object.values(reachWords[language]), {
        description: onBehalf.reachedBy,
      }),
      required(question('textarea', 'what-happened', asked['what-happened'], onBehalf.whatHappened)),
      serviceQuestion(desk, { typed: onBehalf.service, chosen: onBehalf.service }),
      ...severity(language),
    ],
  };
}

/** What GitHub shows above the forms: `config.yml`, with the portal’s link. */
const FREE_HAND = `# Free-hand issues stay possible: the desk asks once for what they lack.
blank_issues_enabled: true
`;

const NO_PORTAL = `# No portal is named in .github/tierline.yml. Once it is, run \`tierline init\` again: it writes the link.
`;

/** @param portal its whole address; null where the desk has none */
export function chooser(portal: string | null, language: Language): string {
  if (portal === null) return `${FREE_HAND}${NO_PORTAL}`;
  const { name, about } = formWords[language].portal;
  const links = stringify(
    { contact_links: [{ name, url: portal, about }] },
    { lineWidth: 0, version: '1.1' },
  );
  return `${FREE_HAND}${links}`;
}

/** GitHub reads YAML 1.1, where `No` is a truth value and `12:30` a number: what could be taken so is quoted. */
export function writeForm(form: IssueForm): string {
  const document = new Document(form, { version: '1.1' });
  const labels = document.get('labels', true);
  if (isSeq(labels)) labels.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, directives: false });
}
