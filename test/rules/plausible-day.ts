/** Random plausible days at the desk: thirty events of all kinds, in GitHub’s order. */
import fc from 'fast-check';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { alarm, dora, hugo, lena, mia, omar, rita, robot, zoe } from '../core/people.ts';
import {
  assigns,
  closes,
  form,
  labels,
  on,
  opens,
  reopens,
  says,
  ticket,
  unassigns,
  unlabels,
  wakes,
} from '../core/sample.ts';
import { inOrder } from './in-order.ts';

const anybody = fc.constantFrom(rita, rita, lena, lena, lena, omar, dora, mia, zoe, hugo, robot, alarm);

const text = fc.constantFrom(
  'I am on it.',
  'Still broken.',
  'Thanks!',
  'Here is the log.\n\n/take',
  '/take',
  '/own @omar',
  '/priority P1',
  '/priority P4',
  '/priority auto',
  '/service mail',
  '/escalate restarted it',
  '/escalate 3 crash',
  '/deescalate no crash',
  '/wait user log',
  '/wait vendor case until 2026-11-21',
  '/resume',
  '/known KE-0001',
  '/not-known',
  '/solved renewed it',
  '/confirm',
  '/reopen broken again',
  '/rate 4',
  '/sla why',
  '/engage vendor ACME',
  '/engaged done they sent it',
  'Any news?',
  '/help',
  '/tkae',
  '`/take`',
);

const label = fc.constantFrom(
  'tier: 1',
  'tier: 2',
  'tier: 3',
  'priority: P1',
  'priority: P3',
  'priority: P4',
  'kind: request',
  'status: open',
  'status: resolved',
  'waiting: user',
  'waiting: vendor',
  'service: mail',
  'KE-0001',
  'sla: breached',
  'bug',
);

/** Whole minutes of a working day and the following morning, so that some fall into the same second. */
const time = fc.integer({ min: 1, max: 26 * 60 }).map((minutes) => on('09:00') + minutes * 60_000);

const development = fc.constantFrom('opened', 'closed', 'reopened').chain((what) =>
  fc.tuple(time, fc.boolean()).map(([at, completed]): TicketEvent => {
    const repository = 'acme/vpn-client';
    const id = `development-${what}/${at}`;
    if (what === 'opened')
      return {
        kind: 'development-opened',
        id,
        ticket,
        at,
        issue: '',
        repository,
        number: 7,
        url: 'https://github.com/acme/vpn-client/issues/7',
      };
    const kind = what === 'closed' ? 'development-closed' : 'development-reopened';
    return { kind, id, ticket, at, by: dora, issue: '', repository, number: 7, completed };
  }),
);

const happening: fc.Arbitrary<TicketEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(anybody, text, time, fc.integer())
      .map(([by, body, at, comment]) => says(by, body, at, { comment })),
  },
  { weight: 3, arbitrary: fc.tuple(anybody, label, time).map(([by, name, at]) => labels(by, name, at)) },
  { weight: 2, arbitrary: fc.tuple(anybody, label, time).map(([by, name, at]) => unlabels(by, name, at)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anybody, time, fc.constantFrom('completed', 'not-planned'))
      .map(([by, at, why]) => closes(by, at, why)),
  },
  { weight: 1, arbitrary: fc.tuple(anybody, time).map(([by, at]) => reopens(by, at, 'v2')) },
  { weight: 1, arbitrary: fc.tuple(anybody, time).map(([by, at]) => assigns(by, 'lena', at)) },
  { weight: 1, arbitrary: fc.tuple(anybody, time).map(([by, at]) => unassigns(by, 'lena', at)) },
  { weight: 1, arbitrary: time.map(wakes) },
  {
    weight: 1,
    arbitrary: time.map(
      (at): TicketEvent => ({ kind: 'policy-changed', id: `policy/${at}`, ticket, at, policy: 'v2' }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(anybody, text, time).map(
      ([by, body, at]): TicketEvent => ({
        kind: 'edited',
        id: `edited/${at}`,
        ticket,
        at,
        by,
        title: 'VPN',
        body: `${form()}\n\n${body}`,
      }),
    ),
  },
  { weight: 1, arbitrary: development },
);

const opening = fc.constantFrom(
  opens(),
  opens(on('09:00'), { body: 'VPN is broken' }),
  opens(on('09:00'), { by: lena, body: `${form()}\n\n/take` }),
);

/** The opening, then up to thirty events with ids of their own, as GitHub orders them. */
export const plausibleDay: fc.Arbitrary<readonly TicketEvent[]> = fc
  .tuple(opening, fc.uniqueArray(happening, { maxLength: 30, selector: ({ id }) => id }))
  .map(([first, rest]) => inOrder([first, ...rest]));
