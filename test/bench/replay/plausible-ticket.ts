/** A ticket as a desk might see it within a year: five to fifteen events, with pauses, new priorities and reopenings. */

import { type Instant, isoOf } from '../../../plugin/calendar/instant.ts';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { type Actor, outsider } from '../../../plugin/core/ticket/person.ts';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
/** Thursday 1 January 2026 in UTC. */
const NEW_YEAR: Instant = 1_767_225_600_000;

const staff = [1, 2, 3].map(
  (level): Actor => ({
    id: level,
    login: `level-${level}`,
    bot: false,
    standing: { seen: true, levels: level === 1 ? [1] : [1, 2, 3], manager: false },
  }),
);

const priorities = ['P1', 'P2', 'P2', 'P3', 'P3', 'P3', 'P3', 'P4', 'P4', 'P4'];
const services = ['vpn', 'mail', 'printing', 'erp'];
const waits = ['user', 'user', 'user', 'vendor', 'parts', 'change'];

/** In order of time. `random` gives numbers from 0 to below 1. */
export function plausibleTicket(number: number, random: () => number): readonly TicketEvent[] {
  const pick = <T>(among: readonly T[], instead: T): T =>
    among[Math.floor(random() * among.length)] ?? instead;
  const requester: Actor = {
    id: 100 + (number % 5_000),
    login: `user-${number % 5_000}`,
    bot: false,
    standing: outsider,
  };
  const ticket = `7#${number}`;
  const events: TicketEvent[] = [];
  let at = NEW_YEAR + Math.floor((random() * YEAR) / 1_000) * 1_000;
  // Mostly minutes, sometimes days.
  const later = (): void => {
    at += Math.ceil(MINUTE * 10 ** (random() * 3.3));
    at -= at % 1_000;
  };
  const agent = pick(staff, requester);
  const says = (by: Actor, body: string): void => {
    later();
    const comment = number * 100 + events.length;
    events.push({
      kind: 'commented',
      id: `comment/${comment}`,
      ticket,
      at,
      by,
      comment,
      body,
      edit: false,
      cited: [],
    });
  };
  const labels = (label: string): void => {
    later();
    const id = `labelled/${label}/${isoOf(at)}`;
    events.push({ kind: 'labelled', id, ticket, at, by: agent, label, cited: [] });
  };
  events.push(
    opening(number, ticket, at, requester, [
      `priority: ${pick(priorities, 'P3')}`,
      `service: ${pick(services, 'vpn')}`,
    ]),
  );
  says(agent, 'Thank you for the report, I am looking into it.\n\n/take');
  const most = 3 + Math.floor(random() * 9);
  while (events.length < most) {
    const dice = random();
    if (dice < 0.3)
      says(requester, 'It still happens, here is what the log says: connection timed out after 30 s.');
    else if (dice < 0.55) says(agent, 'Please try again with the new profile, and tell me what you see.');
    else if (dice < 0.75) {
      labels(`waiting: ${pick(waits, 'user')}`);
      if (random() < 0.6) says(requester, 'Here is what you asked for.');
      else says(agent, '/resume');
    } else if (dice < 0.85) labels(`priority: ${pick(priorities, 'P2')}`);
    else if (dice < 0.92) says(agent, '/escalate 2 restarted the service, no change');
    else {
      says(agent, '/solved renewed the certificate');
      says(requester, 'Sorry, it is broken again.');
    }
  }
  // A few are never finished.
  if (random() < 0.97) says(agent, '/solved replaced the profile');
  if (random() < 0.5) says(requester, '/confirm');
  return events;
}

function opening(
  number: number,
  ticket: string,
  at: Instant,
  by: Actor,
  labels: readonly string[],
): TicketEvent {
  return {
    kind: 'opened',
    id: 'opened',
    ticket,
    at,
    by,
    repository: { id: 7, owner: 'acme', name: 'desk' },
    number,
    url: `https://github.com/acme/desk/issues/${number}`,
    title: 'The VPN client does not connect',
    body: '### What happened?\n\nThe client says error 809 and gives up.\n\n### Who is affected?\n\nMy team\n\n### How urgent is it?\n\nI cannot work',
    labels: ['kind: incident', ...labels],
    assignees: [],
    policy: 'then',
    suggestions: [],
    cited: [],
  };
}
