/** The store: everything the desk must not forget, on SQLite or on PostgreSQL. */
import type { Instant } from '../calendar/instant.ts';
import type { ConfirmedIntent } from '../core/self-service/intent.ts';
import type { TicketLesson } from '../core/ticket/known-error.ts';
import type { AlertGroupRow } from './alert-groups.ts';
import type { FactsRow } from './facts.ts';
import type { FeedbackRow, SolvedRow } from './feedback.ts';
import type { Memory } from './key-value.ts';
import type { PolicyRow } from './policies.ts';
import type { Inbox } from './queue/inbox.ts';
import type { Outbox } from './queue/outbox.ts';
import type { EventRow, Link } from './ticket-records.ts';
import type { DueTicket, NamedTicket, TicketRow, TicketVersion } from './tickets.ts';
import type { Tx } from './tx.ts';

export interface Store {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  /**
   * Saves what the work did all together, on the disk when this resolves; nothing when it throws. Inside, use only the
   * `tx`: on SQLite the store has one connection, which the transaction holds, so a call on the store itself would wait
   * for ever. After a deadlock between processes the work runs again from its start, so it must do nothing else.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  readonly tickets: {
    get(id: string): Promise<TicketRow | null>;
    /** Ordered by repository and number. */
    list(filter: { readonly repository?: number; readonly open?: boolean }): Promise<TicketRow[]>;
    /** The next tickets by id, for whoever goes through all of them; `after` is an id, or empty for the first. */
    following(after: string, limit: number): Promise<NamedTicket[]>;
    /** The tickets of a repository with the highest numbers, the newest first. */
    newest(repository: number, limit: number): Promise<TicketRow[]>;
    /** Those that have not ended, in no order, for whoever keeps something of each. */
    active(): Promise<readonly TicketVersion[]>;
    /** The tickets due at an instant, longest due first. */
    due(now: Instant, limit: number): Promise<DueTicket[]>;
    /** When the next ticket falls due after an instant; null: none does. */
    nextDue(after: Instant): Promise<Instant | null>;
    /** A ticket's events in the order (at, rank, id). */
    events(id: string): Promise<EventRow[]>;
    /** The ticket that an issue of another repository is linked to. */
    linked(repository: number, number: number): Promise<string | null>;
    /** Every issue of a repository that is linked to a ticket, by number. */
    linkedIn(repository: number): Promise<Link[]>;
  };
  readonly alertGroups: {
    /** Those that share an opening, by source and identity. */
    of(opening: string): Promise<AlertGroupRow[]>;
    /** Deletes those of which nothing was heard since an instant; resolves to how many. */
    forget(before: Instant): Promise<number>;
  };
  readonly policies: {
    /** In the order in which they took effect. */
    list(repository: number): Promise<PolicyRow[]>;
    /** The repositories that ever had a policy, in the order of their ids. */
    repositories(): Promise<number[]>;
  };
  /** What tickets teach about articles. */
  readonly lessons: {
    /** Of a repository, the newest first; of one instant, by ticket and article. */
    newest(repository: number, limit: number): Promise<TicketLesson[]>;
  };
  /** What figures are counted from: kept for each ticket, and taken anew where the ticket has changed since. */
  readonly facts: {
    /** The next tickets of a repository, by id, whose facts are missing, or of another version or shape. */
    stale(repository: number, shape: number, after: string, limit: number): Promise<string[]>;
    save(rows: readonly FactsRow[]): Promise<void>;
    /** The next facts of a repository, by the ticket’s id. */
    following(repository: number, after: string, limit: number): Promise<Pick<FactsRow, 'ticket' | 'body'>[]>;
  };
  /** What visitors of the portal say, counted by day. */
  readonly feedback: {
    note(row: Omit<FeedbackRow, 'count'>): Promise<void>;
    /** Of this day (`2026-11-22`) and later, the most frequent first. */
    since(day: string): Promise<FeedbackRow[]>;
    /** How many different things were said on a day. */
    different(day: string): Promise<number>;
    /** The articles that solved something on this day and later, each once, the most frequent first. */
    solved(day: string, limit: number): Promise<SolvedRow[]>;
  };
  /** What visitors of the portal meant and an article answered, as they said. */
  readonly intents: {
    /** Spends it and counts its article on that day; false: it was spent before, and nothing is counted. */
    confirm(intent: Omit<ConfirmedIntent, 'cameBackAt'>, day: string): Promise<boolean>;
    /** Notes the first time, while it is watched; nothing for an intent that nobody confirmed. */
    cameBack(id: string, at: Instant): Promise<void>;
    /** Those meant at an instant and later, in that order. */
    since(meantAt: Instant): Promise<ConfirmedIntent[]>;
    /** Deletes those confirmed before an instant; resolves to how many. */
    forget(before: Instant): Promise<number>;
  };
  readonly memory: Memory;
  /** Writes a line to try it. Rejects when the database does not answer, or when what is stored now would be lost. */
  check(): Promise<void>;
  /** Writes a copy of an SQLite database, as it is now, into a file that is not there yet, while work goes on. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
