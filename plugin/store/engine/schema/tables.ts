/** The tables of the store and their columns. Instants are epoch milliseconds; yes and no are 1 and 0. */
import type { Generated } from 'kysely';
import type { Instant } from '../../../calendar/instant.ts';

/** `done` and `ignored` deliveries are kept, emptied, so that a doubled one is known. */
type DeliveryState = 'waiting' | 'parked' | 'done' | 'ignored';

/**
 * `dropped` effects were superseded before they were sent, or given up by the operator; their keys stay taken. `asleep` are
 * those whose repository the App does not see at present.
 */
type EffectState = 'waiting' | 'parked' | 'asleep' | 'done' | 'dropped';

export type Queue = 'inbox' | 'outbox';

export interface Tables {
  delivery: {
    /** The order of arrival, which is the order of handling within a stream. */
    seq: Generated<number>;
    id: string;
    event: string;
    action: string | null;
    installation: number | null;
    stream: string;
    received_at: Instant;
    payload: string;
    state: DeliveryState;
    not_before: Instant;
    settled_at: Instant | null;
    attempts: number;
    note: string | null;
  };
  effect: {
    /** The order of sending within a lane's stream. */
    seq: Generated<number>;
    key: string;
    lane: string;
    stream: string;
    kind: string;
    body: string;
    state: EffectState;
    not_before: Instant;
    settled_at: Instant | null;
    attempts: number;
    note: string | null;
    /** Whether it failed so often that those behind it go on without it. */
    aside: Generated<0 | 1>;
    /** The smaller, the sooner. */
    urgency: Generated<number>;
    /** The id of the delivery that it came of; null where nothing is known of it. */
    cause: string | null;
  };
  /** What is worked on one at a time. A stream has one head at a time, the only row of it that may be claimed. */
  stream: {
    queue: Queue;
    /** The outbox lane; empty for the inbox. */
    lane: string;
    name: string;
    /** When the head may be claimed: its own due time, or the end of the lease that holds it. Null: nothing waits. */
    ready_at: Instant | null;
    /** Who holds it; null when nobody does. */
    token: string | null;
    /** How often the head has been claimed. */
    attempts: number;
    /** Of what is next in it, or of something urgent behind that, which does not wait for what is before it. */
    urgency: Generated<number>;
  };
  ticket: {
    id: string;
    stream: string;
    repository: number;
    installation: number;
    number: number;
    open: 0 | 1;
    due_at: Instant | null;
    assignee: string | null;
    /** Halves of a ticket that it weighs for its assignee. */
    load: 0 | 1 | 2;
    version: number;
    state: string;
  };
  /** When each person was last given a ticket of a repository, whoever has it now. */
  turn: {
    repository: number;
    /** In small letters. */
    login: string;
    at: Instant;
  };
  event: {
    ticket: string;
    id: string;
    at: Instant;
    rank: number;
    body: string;
  };
  policy: {
    seq: Generated<number>;
    repository: number;
    version: string;
    merged_at: Instant;
    effective_at: Instant;
    text: string;
  };
  link: {
    repository: number;
    number: number;
    ticket: string;
  };
  /** Every announcement ever made of a ticket, and its number there. */
  announcement: {
    key: string;
    ticket: string;
    sequence: number;
  };
  /** A group of alerts of one source, and the ticket that it is about. */
  alert_group: {
    repository: number;
    source: string;
    identity: string;
    opening: string | null;
    ticket: string | null;
    awaited_until: Instant | null;
    told_at: Instant;
    heard_at: Instant;
    version: number;
    state: string;
  };
  /** What figures are counted from: one row for each ticket, once somebody asked. */
  fact: {
    ticket: string;
    repository: number;
    /** Of the ticket’s row. */
    version: number;
    shape: number;
    body: string;
  };
  feedback: {
    /** `2026-11-22`, in UTC. */
    day: string;
    said: 'solved' | 'unhelpful' | 'no-answer' | 'meant';
    about: string;
    count: number;
  };
  /** What a visitor of the portal meant and an article answered; the id is that of the token that was spent on it. */
  confirmed_intent: {
    id: string;
    meant: 'search' | 'form';
    meant_at: Instant;
    article: string;
    confirmed_at: Instant;
    came_back_at: Instant | null;
  };
  /** What tickets teach about articles: one row for each article that staff have judged on a ticket. */
  lesson: {
    repository: number;
    ticket: string;
    article: string;
    fate: 'applied' | 'turned-down' | 'passed-over';
    at: Instant;
    /** That the desk gave it, from 0 to 1; null where it gave none. */
    probability: number | null;
  };
  memory: {
    key: string;
    value: string;
  };
  migration: {
    number: number;
    name: string;
  };
}
