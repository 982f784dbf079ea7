/** Everything that a milestone can do, seen on GitHub and at a subscriber, once each whatever happens to the post. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { subscriberSchema } from '../../plugin/outbound/subscriber.ts';
import { type Listener, listen, verified } from '../outbound/listener.ts';
import { friday, startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { type QuickFolder, quickFolder } from '../scenario/quick-folder.ts';
import { saidOf } from '../scenario/said.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };
const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;

/** The usual policy with only the given clocks. */
const policyWith = (clocks: string): string =>
  `${usual.split('clocks:\n')[0]}back-office: acme/back-office\nclocks:\n  calendar: office\n${clocks}`;

let folder: QuickFolder;
let pager: Listener;
let world: World;
beforeEach(async () => {
  folder = await quickFolder();
  pager = await listen();
});
afterEach(async () => {
  await world.close();
  await pager.stop();
  await folder.remove();
});

async function open(clocks: string, at = friday): Promise<void> {
  world = await startDesk({
    policy: policyWith(clocks),
    backOffice: 'installed',
    at,
    databaseUrl: folder.databaseUrl,
    subscribers: [
      subscriberSchema.parse({
        name: 'pager',
        url: pager.url,
        secrets: [secret],
        types: ['sla.*'],
        allowPrivate: true,
      }),
    ],
  });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
}

const issue = () => world.github.issue('acme/desk', 1);
const said = () => saidOf(world);
const message = z.object({ type: z.string(), data: z.looseObject({ milestone: z.string() }) });
const heard = () =>
  pager.received.map((one) => {
    const { type, data } = message.parse(verified(one, secret));
    return `${type} ${data.milestone}`;
  });

const everything = `  resolution:
    targets: { P2: 2h }
    milestones:
      - { at: 25%, do: [label, { label: waking up }] }
      - { at: 50%, do: [{ comment: 'Half of the time is gone.' }] }
      - { at: 75%, do: [{ notify: [tier, managers, '@sven'] }] }
      - { at: -15m, do: [{ assign: '@omar' }, webhook] }
      - { at: breach, do: [label, comment, raise-tier, webhook] }
      - { at: +30m, do: [raise-tier] }
`;

test('label, words, people, assignee, tier and webhook: each at its time, and each once', async () => {
  await open(everything);
  await world.later(30 * MINUTE);
  expect((await issue()).labels).toEqual(expect.arrayContaining(['sla: at risk', 'waking up']));
  expect(await said()).toEqual([]);
  await world.later(30 * MINUTE);
  expect(await said()).toEqual(['Half of the time is gone.']);
  await world.later(30 * MINUTE);
  expect((await said()).at(-1)).toBe(
    '@lena @acme/service-desk @mia @sven, the resolution is due by Fri 20 Nov 2026, 11:00 (Europe/Berlin).',
  );
  await world.later(15 * MINUTE);
  expect((await issue()).assignees).toEqual(['omar']);
  expect(heard()).toEqual(['sla.warning -15m']);
  await world.later(15 * MINUTE);
  const breached = await issue();
  expect(breached.labels).toEqual(expect.arrayContaining(['sla: breached', 'tier: 2', 'waking up']));
  expect(heard()).toEqual(['sla.warning -15m', 'sla.breached breach']);
  expect((await said()).slice(2)).toEqual([
    expect.stringContaining('is late.'),
    expect.stringContaining('> The policy calls the next level: the resolution is late.'),
  ]);
  await world.later(30 * MINUTE);
  expect((await issue()).labels).toContain('tier: 3');
  expect(await world.github.issue('acme/vpn-client', 1)).toMatchObject({
    title: '[desk] VPN is down',
    state: 'open',
  });
  expect((await issue()).comments[0]?.body).toContain('acme/vpn-client no. 1');
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
});

test('doubled deliveries and restarts in between change nothing of it', async () => {
  await open(everything);
  const quietly = async (minutes: number): Promise<void> => {
    for (let passed = 0; passed < minutes; passed += 15) {
      world.github.post.hold();
      await world.later(15 * MINUTE);
      await world.restart();
      world.github.post.release({ doubled: true });
      await world.turn();
    }
  };
  await quietly(150);
  expect((await issue()).labels).toEqual(expect.arrayContaining(['sla: breached', 'tier: 3', 'waking up']));
  expect(heard()).toEqual(['sla.warning -15m', 'sla.breached breach']);
  const words = await said();
  for (const once of ['Half of the time', '@sven', 'and is late', 'the resolution is late', 'level 3'])
    expect(
      words.filter((text) => text?.includes(once)),
      once,
    ).toHaveLength(1);
  const { data } = await world.github
    .as('dora')
    .rest.issues.listForRepo({ owner: 'acme', repo: 'vpn-client' });
  expect(data).toHaveLength(1);
});

const friday17 = Date.parse('2026-11-20T16:30:00Z');

test('who is told in their hours only is told at the opening, once, and at once where the office is open', async () => {
  await open(
    `  resolution:
    calendar: 24x7
    targets: { P2: 2h }
    milestones:
      - { at: breach, do: [{ notify: managers, in-hours: office }, label, webhook] }
`,
    friday17,
  );
  await world.later(2 * HOUR);
  expect((await issue()).labels).toContain('sla: breached');
  expect(heard()).toEqual(['sla.breached breach']);
  expect(await said()).toEqual([]);
  await world.later(50 * HOUR);
  await world.restart();
  await world.turn();
  expect(await said()).toEqual([]);
  world.clock.moveTo(Date.parse('2026-11-23T08:00:00Z'));
  await world.turn();
  const morning = '@mia, the resolution was due Fri 20 Nov 2026, 19:30 (Europe/Berlin) and is late.';
  expect(await said()).toEqual([morning]);
  await world.restart();
  await world.later(3 * HOUR);
  expect(await said()).toEqual([morning]);
  expect(heard()).toEqual(['sla.breached breach']);
});

test('in hours of the clock’s own calendar: what is reached while it is open is told at once', async () => {
  await open(`  resolution:
    targets: { P2: 1h }
    milestones: [{ at: breach, do: [{ notify: managers, in-hours: true }] }]
`);
  await world.later(HOUR);
  expect(await said()).toHaveLength(1);
});
