/** The store's contract: what every engine must do, each test on an empty store. */
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../plugin/store/store.ts';
import { activeTicketsContract } from './active-tickets-contract.ts';
import { alertGroupsContract } from './alert-groups-contract.ts';
import { droppedContract } from './dropped-contract.ts';
import { factsContract } from './facts-contract.ts';
import { feedbackContract } from './feedback-contract.ts';
import { inboxContract } from './inbox-contract.ts';
import { intentsContract } from './intents-contract.ts';
import { lessonsContract } from './lessons-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { receivingContract } from './receiving-contract.ts';
import { sentContract } from './sent-contract.ts';
import { ticketsContract } from './tickets-contract.ts';
import { urgencyContract } from './urgency-contract.ts';

/**
 * Declares the contract's tests.
 *
 * @param open opens an empty store; closing it also removes what it left.
 */
export function storeContract(engine: string, open: () => Promise<Store>): void {
  let opened: Store | null = null;

  const store = (): Store => {
    if (opened === null) throw new Error('the store is not open');
    return opened;
  };

  beforeEach(async () => {
    opened = await open();
  });

  afterEach(async () => {
    await opened?.close();
    opened = null;
  });

  describe(`the inbox on ${engine}`, () => inboxContract(store));
  describe(`what comes into the inbox on ${engine}`, () => receivingContract(store));
  describe(`the outbox on ${engine}`, () => outboxContract(store));
  describe(`what was sent on ${engine}`, () => sentContract(store));
  describe(`what is urgent on ${engine}`, () => urgencyContract(store));
  describe(`what was dropped on ${engine}`, () => droppedContract(store));
  describe(`tickets on ${engine}`, () => ticketsContract(store));
  describe(`active tickets on ${engine}`, () => activeTicketsContract(store));
  describe(`groups of alerts on ${engine}`, () => alertGroupsContract(store));
  describe(`feedback on ${engine}`, () => feedbackContract(store));
  describe(`facts on ${engine}`, () => factsContract(store));
  describe(`intents of visitors on ${engine}`, () => intentsContract(store));
  describe(`lessons on ${engine}`, () => lessonsContract(store));
}
