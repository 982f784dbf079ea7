/** On one PostgreSQL: two desks share the work without doubling it, and a database that fails loses nothing. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readMark } from '../../plugin/github/marker.ts';
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { healthOf } from '../../plugin/server/health.ts';
import type { Tierline } from '../../plugin/start.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { startBeside } from '../scenario/process-beside.ts';
import { workOff } from '../scenario/work-off.ts';
import { planPostgres, startPostgres, type TestPostgres } from '../store/postgres.ts';
import { emptySchema, type PostgresSchema } from '../store/postgres-schema.ts';
import { formBody } from './form-body.ts';
import { post } from './post.ts';

const plan = await planPostgres();
if (plan.kind === 'none') console.warn(`The flow was not tested on PostgreSQL: ${plan.why}.`);

const desk = { owner: 'acme', repo: 'desk' };

describe.skipIf(plan.kind === 'none')('on PostgreSQL', () => {
  let server: TestPostgres;
  let schema: PostgresSchema;
  let world: World;
  let second: Tierline | null;

  beforeAll(async () => {
    server = await startPostgres(plan);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    schema = await emptySchema(server.url);
    world = await startDesk({ databaseUrl: schema.url });
    second = null;
    await world.turn();
  });
  afterEach(async () => {
    await second?.stop();
    await world.close();
    await schema.drop();
  });

  async function startSecond(): Promise<Tierline> {
    second = await startBeside(world, schema.url);
    return second;
  }

  test('two desks at one database share the work, one ticket at a time, and say everything once', async () => {
    const other = await startSecond();
    const titles = ['VPN is down', 'Mail is slow', 'No network', 'Printer is out'];
    for (const title of titles)
      await world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
    for (const issue_number of [1, 2, 3, 4]) {
      const { issues } = world.github.as('lena').rest;
      await issues.createComment({ ...desk, issue_number, body: 'I am on it.\n\n/take\n/priority P1' });
      await issues.createComment({ ...desk, issue_number, body: '/escalate a restart changed nothing' });
    }
    await world.github.post.settled();
    const [mine, theirs] = await Promise.all([world.tierline.deps, other.deps].map(countHandled));
    expect(mine).toBeGreaterThan(0);
    expect(theirs).toBeGreaterThan(0);
    await Promise.all([workOff(world.tierline.deps), workOff(other.deps)]);
    await world.turn();
    for (const number of [1, 2, 3, 4]) {
      const issue = await world.github.issue('acme/desk', number);
      expect(issue.labels).toEqual(expect.arrayContaining(['tier: 2', 'priority: P1']));
      const marks = issue.comments.flatMap(({ body }) => readMark(body) ?? []);
      expect(new Set(marks).size).toBe(marks.length);
      expect(marks).toContain('card');
    }
    expect(await healthOf(other.deps)).toMatchObject({ ok: true });
  });

  test('a database that fails: 503, nothing acknowledged, and all goes on once it is back', async () => {
    const issue = { ...desk, title: 'VPN is down', body: formBody };
    await world.github.as('rita').rest.issues.create(issue);
    await world.turn();
    await schema.run('alter table delivery rename to hidden');
    const { url } = world.tierline;
    const letter = { event: 'star', body: '{"action":"created"}' };
    const answer = await post(url, world.github.app.webhookSecret, letter);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('Nothing was accepted');
    const health = await fetch(`${url}/health`);
    expect(health.status).toBe(503);
    expect(await health.text()).toContain('The database cannot be relied on');
    await schema.run('alter table hidden rename to delivery');
    expect((await post(url, world.github.app.webhookSecret, letter)).status).toBe(202);
    // The health is believed for a second.
    await expect.poll(async () => (await fetch(`${url}/health`)).status, { timeout: 10_000 }).toBe(200);
    await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: '/take' });
    await world.turn();
    expect((await world.github.issue('acme/desk', 1)).assignees).toEqual(['lena']);
  });

  test('a database that is away for a while: each webhook is answered 503, and what comes once it is back is stored', async () => {
    if (server.restart === null) return console.warn('not tested on a PostgreSQL that is not ours to end');
    const { url, deps } = world.tierline;
    const send = async (delivery: string) => {
      const letter = { event: 'star', body: '{"action":"created"}', delivery };
      return (await post(url, world.github.app.webhookSecret, letter)).status;
    };
    const names = ['one', 'two', 'three', 'four', 'five'];
    const [, ...together] = names;
    const waiting = async () => (await deps.store.inbox.counts()).waiting;
    // Then the desk knows for a second that there is room, and does not ask the database before it stores.
    expect(await send('before')).toBe(202);
    const before = await waiting();
    await server.restart('crash', async () => {
      expect(await send('one')).toBe(503);
      expect(await Promise.all(together.map(send))).toEqual(together.map(() => 503));
    });
    expect(await Promise.all(names.map(send))).toEqual(names.map(() => 202));
    expect(await waiting()).toBe(before + names.length);
  });

  test.each(['in order', 'crash'] as const)(
    'a database that restarts (%s) under load: what was acknowledged is there, and the desk goes on',
    async (how) => {
      if (server.restart === null) return console.warn('not tested on a PostgreSQL that is not ours to end');
      const { url } = world.tierline;
      const acknowledged: string[] = [];
      let sending = true;
      const sender = async (name: string) => {
        for (let at = 0; sending; at += 1) {
          const delivery = `${name}-${at}`;
          const letter = { event: 'star', body: '{"action":"created"}', delivery };
          const { status } = await post(url, world.github.app.webhookSecret, letter);
          expect([202, 503]).toContain(status);
          if (status === 202) acknowledged.push(delivery);
        }
      };
      const senders = Promise.all(Array.from({ length: 8 }, (_, at) => sender(`sender-${at}`)));
      const before = acknowledged.length;
      await server.restart(how);
      await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 20);
      sending = false;
      await senders;
      // A delivery that is there is not new when it comes again.
      const waiting = async () => (await world.tierline.deps.store.inbox.counts()).waiting;
      const kept = await waiting();
      expect(kept).toBeGreaterThanOrEqual(acknowledged.length);
      for (const delivery of acknowledged) {
        const again = { event: 'star', body: '{"action":"created"}', delivery };
        expect((await post(url, world.github.app.webhookSecret, again)).status).toBe(202);
      }
      expect(await waiting()).toBe(kept);
      await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
      await world.turn();
      expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
    },
  );
});

async function countHandled(deps: Tierline['deps']): Promise<number> {
  let count = 0;
  // Another process may be just at what is due: look a few times more.
  for (let idle = 0; idle < 5; ) {
    if (await handleNext(deps)) {
      count += 1;
      idle = 0;
    } else idle += 1;
  }
  return count;
}
