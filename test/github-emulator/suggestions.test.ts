/** Suggested labels as GitHub’s description has them: off until switched on, made, approved and dismissed. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';
import { listenIn } from './hearing.ts';

const desk = { owner: 'acme', repo: 'desk' };
let acme: Acme;
const heard = listenIn(() => acme.github.post);

beforeAll(async () => {
  acme = await startAcme();
  await acme.bot.rest.issues.createLabel({ ...desk, name: 'KE-0001' });
});

beforeEach(() => acme.github.suggesting('desk', 'on'));

afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  expect(acme.github.unimplemented()).toEqual([]);
  await acme.github.close();
});

const label = { name: 'KE-0001', suggest: true, rationale: 'Error 809', confidence: 'high' } as const;

const open = async () =>
  (await acme.github.as('rita').rest.issues.create({ ...desk, title: 'VPN' })).data.number;

const path = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
const suggest = (issue_number: number, change: object = {}) =>
  acme.bot.request(path, { ...desk, issue_number, labels: [{ ...label, ...change }] });

const ask = (issue_number: number, query: object = {}, client = acme.bot) =>
  client.request(`GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions`, {
    ...desk,
    issue_number,
    ...query,
  });

const decide = (issue_number: number, id: number, how: 'approve' | 'dismiss', who = 'lars') =>
  acme.github.as(who).request(`POST /repos/{owner}/{repo}/issues/{issue_number}/suggestions/{id}/${how}`, {
    ...desk,
    issue_number,
    id,
  });

test('where it is off there is no list, and the label is set', async () => {
  acme.github.suggesting('desk', 'off');
  const number = await open();
  await expect(ask(number)).rejects.toMatchObject({ status: 404 });
  expect((await suggest(number)).data).toMatchObject([{ name: 'KE-0001' }]);
  expect(acme.github.suggestions('desk', number)).toEqual([]);
});

test('a suggested label is not on the issue, and staff see it with its reason', async () => {
  const number = await open();
  expect((await suggest(number)).data).toEqual([]);
  expect((await acme.github.issue('acme/desk', number)).labels).toEqual([]);
  const listed = await ask(number, {}, acme.github.as('lars'));
  expect(listed.data).toMatchObject([
    {
      action: 'add_label',
      state: 'pending',
      rationale: 'Error 809',
      confidence: 'HIGH',
      actor_id: acme.github.app.botId,
      target_value: null,
      resolved_by: null,
    },
  ]);
  await expect(ask(number, {}, acme.github.as('rita'))).rejects.toMatchObject({ status: 403 });
  expect((await ask(number, { action: 'set_type' })).data).toEqual([]);
});

test('one that is suggested anew replaces the one that waits; what the issue has is ignored', async () => {
  const number = await open();
  await suggest(number);
  await suggest(number);
  expect(acme.github.suggestions('desk', number).map(({ state }) => state)).toEqual(['replaced', 'pending']);
  const other = await open();
  await suggest(other, { suggest: false });
  await suggest(other);
  expect(acme.github.suggestions('desk', other)).toEqual([]);
});

test('approving sets the label in the name of whoever approves', async () => {
  const number = await open();
  await suggest(number);
  const id = (await ask(number)).data[0]?.id ?? 0;
  heard.begin();
  expect((await decide(number, id, 'approve')).data).toMatchObject({ state: 'approved' });
  await acme.github.post.settled();
  expect(heard.told()).toEqual(['issues.labeled by lars']);
  expect((await acme.github.issue('acme/desk', number)).labels).toEqual(['KE-0001']);
  await expect(decide(number, id, 'dismiss')).rejects.toMatchObject({ status: 422 });
});

test('dismissing changes nothing, tells nobody, and names who did it', async () => {
  const number = await open();
  await suggest(number);
  const id = (await ask(number)).data[0]?.id ?? 0;
  heard.begin();
  await expect(decide(number, id, 'dismiss', 'rita')).rejects.toMatchObject({ status: 403 });
  const { data } = await decide(number, id, 'dismiss');
  expect(data).toMatchObject({ state: 'dismissed', issue_event_id: null });
  await acme.github.post.settled();
  expect(heard.told()).toEqual([]);
  expect((await ask(number)).data).toEqual([]);
  expect((await ask(number, { state: 'all' })).data).toHaveLength(1);
  const who = await acme.bot.rest.users.getById({ account_id: data.resolved_by });
  expect(who.data.login).toBe('lars');
});
