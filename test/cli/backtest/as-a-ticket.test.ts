/** An issue of any repository, read as if a desk had kept it. */
import { expect, test } from 'vitest';
import { asTicket } from '../../../plugin/cli/backtest/fetch/fetch-repository.ts';
import type { FetchedIssue } from '../../../plugin/cli/backtest/fetch/fetched-issue.ts';
import { replayTicket } from '../../../plugin/cli/backtest/replay/replay-ticket.ts';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { type Actor, outsider } from '../../../plugin/core/ticket/person.ts';
import { lena, rita, robot } from '../../core/people.ts';
import { closes, form, on, opens, policy, policyText, says } from '../../core/sample.ts';

const nobody = (actor: Actor): Actor => ({ ...actor, standing: outsider });
const fetched = (...events: readonly TicketEvent[]): FetchedIssue => ({
  issue: 1,
  updated: '2026-11-20T12:00:00Z',
  associations: { lena: 'COLLABORATOR', rita: 'NONE' },
  events,
});

/** Collaborators are staff. */
const staff = {
  standing: (_: string, association: string | undefined) =>
    Promise.resolve(association === 'COLLABORATOR' ? lena.standing : outsider),
};

async function replay(issue: FetchedIssue) {
  const rule = { under: 'one', policy: policy(policyText, 'tested') } as const;
  return replayTicket(await asTicket(issue, staff), rule, on('17:00', '2026-11-23'));
}

test('people get the standing that they have in the repository', async () => {
  const events = [opens(on('09:00'), { body: 'Broken' }), says(nobody(lena), 'I am on it.', on('09:30'))];
  const seen = await asTicket(fetched(...events), staff);
  expect(seen.map((event) => ('by' in event ? event.by.standing : null))).toEqual([
    outsider,
    expect.anything(),
    lena.standing,
  ]);
  expect((await replay(fetched(...events)))?.firstReplyAt).toBe(on('09:30'));
});

test('a requester whom nobody asked is not waited for: the clock runs from the opening', async () => {
  const ticket = await replay(fetched(opens(on('09:00'), { body: 'Broken', labels: ['priority: P2'] })));
  expect(ticket?.waiting).toBeNull();
  expect(ticket?.clocks.find(({ kind }) => kind === 'resolution')?.passed['breach']?.at).toBe(on('14:00'));
});

test('an issue from the desk’s own form is waited for as the desk does', async () => {
  const lacking = form({ 'What happened?': '_No response_' });
  expect((await replay(fetched(opens(on('09:00'), { body: lacking }))))?.waiting?.on).toBe('user');
});

test('what a bot closed was given up, and counts neither as kept nor as breached', async () => {
  const ticket = await replay(
    fetched(opens(on('09:00'), { by: nobody(rita) }), closes(nobody(robot), on('09:20'))),
  );
  expect(ticket?.status).toBe('closed');
  expect(ticket?.resolution?.code).toBe('withdrawn');
});
