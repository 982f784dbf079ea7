/** What earlier versions told themselves, and left in the inbox, is read as the desk’s own news of today. */
import { expect, test } from 'vitest';
import type { InternalDelivery } from '../../plugin/core/internal-delivery.ts';
import { ownDelivery, readOwn } from '../../plugin/store/queue/own-deliveries.ts';

const place = { installation: 815, repository: { id: 1, owner: 'acme', name: 'desk' } };
const ticket = '1#3';
const on = { issue: '2#9', repository: 'acme/vpn', number: 9 };
const drifted = {
  kind: 'development-drifted',
  id: 'development-lost/k',
  ticket,
  at: 5,
  ...on,
  how: 'unreachable',
  to: null,
} as const;
const released = {
  kind: 'development-released',
  id: 'development-released/2#9/1',
  ticket,
  at: 5,
  ...on,
  tag: 'v1',
  url: 'https://x',
  certain: true,
} as const;
const left = { kind: 'duplicate-left', id: 'told/1', ticket, at: 5, from: '1#4' } as const;
/** News of the developers kept no place: what is known of it is in the ticket’s id and beside the delivery. */
const unnamed = { installation: 815, repository: { id: 1, owner: '', name: '' } };

const olds: readonly { readonly event: string; readonly was: object; readonly is: InternalDelivery }[] = [
  {
    event: 'tierline.due',
    was: { ticket, at: 5, place },
    is: { event: { kind: 'due', id: 'due/5', ticket, at: 5 }, place },
  },
  {
    event: 'tierline.policy-changed',
    was: { ticket, at: 5, policy: 'abc', place },
    is: { event: { kind: 'policy-changed', id: 'policy/abc', ticket, at: 5, policy: 'abc' }, place },
  },
  {
    event: 'tierline.development-refused',
    was: { ticket, at: 5, target: 'acme/vpn', why: 'No.', place },
    is: {
      event: { kind: 'development-refused', id: 'd', ticket, at: 5, repository: 'acme/vpn', why: 'No.' },
      place,
    },
  },
  {
    event: 'tierline.thumbs',
    was: { ticket, at: 5, resolvedAt: 4, up: true, place },
    is: { event: { kind: 'thumbed', id: 'thumbed/4', ticket, at: 5, up: true, resolvedAt: 4 }, place },
  },
  { event: 'tierline.letter', was: { letter: left, place }, is: { event: left, place } },
  { event: 'tierline.development', was: drifted, is: { event: drifted, place: unnamed } },
  { event: 'tierline.development', was: released, is: { event: released, place: unnamed } },
  { event: 'tierline.look', was: { place }, is: { event: { kind: 'look' }, place } },
  {
    event: 'tierline.policy-begins',
    was: { place, policy: 'abc' },
    is: { event: { kind: 'policy-begins', policy: 'abc' }, place },
  },
];

test.each(olds)(
  '$event: what waits is lifted, and lifting it again changes nothing',
  ({ event, was, is }) => {
    const envelope = { id: 'd', action: null, installation: 815, stream: ticket, receivedAt: 0 };
    expect(readOwn({ ...envelope, event, payload: JSON.stringify(was) })).toEqual(is);
    expect(readOwn(ownDelivery('d', is, 0))).toEqual(is);
  },
);

test('what no version ever told itself is refused', () => {
  const delivery = ownDelivery('d', { event: { kind: 'look' }, place }, 0);
  expect(() => readOwn({ ...delivery, event: 'tierline.party', payload: '{}' })).toThrow();
});
