/** Sample rows for the store's tests, each complete so that a test names only what it is about. */
import type { Delivery } from '../../plugin/store/queue/delivery.ts';
import type { NewEffect } from '../../plugin/store/queue/effect.ts';
import type { EventRow } from '../../plugin/store/ticket-records.ts';
import type { TicketRow } from '../../plugin/store/tickets.ts';

/** Noon of a day, the time of the samples. */
export const NOON = Date.UTC(2026, 10, 20, 12);

export const SECOND = 1_000;

/** A worker's usual lease. */
export const LEASE = 30 * SECOND;

export function sampleDelivery(id: string, change: Partial<Delivery> = {}): Delivery {
  return {
    id,
    event: 'issues',
    action: 'opened',
    installation: 7,
    stream: 'acme/desk#1',
    receivedAt: NOON,
    payload: `{"of":"${id}"}`,
    ...change,
  };
}

export function sampleEffect(key: string, change: Partial<NewEffect> = {}): NewEffect {
  return {
    key,
    lane: 'github',
    stream: 'acme/desk#1',
    kind: 'comment',
    body: `{"of":"${key}"}`,
    notBefore: NOON,
    ...change,
  };
}

export function sampleTicket(id: string, change: Partial<TicketRow> = {}): TicketRow {
  return {
    id,
    stream: id,
    repository: 4_000_000_001,
    installation: 7,
    number: 1,
    open: true,
    dueAt: null,
    assignee: null,
    load: 0,
    version: 1,
    state: '{}',
    ...change,
  };
}

export function sampleEvent(id: string, change: Partial<EventRow> = {}): EventRow {
  return { ticket: 'acme/desk#1', id, at: NOON, rank: 0, body: `{"of":"${id}"}`, ...change };
}
