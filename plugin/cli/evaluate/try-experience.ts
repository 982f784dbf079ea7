/** A desk’s own history, asked and learned in the order of time: what the matcher would have made of what staff said until then. */
import type { Matchable } from '../../../knowledge/matching/entry.ts';
import { indexArticles } from '../../../knowledge/matching/index.ts';
import { matchTicket, POSSIBLE } from '../../../knowledge/matching/match.ts';
import type { Matched, TicketLesson } from '../../core/ticket/known-error.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Answer } from '../../reports/evaluation.ts';
import {
  experienceOf,
  moreThan,
  noExperience,
  shiftAt,
  teach,
  unteach,
} from '../../rules/matching/experience.ts';
import { lessonsOf } from '../../rules/matching/lessons.ts';
import type { Case } from './read-cases.ts';
import { answerOf, MOST } from './try-matcher.ts';

/** Null where the tickets are no desk’s own. In the order of the cases. */
export function tryExperience(
  articles: readonly Matchable[],
  cases: readonly Case[],
): readonly Answer[] | null {
  if (cases.some(({ ticket }) => ticket === null)) return null;
  const known = new Set(articles.map(({ id }) => id));
  const library = { index: indexArticles(articles) };
  const tickets = new Map(
    cases.flatMap(({ id, ticket }) => (ticket === null ? [] : [[id, ticket] as const])),
  );
  const answers = new Map<Case, Answer>();
  let experience = noExperience;
  let coming: readonly TicketLesson[] = [];
  let past: readonly TicketLesson[] = [];
  const inOrder = cases.toSorted((one, other) => openedAt(one) - openedAt(other));
  for (const one of inOrder) {
    const at = openedAt(one);
    const fresh = coming.filter((lesson) => lesson.at < at);
    if (fresh.length > 0) {
      coming = coming.filter((lesson) => lesson.at >= at);
      past = [...fresh, ...past].toSorted((lesson, other) => other.at - lesson.at);
      const next = experienceOf(past);
      for (const lesson of moreThan(experience, next)) unteach(library, lesson);
      for (const lesson of moreThan(next, experience)) {
        const ticket = tickets.get(lesson.ticket);
        if (ticket !== undefined) teach(library, lesson, ticket);
      }
      experience = next;
    }
    const found = matchTicket(library.index, one, {
      most: MOST + 1,
      shift: shiftAt(experience, at),
      before: at,
    });
    const sure = found.map(({ id, probability }) => ({ id, sureness: probability }));
    answers.set(one, answerOf(one, sure, known));
    const matched = found.flatMap(({ id, unshifted, probability }) =>
      probability < POSSIBLE ? [] : { id, probability: unshifted },
    );
    coming = [...coming, ...lessonsFrom(one, matched)];
  }
  return cases.flatMap((one) => answers.get(one) ?? []);
}

function openedAt({ ticket }: Case): number {
  return ticket?.openedAt ?? 0;
}

/** As if the desk had had these articles in mind. */
function lessonsFrom({ id, ticket }: Case, matched: readonly Matched[]): readonly TicketLesson[] {
  if (ticket === null) return [];
  const then: Ticket = { ...ticket, matched };
  return lessonsOf(then).map((lesson) => ({ ...lesson, ticket: id }));
}
