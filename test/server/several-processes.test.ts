/** Three processes at one PostgreSQL: what monitoring says to two of them is one ticket, and the weekly review comes once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSaved } from '../../plugin/server/saved.ts';
import type { Tierline } from '../../plugin/start.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { startBeside } from '../scenario/process-beside.ts';
import { saidOf } from '../scenario/said.ts';
import { DAY, MINUTE } from '../scenario/scenario.ts';
import { workOff } from '../scenario/work-off.ts';
import { planPostgres, startPostgres, type TestPostgres } from '../store/postgres.ts';
import { emptySchema, type PostgresSchema } from '../store/postgres-schema.ts';
import { alertSources, posting } from './alerts/monitored.ts';
import { alertmanager, pagerDuty, type SaidAlert } from './alerts/payloads.ts';

const plan = await planPostgres();
if (plan.kind === 'none') console.warn(`Several processes were not tested on PostgreSQL: ${plan.why}.`);

const desk = { owner: 'acme', repo: 'desk' };

describe.skipIf(plan.kind === 'none')('three processes on PostgreSQL', () => {
  let server: TestPostgres;
  let schema: PostgresSchema;
  let world: World;
  let all: readonly Tierline[];

  beforeAll(async () => {
    server = await startPostgres(plan);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    schema = await emptySchema(server.url);
    world = await startDesk({
      databaseUrl: schema.url,
      alertSources,
      backOffice: 'installed',
      policy: `${policy}back-office: acme/back-office\n`,
    });
    await world.turn();
    const beside = () => startBeside(world, schema.url, alertSources);
    all = [world.tierline, await beside(), await beside()];
  });
  afterEach(async () => {
    expect(world.github.violations()).toEqual([]);
    const { inbox, outbox } = world.tierline.deps.store;
    expect([(await inbox.counts()).parked, (await outbox.counts()).parked]).toEqual([0, 0]);
    for (const one of all.slice(1)) await one.stop();
    await world.close();
    await schema.drop();
  });

  /** Time goes on, and all of them wake at once. */
  async function later(ms: number): Promise<void> {
    world.clock.move(ms);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(all.map(({ deps }) => workOff(deps)));
      await world.github.post.settled();
    }
    await world.turn();
  }

  /** Each sender of a pair has a process that it posts to, at the same instant, on a route of its own. */
  const postToTwo = (alerts: readonly SaidAlert[]) =>
    Promise.all(
      all.slice(0, 2).map(async (tierline, at) => {
        const groupKey = `{}/{pair="${at}"}:{alertname="x"}`;
        expect((await posting({ tierline })(alertmanager(alerts, { groupKey }))).status).toBe(200);
      }),
    );

  const tickets = async () =>
    (await world.tierline.deps.store.tickets.list({ repository: 1 })).map(
      ({ state }) => readSaved(state).ticket,
    );

  test('a pair of Alertmanagers that tell two of them the same at once have one ticket', async () => {
    const names = ['HostDown', 'DiskFull', 'CertExpires'];
    await Promise.all(names.map((name) => postToTwo([{ name }])));
    await later(11_000);
    // What they say while the issues are on their way belongs to them.
    await Promise.all([
      later(MINUTE),
      ...names.map((name) => postToTwo([{ name }, { name, instance: 'web-2' }])),
    ]);
    await later(MINUTE);
    expect((await tickets()).map(({ alerts }) => alerts?.counts)).toEqual(
      names.map(() => ({ firing: 2, restored: 0, unheard: 0 })),
    );
    await Promise.all(
      names.map((name) =>
        postToTwo([
          { name, over: true },
          { name, instance: 'web-2', over: true },
        ]),
      ),
    );
    await later(MINUTE);
    expect((await tickets()).map(({ alerts }) => alerts?.counts)).toEqual(
      names.map(() => ({ firing: 0, restored: 2, unheard: 0 })),
    );
    const said = await saidOf(world);
    expect(new Set(said).size).toBe(said.length);
  });

  test('events of a tool that speaks PagerDuty’s, one to each of them, are one ticket', async () => {
    const post = (at: number, action: 'trigger' | 'resolve') =>
      posting({ tierline: all[at] ?? world.tierline }, 'zabbix')(pagerDuty(action));
    await Promise.all([post(0, 'trigger'), post(1, 'trigger'), post(2, 'trigger')]);
    await later(MINUTE);
    await Promise.all([post(0, 'resolve'), post(2, 'resolve')]);
    await later(MINUTE);
    expect((await tickets()).map(({ alerts }) => alerts?.counts)).toEqual([
      { firing: 0, restored: 1, unheard: 0 },
    ]);
  });

  test('a storm across two of them is one ticket, which knows of all', async () => {
    const count = 60;
    await Promise.all(Array.from({ length: count }, (_, at) => postToTwo([{ name: `Down${at}` }])));
    await Promise.all([later(11_000), ...[60, 61, 62].map((at) => postToTwo([{ name: `Down${at}` }]))]);
    await later(MINUTE);
    const [storm, ...others] = await tickets();
    expect(others).toEqual([]);
    expect(storm?.alerts).toMatchObject({ storm: true, counts: { firing: count + 3 } });
  });

  test('the review comes once a week, though all of them wake for it at once', async () => {
    const titles = [
      'Printer floor 3: blank pages',
      'Only blank pages, printer floor 3',
      'Blank pages on floor 3',
    ];
    for (const [at, title] of titles.entries()) {
      const body = 'Every page of the printer on floor 3 comes out blank.';
      const { data } = await world.github.as('rita').rest.issues.create({ ...desk, title, body });
      await world.turn();
      const { issues } = world.github.as('lena').rest;
      const solved = `/service mail\n/solved I restarted it ${at + 1} times`;
      await issues.createComment({ ...desk, issue_number: data.number, body: solved });
      await world.later(MINUTE);
    }
    const reviews = async () =>
      (
        await world.github
          .as('mia')
          .rest.issues.listForRepo({ owner: 'acme', repo: 'back-office', state: 'all', direction: 'asc' })
      ).data
        .filter(({ title }) => title.startsWith('Problem review'))
        .map(({ state }) => state);
    // The desk began on a Friday; the first review is on the Monday after the next.
    await later(10 * DAY);
    expect(await reviews()).toEqual(['open']);
    await later(7 * DAY);
    expect((await reviews()).filter((state) => state === 'open').length).toBeLessThanOrEqual(1);
    expect((await reviews()).length).toBeLessThanOrEqual(2);
    expect((await reviews())[0]).toBe('closed');
  });
});
