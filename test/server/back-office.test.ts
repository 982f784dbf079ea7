/** What only staff may read goes into the back office: one issue there for each ticket, and nothing on the ticket. */
import { afterEach, expect, test } from 'vitest';
import { healthOf } from '../../plugin/server/health.ts';
import { startDesk, policy as usual, type World, type WorldOptions } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const office = 'back-office: acme/back-office\n';
// The customer’s clocks are silent, so that only the tier speaks.
const policy = `${usual.replaceAll(/\n {4}warn-at: .*/g, '')}  tier:
    targets: { P2: 30m }
    milestones:
      - { at: 50%, do: [label, comment] }
      - { at: breach, do: [label, { notify: tier }] }
      - { at: +10m, do: [{ comment: 'Please hand it on.' }] }
`;

let world: World;
afterEach(() => world.close());

async function open(options: WorldOptions): Promise<void> {
  world = await startDesk(options);
  for (const title of ['VPN is down', 'No tunnel'])
    await world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
  await world.turn();
}

const notes = async (number: number) =>
  (await world.github.issue('acme/back-office', number)).comments.map(({ body }) => body.split('\n')[0]);
const officeIssues = async () =>
  (
    await world.github
      .as('mia')
      .rest.issues.listForRepo({ owner: 'acme', repo: 'back-office', state: 'all', direction: 'asc' })
  ).data;
const told = [
  '@lena @acme/service-desk, the work of the present tier is due by Fri 20 Nov 2026, 09:30 (Europe/Berlin).',
  '@lena @acme/service-desk, the work of the present tier was due Fri 20 Nov 2026, 09:30 (Europe/Berlin) and is late.',
  'Please hand it on.',
];

test('the milestones of a tier are comments on the ticket’s own issue there, in their order', async () => {
  await open({ policy: policy + office, backOffice: 'installed' });
  for (const minutes of [15, 15, 10]) await world.later(minutes * MINUTE);
  const issues = await officeIssues();
  expect(issues.map(({ title }) => title).toSorted()).toEqual([
    'Ticket #1: VPN is down',
    'Ticket #2: No tunnel',
  ]);
  for (const { number, title, body } of issues) {
    expect(body).toContain(
      `/acme/desk/issues/${title.includes('#1') ? 1 : 2}. The requester does not read them`,
    );
    expect(await notes(number)).toEqual(told);
  }
  for (const number of [1, 2]) {
    const ticket = await world.github.issue('acme/desk', number);
    expect(ticket.comments).toHaveLength(1);
    expect(ticket.labels.filter((label) => label.startsWith('sla:'))).toEqual([]);
  }
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
});

test.each([
  { what: 'the issue was opened', match: /^POST \/repos\/acme\/back-office\/issues$/ },
  { what: 'the comment was written', match: /^POST \/repos\/acme\/back-office\/issues\/\d+\/comments$/ },
])('$what and the answer was lost: a retry finds it', async ({ match }) => {
  await open({ policy: policy + office, backOffice: 'installed' });
  world.github.fail({ match, with: 'hang-up', afterwards: true });
  for (const minutes of [15, 15, 10, 5]) await world.later(minutes * MINUTE);
  const issues = await officeIssues();
  expect(issues).toHaveLength(2);
  for (const { number } of issues) expect(await notes(number)).toEqual(told);
});

test('an issue of the back office that somebody deleted is opened anew', async () => {
  await open({ policy: policy + office, backOffice: 'installed' });
  await world.later(15 * MINUTE);
  world.github.fail({ match: /^POST \/repos\/acme\/back-office\/issues\/1\/comments$/, with: 410, times: 9 });
  await world.later(15 * MINUTE);
  await world.later(MINUTE);
  expect(await notes(3)).toEqual([told[1]]);
  expect(await world.tierline.deps.store.outbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
});

test('without a back office nothing of it is posted anywhere', async () => {
  await open({ policy });
  for (const minutes of [15, 15, 10]) await world.later(minutes * MINUTE);
  const ticket = await world.github.issue('acme/desk', 1);
  expect(ticket.comments).toHaveLength(1);
  expect(await world.tierline.deps.store.outbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
});

test('where the App is not installed, the notes are parked, and the health and the list say what to do', async () => {
  await open({ policy: policy + office, backOffice: 'not-installed' });
  await world.later(15 * MINUTE);
  for (const minutes of [1, 1, 2, 5]) await world.later(minutes * MINUTE);
  const { outbox } = world.tierline.deps.store;
  const parked = await outbox.parked(10);
  expect(parked.map(({ kind }) => kind)).toEqual(['back-office-note', 'back-office-note']);
  expect(parked[0]?.error).toContain(
    'The App may not write into the back office acme/back-office. Install it there',
  );
  expect((await healthOf(world.tierline.deps)).problems.join()).toContain(
    '2 messages to GitHub and subscribers are parked',
  );
  await world.github.installOn('back-office');
  await outbox.replay(parked.map(({ key }) => key));
  await world.later(MINUTE);
  expect(await notes(1)).toEqual([told[0]]);
});
