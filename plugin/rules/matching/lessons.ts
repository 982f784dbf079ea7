/** What staff have said of articles on a ticket, and what the desk learns from it. */
import type { Instant } from '../../calendar/instant.ts';
import type { Judgement, Lesson } from '../../core/ticket/known-error.ts';
import { type Actor, isStaff } from '../../core/ticket/person.ts';
import { isRequester, type Ticket } from '../../core/ticket/ticket.ts';

/**
 * The ticket with what staff have just said of articles, by whatever command, label or answer. Requesters decide what they
 * read on their own ticket, and nothing beyond: anybody may open a hundred tickets, so no article is judged by them.
 */
export function judged(
  before: Ticket | null,
  ticket: Ticket,
  { at, by }: { readonly at: Instant; readonly by: Actor | null },
): Ticket {
  if (by === null || !speaksForDesk(ticket, by)) return ticket;
  const applied = appliedOn(ticket).filter((id) => before === null || !appliedOn(before).includes(id));
  const rejected = ticket.rejected.filter((id) => before === null || !before.rejected.includes(id));
  const said = [
    ...applied.map((id) => ({ id, fits: true, at })),
    ...rejected.map((id) => ({ id, fits: false, at })),
  ];
  if (said.length === 0) return ticket;
  const others = (ticket.judgements ?? []).filter(({ id }) => said.every((one) => one.id !== id));
  return { ...ticket, judgements: [...others, ...said] };
}

/** A bot may do so only where the policy trusts it. */
function speaksForDesk(ticket: Ticket, by: Actor): boolean {
  return by.bot || (isStaff(by) && !isRequester(ticket, by));
}

/** What had been tried when it was taken up again is no answer to it. */
function appliedOn({ knownErrors, failed }: Ticket): readonly string[] {
  return knownErrors.map(({ id }) => id).filter((id) => !failed.includes(id));
}

/** In the order of the articles’ numbers: the same ticket always teaches the same. */
export function lessonsOf(ticket: Ticket): readonly Lesson[] {
  const applied = new Set(appliedOn(ticket));
  const { judgements = [], matched = [] } = ticket;
  const spoken = judgements.filter(({ id, fits }) => (fits ? applied.has(id) : ticket.rejected.includes(id)));
  const answered = spoken.findLast(({ fits }) => fits);
  const passed = answered === undefined ? [] : matched.filter(({ id }) => !isSpokenOf(id, spoken));
  const probabilityOf = (id: string) => matched.find((one) => one.id === id)?.probability ?? null;
  return [
    ...spoken.map(({ id, fits, at }) => ({ id, fate: fits ? 'applied' : 'turned-down', at }) as const),
    ...passed.map(({ id }) => ({ id, fate: 'passed-over', at: answered?.at ?? 0 }) as const),
  ]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, ...rest }) => ({ article: id, ...rest, probability: probabilityOf(id) }));
}

function isSpokenOf(id: string, spoken: readonly Judgement[]): boolean {
  return spoken.some((one) => one.id === id);
}
