/** A team in the policy that GitHub does not show: the people of the desk are told, once, and again when it is mended. */
import { Buffer } from 'node:buffer';
import { afterEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';

const desk = { owner: 'acme', repo: 'desk' };

let world: World;
afterEach(() => world.close());

async function deskWith(text: string): Promise<void> {
  world = await startDesk({ policy: text });
  await rounds();
}

/** The rounds that the desk makes by itself, and what comes of them. */
async function rounds(): Promise<void> {
  await world.turn();
  await recover(world.tierline.deps);
  await world.later(60_000);
}

const reports = async (state: 'open' | 'all' = 'all') => {
  const { data } = await world.github.as('admin').rest.issues.listForRepo({ ...desk, state });
  return data.filter(({ title }) => title === 'The desk’s policy names teams that GitHub does not show');
};

const wrong: readonly (readonly [string, string])[] = [
  ['at a level', policy.replace('@acme/service-desk', '@acme/servicedesk')],
  ['among the managers', policy.replace("managers: ['@mia']", "managers: ['@mia', '@acme/servicedesk']")],
  ['of another organisation', policy.replace('@acme/service-desk', '@other/servicedesk')],
  ['of a service', policy.replace('name: VPN,', "name: VPN, people: { level-1: ['@acme/servicedesk'] },")],
  [
    'in a rota',
    policy.replace(
      'services:',
      "assignment: { level-1: { by: rota, among: ['@acme/servicedesk', '@lena'] } }\nservices:",
    ),
  ],
];

test.each(wrong)('a team %s is named in one issue, however often the desk looks', async (_where, text) => {
  await deskWith(text);
  await rounds();
  const found = await reports();
  expect(found).toHaveLength(1);
  expect(found[0]?.body).toMatch(/- `GitHub shows me no team @(acme|other)\/servicedesk\.`/);
  expect(found[0]?.comments).toBe(0);
});

test('once the policy is mended the issue closes by itself', async () => {
  await deskWith(policy.replace('@acme/service-desk', '@acme/servicedesk'));
  expect(await reports('open')).toHaveLength(1);
  const path = '.github/tierline.yml';
  const { repos } = world.github.as('admin').rest;
  const { data } = await repos.getContent({ ...desk, path });
  const sha = 'sha' in data ? data.sha : '';
  const content = Buffer.from(policy).toString('base64');
  await repos.createOrUpdateFileContents({ ...desk, path, content, sha, message: 'the right team' });
  await rounds();
  expect(await reports('open')).toEqual([]);
});

test('teams that are there are no news, in whatever letters', async () => {
  await deskWith(policy.replace('@acme/service-desk', '@ACME/Service-Desk'));
  expect(await reports()).toEqual([]);
});
