/** What a review looks at of each ticket: little, for it looks at all of a desk. */
import type { Instant } from '../../calendar/instant.ts';
import type { Development } from '../../core/ticket/development.ts';
import { knownErrorsOf } from '../../core/ticket/ending.ts';
import type { KnownError } from '../../core/ticket/known-error.ts';
import type { ProblemLink, ProblemRecord } from '../../core/ticket/problem.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Kind, Ticket } from '../../core/ticket/ticket.ts';
import { spent } from '../../core/ticket/work.ts';

/** A ticket as a link leads to it. */
export interface TicketLink {
  readonly number: number;
  readonly url: string;
}

export interface TicketFacts extends TicketLink {
  readonly id: string;
  readonly kind: Kind;
  readonly service: string | null;
  readonly title: string;
  readonly openedAt: Instant;
  readonly isOpen: boolean;
  /** Milliseconds that people logged. */
  readonly spent: number;
  /** The known errors that were applied and have not failed since, and when it ended by one of them; null while it has not. */
  readonly applied: readonly Pick<KnownError, 'id' | 'title' | 'url'>[];
  readonly endedAt: Instant | null;
  /** The id of the ticket that it was merged into. */
  readonly main: string | null;
  /** The problem that somebody has named as what it comes from. */
  readonly problem: ProblemLink | null;
  /** Of a problem: what is known of it. */
  readonly record: ProblemRecord | null;
  readonly development: Development | null;
  /** What people wrote; left out where no group of incidents is looked for. */
  readonly body: string;
}

/** So much of a text is looked at. */
const LONGEST = 1_000;

/** @param words of the ticket’s body, without the headings of a form */
export function factsOf(ticket: Ticket, words: (body: string) => string): TicketFacts {
  const { id, number, url, kind, service, title, openedAt, resolution, main } = ticket;
  const { problem, record, development } = ticket;
  const isOpen = isActive(ticket.status);
  const applied = knownErrorsOf(ticket).map((one) => ({
    id: one.id,
    title: one.title,
    url: one.url,
  }));
  const isReport = kind === 'incident' && !isOpen && applied.length === 0 && problem === null;
  return {
    id,
    number,
    url,
    kind,
    service,
    title,
    openedAt,
    isOpen,
    spent: spent(ticket.time),
    applied,
    endedAt: resolution?.at ?? null,
    main: main?.id ?? null,
    problem,
    record,
    development,
    body: isReport ? words(ticket.body).slice(0, LONGEST) : '',
  };
}
