/** What GitHub always fails at keeps nothing else of its ticket waiting, and is told until it is done. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { healthOf } from '../../plugin/server/health.ts';
import type { Failure } from '../github-emulator/registers/failures.ts';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk({ policy: `${usual}back-office: acme/back-office\n`, backOffice: 'installed' });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
});
afterEach(() => world.close());

const say = (by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
const ticket = () => world.github.issue('acme/desk', 1);
const problems = async () => (await healthOf(world.tierline.deps)).problems.join('\n');

/** Three tries take some forty seconds, and there are a few comments to fail at. */
async function aWhile(): Promise<void> {
  for (let step = 0; step < 8; step++) await world.later(MINUTE / 2);
}

const always = (match: Failure['match'], failure: Failure['with'] = 502): void =>
  world.github.fail({ match, with: failure, times: 10_000 });

for (const failure of [500, 502, 'hang-up'] as const) {
  test(`comments that GitHub always answers with ${failure}: labels and the developers’ issue go on`, async () => {
    /** People get through. */
    const sayAndFail = async (by: string, body: string): Promise<void> => {
      world.github.mend();
      await say(by, body);
      always(/^POST \/repos\/acme\/(desk|back-office)\/issues\/1\/comments$/, failure);
      await aWhile();
    };
    await sayAndFail('lena', 'I am on it.\n\n/take\n/escalate 2 a restart changed nothing');
    expect(await problems()).toMatch(/^GitHub has not taken some of what the desk sends since/);
    await sayAndFail('omar', '/take\n/escalate the tunnel code drops packets');
    const { data } = await world.github
      .as('admin')
      .rest.issues.listForRepo({ owner: 'acme', repo: 'vpn-client' });
    expect(data).toHaveLength(1);
    await sayAndFail('omar', '/solved a restart helped');
    expect((await ticket()).labels).toContain('status: resolved');
    expect(await problems()).toMatch(/^GitHub has not taken some of what the desk sends since/);
    world.github.mend();
    for (let step = 0; step < 30; step++) await world.later(5 * MINUTE);
    const said = (await ticket()).comments.filter(({ author }) => author === 'tierline[bot]');
    expect(said.filter(({ body }) => body.includes('> a restart helped'))).toHaveLength(1);
    expect(new Set(said.map(({ body }) => body)).size).toBe(said.length);
    expect(await problems()).toBe('');
    expect(await world.tierline.deps.store.outbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
  });
}

test('labels that GitHub always fails at: what the desk says goes on, and the labels come in the end', async () => {
  always(/ \/repos\/acme\/desk\/issues\/1\/labels/);
  await say('mia', '/take');
  await aWhile();
  await say('mia', '/solved a restart helped');
  await aWhile();
  const { comments } = await ticket();
  expect(comments.map(({ body }) => body).join('\n')).toContain('@rita, your ticket is resolved:');
  world.github.mend();
  for (let step = 0; step < 30; step++) await world.later(5 * MINUTE);
  expect((await ticket()).labels).toContain('status: resolved');
  expect(await problems()).toBe('');
});
