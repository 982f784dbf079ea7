/** The issue form, read back from the body in whatever language it asks. */
import {
  type Field,
  isUnsure,
  type Reach,
  readFields,
  readImpact,
  readReach,
  readUrgency,
} from '../intake.ts';
import type { Level } from './priority.ts';

export interface Form {
  /** False when the body has none of our headings: somebody wrote free-hand. */
  readonly used: boolean;
  readonly what: string | null;
  readonly service: string | null;
  /** They said that they do not know: an answer, so that they are not asked again. */
  readonly unsureOfService: boolean;
  readonly impact: Level | null;
  readonly urgency: Level | null;
  /** Whom staff opened it for: a name, for somebody without GitHub; counts from staff alone. */
  readonly onBehalfOf: string | null;
  readonly reachedBy: Reach | null;
  /** What the portal knew: written by the requester’s browser, so only ever a hint. */
  readonly context: PortalContext | null;
}

interface PortalContext {
  readonly service: string | null;
  readonly article: string | null;
  readonly search: string | null;
}

const LONGEST_HINT = 200;

/** Whatever language the form is in; a body without our headings is free-hand, and says nothing here. */
export function readForm(body: string): Form {
  const answers = readFields(body);
  // An empty answer is no answer, and still shows that the form was used.
  const answer = (field: Field): string | null => answers.get(field) || null;
  const impact = choice(answer('impact'));
  const urgency = choice(answer('urgency'));
  const service = choice(answer('service'));
  const reached = choice(answer('reached-by'));
  const unsure = service !== null && isUnsure(service);
  return {
    used: answers.has('what-happened') || answers.has('what-needed'),
    what: answer('what-happened') ?? answer('what-needed'),
    service: unsure ? null : service,
    unsureOfService: unsure,
    impact: impact === null ? null : readImpact(impact),
    urgency: urgency === null ? null : readUrgency(urgency),
    onBehalfOf: choice(answer('on-behalf-of')),
    reachedBy: reached === null ? null : readReach(reached),
    context: readContext(answer('context')),
  };
}

/** A choice is one line; what people add below it, commands too, is no part of it. */
function choice(answer: string | null): string | null {
  const line = answer?.split('\n')[0]?.trim() ?? '';
  // GitHub’s own word for an option that nobody chose; it takes it for no option of a form.
  return line === '' || line.toLowerCase() === 'none' ? null : line;
}

function readContext(text: string | null): PortalContext | null {
  if (text === null) return null;
  const given = new URLSearchParams(text.split('\n')[0]);
  const hint = (name: string): string | null => given.get(name)?.slice(0, LONGEST_HINT) ?? null;
  const context = { service: hint('service'), article: hint('article'), search: hint('q') };
  return context.service === null && context.article === null && context.search === null ? null : context;
}
