/** GitHub fails in every way it knows; nothing is lost, nothing is said twice, and the health tells. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMark } from '../../plugin/github/marker.ts';
import { healthOf } from '../../plugin/server/health.ts';
import { recover } from '../../plugin/server/recover/recover.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { letTokensAge } from '../scenario/old-tokens.ts';
import { workOff } from '../scenario/work-off.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(() => world.close());

const open = (title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
const say = (by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
const said = async () => {
  const { comments } = await world.github.issue('acme/desk', 1);
  return comments.flatMap(({ author, body }) => (author === 'tierline[bot]' ? [readMark(body)] : []));
};

for (const failure of [502, 'hang-up'] as const) {
  for (const afterwards of [false, true]) {
    test(`GitHub answers ${failure}${afterwards ? ' although it has done it' : ''}: what is to be said is said once`, async () => {
      world.github.fail({ match: /^POST .*\/comments$/, with: failure, times: 2, afterwards });
      await open();
      await world.turn();
      const health = await healthOf(world.tierline.deps);
      expect(health.ok).toBe(false);
      expect(health.problems.join('\n')).toMatch(
        /^GitHub has not taken some of what the desk sends since 2026-11-20T08:00/,
      );
      world.github.mend();
      await world.later(MINUTE);
      await world.later(MINUTE);
      const marks = await said();
      expect(marks).toContain('card');
      expect(new Set(marks).size).toBe(marks.length);
      expect(await healthOf(world.tierline.deps)).toMatchObject({ ok: true, problems: [] });
    });
  }
}

test('GitHub is away when a ticket is opened: the ticket waits, and is greeted when GitHub is back', async () => {
  world.github.post.hold();
  await open();
  world.github.fail({ match: /./, with: 'hang-up', times: 500 });
  world.github.post.release();
  await world.turn();
  const counts = await world.tierline.deps.store.inbox.counts();
  const sent = await world.tierline.deps.store.outbox.counts();
  expect(counts.waiting + sent.waiting).toBeGreaterThan(0);
  expect(counts.parked + sent.parked).toBe(0);
  world.github.mend();
  await world.later(MINUTE);
  await world.later(10 * MINUTE);
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
  expect(await said()).toContain('card');
});

test('a breach whose answer was lost is found again, not told twice', async () => {
  await open();
  await world.turn();
  world.github.fail({ match: /^POST .*\/comments$/, with: 'hang-up', afterwards: true });
  await world.later(61 * MINUTE);
  await world.later(MINUTE);
  expect(await said()).toEqual(['card', '1#1/first-response/breach']);
});

test('the level 3 issue is opened once, though GitHub’s answer was lost', async () => {
  await open();
  await say('lena', 'I am on it.\n\n/take\n/escalate 2 a restart changed nothing');
  await world.later(MINUTE);
  world.github.fail({ match: /^POST \/repos\/acme\/vpn-client\/issues$/, with: 'hang-up', afterwards: true });
  await say('omar', '/take\n/escalate the tunnel code drops packets');
  await world.later(MINUTE);
  await world.later(MINUTE);
  const { data } = await world.github
    .as('admin')
    .rest.issues.listForRepo({ owner: 'acme', repo: 'vpn-client' });
  expect(data).toHaveLength(1);
});

test('a token that GitHub has ended is replaced at once', async () => {
  await open();
  await world.turn();
  letTokensAge();
  world.github.expireTokens();
  await say('lena', '/take');
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).assignees).toEqual(['lena']);
  expect(await healthOf(world.tierline.deps)).toMatchObject({ ok: true });
});

test('what nobody can do is parked after three tries, and the health names it', async () => {
  world.github.fail({ match: /^POST .*\/reactions$/, with: 422, times: 99 });
  await open();
  await say('lena', '/take');
  for (let tries = 0; tries < 4; tries += 1) await world.later(MINUTE);
  const { problems } = await healthOf(world.tierline.deps);
  expect(problems).toEqual(['1 messages to GitHub and subscribers are parked; see `tierline parked`.']);
  const [parked] = await world.tierline.deps.store.outbox.parked(10);
  expect(parked).toMatchObject({ kind: 'reaction', attempts: 3 });
});

test('the App is taken off a desk and comes back: its clocks sleep meanwhile, and no time is lost', async () => {
  await open();
  await world.turn();
  await world.github.removeFrom('acme/desk');
  await world.turn();
  await world.later(3 * 24 * 60 * MINUTE);
  const { inbox, outbox, tickets } = { ...world.tierline.deps.store };
  expect(await tickets.due(world.clock.now(), 10)).toEqual([]);
  expect((await inbox.counts()).parked + (await outbox.counts()).parked).toBe(0);
  await world.github.installOn('acme/desk');
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('sla: breached');
});

test('GitHub refuses every call from the start: the health says so, since when, and what to look at, until one gets through', async () => {
  const { deps } = world.tierline;
  world.github.fail({ match: /^GET \/app\//, with: 401, times: 999 });
  await expect(recover(deps)).rejects.toThrow();
  world.clock.move(MINUTE);
  await expect(recover(deps)).rejects.toThrow();
  const { ok, problems } = await healthOf(deps);
  expect(ok).toBe(false);
  expect(problems).toEqual([
    expect.stringMatching(
      /^Since 2026-11-20T08:00:00Z the desk cannot ask GitHub for what did not arrive: .*Are GITHUB_APP_ID, the private key and GITHUB_API_URL those of one App\?$/,
    ),
  ]);
  world.github.mend();
  world.github.fail({ match: /^GET \/app\/installations/, with: 502, times: 1 });
  await expect(recover(deps)).rejects.toThrow();
  expect((await healthOf(deps)).problems.join()).toMatch(/It is tried again by itself\.$/);
  await recover(deps);
  expect(await healthOf(deps)).toMatchObject({ ok: true, problems: [] });
});

test('the log says why in the message itself, not only beside it', async () => {
  const said: string[] = [];
  const say = (_facts: object, message: string) => said.push(message);
  const deps = { ...world.tierline.deps, log: { debug: () => 0, info: () => 0, warn: say, error: say } };
  world.github.post.hold();
  await open();
  world.github.fail({ match: /^(POST|PUT) .*\/(comments|labels)$/, with: 502, times: 99 });
  world.github.post.release();
  await world.github.post.settled();
  await workOff(deps);
  expect(said.join('\n')).toMatch(/^an effect failed and will be tried again: .*502/m);
});
