/** What subscribers are told is whole, the same for all, and known again when it comes twice. */
import { expect, test } from 'vitest';
import { messageId, messageOf } from '../../plugin/outbound/message.ts';

const ticket = {
  id: '42#7',
  repository: { id: 42, owner: 'acme', name: 'desk' },
  number: 7,
  url: 'https://github.com/acme/desk/issues/7',
  title: 'VPN drops',
  kind: 'incident',
  service: 'vpn',
  classification: { impact: 'high', urgency: 'high', priority: 'P1', setBy: 'matrix' },
  tier: 2,
  status: 'open',
  owner: 'ona',
  assignee: null,
  requester: { id: 5, login: 'rui' },
} as const;

test('a message says what happened, when, and how the ticket stands', () => {
  const announcement = {
    kind: 'announcement',
    key: '42#7/e1/ticket.escalated',
    type: 'ticket.escalated',
    at: Date.UTC(2026, 10, 20, 9, 30),
    data: { from: 1, to: 2, ticket: 'not this one', sequence: 'nor this' },
  } as const;
  expect(messageOf(announcement, ticket, 3)).toEqual({
    type: 'ticket.escalated',
    timestamp: '2026-11-20T09:30:00Z',
    data: {
      from: 1,
      to: 2,
      sequence: 3,
      ticket: {
        id: '42#7',
        repository: 'acme/desk',
        number: 7,
        url: 'https://github.com/acme/desk/issues/7',
        title: 'VPN drops',
        kind: 'incident',
        service: 'vpn',
        priority: 'P1',
        tier: 2,
        status: 'open',
        owner: 'ona',
        assignee: null,
        requester: 'rui',
      },
    },
  });
});

test('the id of a message is the same at every try, and holds nothing that parts a signed text', () => {
  const id = messageId('42#7/e1/ticket.escalated');
  expect(id).toBe(messageId('42#7/e1/ticket.escalated'));
  expect(id).toMatch(/^msg_[\w-]{27}$/);
  expect(messageId('42#7/e2/ticket.escalated')).not.toBe(id);
});
