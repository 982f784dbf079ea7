/** What GitHub refuses is left out and said; everything else is shown, and nothing that other people set is lost. */
import { expect, test } from 'vitest';
import { policy as usual } from '../scenario/desk.ts';
import { desk, MINUTE, scenarioByHand } from '../scenario/scenario.ts';

const { world, begin, open, say, issue, card, parked } = scenarioByHand();

const staff = () => world.github.as('lena').rest.issues;
const label = (...labels: readonly string[]) =>
  staff().addLabels({ ...desk, issue_number: 1, labels: [...labels] });

test('a label that somebody else sets between reading and writing stays, also when answers are lost', async () => {
  await begin();
  await open();
  for (const [at, failure] of ([null, 502, 'hang-up'] as const).entries()) {
    const [theirs, gone] = [`seen ${at}`, `gone ${at}`];
    await label(gone);
    await world.turn();
    const [off, on] = [/^DELETE .*\/labels\/priority/, /^POST .*\/issues\/1\/labels$/];
    world.github.before(off, async () => {
      await label(theirs);
      await staff().removeLabel({ ...desk, issue_number: 1, name: gone });
      if (failure !== null) world.github.fail({ match: on, with: failure, times: 2, afterwards: true });
    });
    if (failure !== null) world.github.fail({ match: off, with: failure, times: 2, afterwards: true });
    await say('lena', `/priority P${at + 1}`);
    world.github.mend();
    await world.later(10 * MINUTE);
    const { labels } = await issue();
    expect(labels).toContain(theirs);
    expect(labels).not.toContain(gone);
    expect(labels.filter((name) => name.startsWith('priority: '))).toEqual([`priority: P${at + 1}`]);
  }
  expect(
    world.github.requests().filter(({ method, path }) => method === 'PUT' && /labels$/.test(path)),
  ).toEqual([]);
  expect(await parked()).toBe(0);
});

test('a label that somebody takes off at the same moment is no failure', async () => {
  await begin();
  await open();
  world.github.before(/^DELETE .*\/labels\/priority/, () =>
    staff().removeLabel({ ...desk, issue_number: 1, name: 'priority: P2' }),
  );
  await say('lena', '/priority P1');
  await world.later(MINUTE);
  expect((await issue()).labels.filter((name) => name.startsWith('priority'))).toEqual(['priority: P1']);
});

test('an issue full of labels gets those that matter most; the card is shown, and names what is missing', async () => {
  await begin();
  await open();
  const { labels } = await issue();
  await label(...Array.from({ length: 100 - labels.length }, (_, at) => `topic ${at}`));
  await say('lena', '/wait vendor case 5');
  const full = await issue();
  expect(full.labels).toHaveLength(100);
  expect(full.labels).toContain('status: waiting');
  expect(await card()).toContain('**Waiting for the vendor**');
  expect(await card()).toContain(
    'GitHub takes no more labels on this issue, so these are missing: <code>waiting: vendor</code>. Take some others off.',
  );
  await staff().removeLabel({ ...desk, issue_number: 1, name: 'topic 1' });
  await say('lena', '/urgency low');
  expect((await issue()).labels).toContain('waiting: vendor');
  expect(await card()).not.toContain('GitHub takes no more labels');
  expect(await parked()).toBe(0);
  expect(world.github.violations()).toEqual([]);
});

test('a server without duplicates closes as not planned, once, and says so', async () => {
  await begin({ knowsDuplicates: false });
  await open();
  await open('rita', 'VPN again');
  await say('lena', '/duplicate #1', 2);
  const closings = () =>
    world.github.requests().filter(({ method, path }) => method === 'PATCH' && path.endsWith('/issues/2'))
      .length;
  expect((await issue(2)).state).toBe('closed');
  expect(await card(2)).toContain('so the issue is closed as not planned.');
  const before = closings();
  await say('lena', '/time 5m', 2);
  expect(closings()).toBe(before);
  await say('rita', '/reopen it is another trouble', 2);
  expect((await issue(2)).state).toBe('open');
  expect(await card(2)).not.toContain('not planned');
  expect(await parked()).toBe(0);
});

test('a desk that speaks German says in German what was refused', async () => {
  await begin({ policy: `${usual}language: de\n` });
  await open();
  world.github.fail({ match: /^POST .*\/assignees$/, with: 422, times: 9 });
  await say('lena', '/assign @omar');
  expect(await card()).toContain('GitHub hat die Zuweisung an <code>omar</code> nicht angenommen.');
  expect(await parked()).toBe(0);
});
