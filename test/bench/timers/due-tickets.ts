/** Tickets whose resolution falls due at given instants, as a desk has saved them. */

import type { Instant } from '../../../plugin/calendar/instant.ts';
import type { Opened } from '../../../plugin/core/event.ts';
import { outsider } from '../../../plugin/core/ticket/person.ts';
import { ticketId } from '../../../plugin/core/ticket/ticket.ts';
import type { Policies } from '../../../plugin/policy/policy.ts';
import { readPolicy } from '../../../plugin/policy/read.ts';
import { issueViewOf } from '../../../plugin/reply/issue-view.ts';
import { calendarsOf } from '../../../plugin/rules/context.ts';
import { decide } from '../../../plugin/rules/decide.ts';
import { nextDue } from '../../../plugin/rules/time/due.ts';
import { FOLD, placeOfEvent, rowOf, type SavedTicket } from '../../../plugin/server/saved.ts';
import type { Store } from '../../../plugin/store/store.ts';

const HOUR = 3_600_000;

export const place = { installation: 1, repository: { id: 7, owner: 'acme', name: 'desk' } };

const policyRow = {
  repository: place.repository.id,
  version: 'bench',
  effectiveAt: 0,
  mergedAt: 0,
  text: `people: { level-1: ['@lena'], managers: ['@mia'] }
clocks:
  resolution:
    targets: { P1: 1h, P2: 1h, P3: 1h, P4: 1h }
    milestones: [{ at: breach, do: [label, comment, webhook] }]
`,
};

/** Makes the repository a desk, so that nobody is asked on the way. */
export async function makeDesk(store: Store): Promise<Policies> {
  const read = readPolicy(policyRow);
  if ('problems' in read) throw new Error('the policy of the bench has a mistake');
  await store.memory.set(`role/${place.repository.id}`, 'desk');
  await store.transaction((tx) => tx.savePolicy(policyRow));
  return () => read.policy;
}

/** Saves tickets numbered from `first`, one for each instant, in one transaction. */
export async function saveDueTickets(
  first: number,
  dues: readonly Instant[],
  policies: Policies,
  store: Store,
): Promise<void> {
  const calendars = calendarsOf(policies);
  await store.transaction(async (tx) => {
    for (const [at, due] of dues.entries()) {
      const number = first + at;
      const event = opening(number, due - HOUR);
      const ticket = decide(null, event, { policies })?.ticket;
      if (ticket === undefined) throw new Error('an opening that opens nothing');
      const last = placeOfEvent(event);
      const face = issueViewOf(ticket, policies(ticket.policy), calendars, event.at);
      const state: SavedTicket = { fold: FOLD, ticket, last, face };
      await tx.addEvent(rowOf(event));
      await tx.saveTicket({
        id: ticket.id,
        stream: ticket.id,
        repository: place.repository.id,
        installation: place.installation,
        number,
        open: true,
        dueAt: nextDue(ticket, { policies }),
        assignee: ticket.assignee,
        load: 2,
        version: 1,
        state: JSON.stringify(state),
      });
    }
  });
}

export function idOf(number: number): string {
  return ticketId(place.repository.id, number);
}

function opening(number: number, at: Instant): Opened {
  return {
    kind: 'opened',
    id: 'opened',
    ticket: idOf(number),
    at,
    by: { id: 100 + number, login: `user-${number}`, bot: false, standing: outsider },
    repository: place.repository,
    number,
    url: `https://github.com/acme/desk/issues/${number}`,
    title: `Number ${number} does not work`,
    body: '### What happened?\n\nIt stopped this morning.\n\n### Service\n\nVPN\n\n### Who is affected?\n\nMy team\n',
    labels: [],
    assignees: [],
    policy: policyRow.version,
    suggestions: [],
    cited: [],
  };
}
