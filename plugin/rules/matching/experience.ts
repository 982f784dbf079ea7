/** What a desk has learned about its articles from what its own staff said on tickets. */
import { type Decision, type Shift, shiftFrom } from '../../../knowledge/matching/confidence.ts';
import { forget, REMEMBERED, remember } from '../../../knowledge/matching/index.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { TicketLesson } from '../../core/ticket/known-error.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type Library, withoutForm } from '../library.ts';

/** How many tickets a desk keeps in mind for all its articles together. */
const KEPT = 1_000;
/** Of how many decisions its own experience is made. */
const DECISIONS = 500;

export interface Experience {
  /** The tickets that its library goes by, each under a name of its own. */
  readonly kept: ReadonlyMap<string, TicketLesson>;
  readonly decisions: readonly (Decision & { readonly at: Instant })[];
}

export const noExperience: Experience = { kept: new Map(), decisions: [] };

/** @param lessons the newest first */
export function experienceOf(lessons: readonly TicketLesson[]): Experience {
  const decided = lessons.flatMap(({ at, fate, probability }) =>
    probability === null ? [] : { at, probability, right: fate === 'applied' },
  );
  return { kept: keptOf(lessons), decisions: decided.slice(0, DECISIONS) };
}

/** The newest tickets of each article, those that it answers and those that it does not. */
function keptOf(lessons: readonly TicketLesson[]): Experience['kept'] {
  const spoken = lessons.filter(({ fate }) => fate !== 'passed-over');
  const alike = Map.groupBy(spoken, ({ article, fate }) => `${article} ${fate}`);
  const newest = new Set([...alike.values()].flatMap((some) => some.slice(0, REMEMBERED)));
  const kept = spoken.filter((one) => newest.has(one)).slice(0, KEPT);
  return new Map(kept.map((one) => [`${one.article} ${one.fate} ${one.ticket} ${one.at}`, one]));
}

/** What one knows and the other does not. */
export function moreThan(one: Experience, other: Experience): readonly TicketLesson[] {
  return [...one.kept].flatMap(([name, lesson]) => (other.kept.has(name) ? [] : lesson));
}

/** Changes the library’s index in place. */
export function teach(
  { index }: Pick<Library, 'index'>,
  { article, fate, at }: TicketLesson,
  ticket: Ticket,
): void {
  const { id, title, body } = ticket;
  remember(index, article, { id, title, body: withoutForm(body), fits: fate === 'applied', at });
}

/** Changes the library’s index in place. */
export function unteach({ index }: Pick<Library, 'index'>, { article, ticket }: TicketLesson): void {
  forget(index, article, ticket);
}

/** How far the desk’s own decisions move what the matcher thinks, as they stood then. */
export function shiftAt({ decisions }: Experience, at: Instant): Shift {
  return shiftFrom(decisions.filter((one) => one.at < at));
}
