/** One transaction: everything in it is saved together, or nothing is. */
import type { Instant } from '../calendar/instant.ts';
import type { Lesson } from '../core/ticket/known-error.ts';
import type { AlertGroupKey, AlertGroupRow } from './alert-groups.ts';
import type { Memory } from './key-value.ts';
import type { PolicyRow } from './policies.ts';
import type { Claim, Delivery } from './queue/delivery.ts';
import type { NewEffect } from './queue/effect.ts';
import type { EventRow, LoadRow } from './ticket-records.ts';
import type { TicketRow } from './tickets.ts';

export interface Tx {
  /** Ends the claim with its delivery handled and gives its stream free. Throws LeaseLost when the lease is not ours any more. */
  settle(claim: Claim, how: 'done' | 'ignored', now: Instant, note?: string): Promise<void>;
  /** Stores deliveries that the desk posts to itself; known ids are ignored. Resolves to how many were new. */
  receive(deliveries: readonly Delivery[]): Promise<number>;
  /** False when the ticket knows an event of this id already. */
  addEvent(event: EventRow): Promise<boolean>;
  /** A ticket's events in the order (at, rank, id). */
  events(ticket: string): Promise<EventRow[]>;
  ticket(id: string): Promise<TicketRow | null>;
  /** Ordered by repository and number. */
  tickets(filter: { readonly repository?: number; readonly open?: boolean }): Promise<TicketRow[]>;
  /** Throws StaleRow unless the stored version is one less than the row's (or there is none and the row's is 1). */
  saveTicket(row: TicketRow): Promise<void>;
  /** Puts effects into the outbox; known keys are ignored. Resolves to how many were new. */
  send(effects: readonly NewEffect[]): Promise<number>;
  /** Notes that effects of these keys are done, whoever did them; keys that were sent in stay as they are. */
  know(keys: readonly string[], now: Instant): Promise<void>;
  savePolicy(row: PolicyRow): Promise<void>;
  policies(repository: number): Promise<PolicyRow[]>;
  /** Numbers announcements of a ticket in their order, from 1; by key, those that were made before left out. */
  number(ticket: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Links an issue of another repository to a ticket. */
  link(repository: number, number: number, ticket: string): Promise<void>;
  /** The ticket that an issue of another repository is linked to. */
  linked(repository: number, number: number): Promise<string | null>;
  /** How much whoever has or had a ticket of the repository has to do, by login. */
  loads(repository: number): Promise<LoadRow[]>;
  /** Somebody is given a ticket. */
  noteTurn(repository: number, login: string, at: Instant): Promise<void>;
  readonly alertGroups: {
    get(key: AlertGroupKey): Promise<AlertGroupRow | null>;
    /** Those that share an opening, by source and identity. */
    of(opening: string): Promise<AlertGroupRow[]>;
    /** Throws StaleRow unless the stored version is one less than the row's (or there is none and the row's is 1). */
    save(row: AlertGroupRow): Promise<void>;
  };
  /** Makes these, and no others, what a ticket teaches about articles. */
  saveLessons(
    ticket: { readonly id: string; readonly repository: number },
    lessons: readonly Lesson[],
  ): Promise<void>;
  readonly memory: Memory;
}
