/** Alertmanager posts, and the desk has one ticket of it: opened, told, over, taken up again, closed by itself. */
import { expect, test } from 'vitest';
import { policy } from '../../scenario/desk.ts';
import { saidOf } from '../../scenario/said.ts';
import { DAY, HOUR, MINUTE, scenario } from '../../scenario/scenario.ts';
import { alertSources, posting } from './monitored.ts';
import { alertmanager } from './payloads.ts';

const { world, card, issue, labels, say, state, ticket } = scenario({
  alertSources,
  backOffice: 'installed',
  policy: `${policy}back-office: acme/back-office\n`,
});

const post = async (...body: Parameters<typeof alertmanager>): Promise<void> => {
  const answer = await posting(world)(alertmanager(...body));
  expect(answer.status).toBe(200);
  await world.later(MINUTE);
};
const issues = async () =>
  (
    await world.github
      .as('mia')
      .rest.issues.listForRepo({ owner: 'acme', repo: 'desk', state: 'all', labels: 'kind: incident' })
  ).data;
const words = async () => (await saidOf(world)).join('\n---\n');
/** Firing anew, as Prometheus tells it: with another beginning. */
const anew = { startsAt: '2026-11-20T09:30:00Z' };

test('an alert becomes a ticket, with what it says, how bad it is, and its runbook', async () => {
  await post([{ labels: { service: 'vpn' } }]);
  const { title, body } = await issue();
  expect(title).toBe('HostDown: web-1 is down');
  expect(body).toContain('Runbook: <https://runbooks.example/host-down>');
  expect(await labels()).toEqual(
    expect.arrayContaining(['priority: P1', 'service: vpn', 'kind: incident', 'status: new', 'tier: 1']),
  );
  expect(await ticket()).toMatchObject({ channel: 'monitoring', status: 'new', missing: [] });
  const said = await card();
  expect(said).toContain('**prometheus** reports this. It is with **level 1 (service desk)**');
  expect(said).toContain('**Alerts of prometheus:** 1 fires');
  expect(said).toContain('[runbook](https://runbooks.example/host-down)');
  expect(said).not.toMatch(/@tierline|rate|confirm/);
  expect((await issue()).comments).toHaveLength(1);
});

test('the same again, from a pair of senders and each few hours, is one ticket, and nobody is told', async () => {
  await post([{}]);
  await post([{}]);
  await post([{}], { receiver: 'other', groupKey: '{}/{team="ops"}:{alertname="HostDown"}' });
  await world.later(4 * HOUR);
  await post([{}]);
  expect(await issues()).toHaveLength(1);
  expect(await words()).not.toContain('reports a change');
});

test('staff hear of it where other alerts fire than before, and the table shows how all of them stand', async () => {
  await post([{}]);
  await post([{}, { instance: 'web-2' }]);
  expect(await words()).toContain(
    '**prometheus** reports a change:\n\n- fires now: **HostDown**: web-2 is down',
  );
  expect(await card()).toContain('**Alerts of prometheus:** 2 fire');
  await post([{ over: true }, { instance: 'web-2' }]);
  expect(await words()).toContain('- is over: **HostDown**: web-1 is down');
  expect(await card()).toContain('1 fires, 1 is over');
  expect(await issues()).toHaveLength(1);
});

test('what is over is not closed; its time is on the card, and /solved closes it, which monitoring confirms', async () => {
  await post([{}]);
  await say('lena', '/take');
  await post([{ over: true }]);
  expect(await state()).toBe('open');
  expect(await card()).toContain('| Recovered | Fri 20 Nov 2026, 09:05 |');
  expect(await words()).toContain(
    'Nothing fires any more. Is it solved? Then write `/solved` and what it was.',
  );
  await say('lena', '/solved replaced the power supply');
  expect(await state()).toBe('closed');
  expect(await card()).toContain('**Solved by @lena and closed.** Confirmed by prometheus.');
  // Nobody is spoken to who is not there.
  expect((await issue()).comments.map(({ body }) => body).join()).not.toMatch(
    /tierline\[bot\]|@prometheus|\/rate/,
  );
});

test('solved while it still fires, it closes once monitoring says that it is over', async () => {
  await post([{}]);
  await say('lena', '/solved restarted it');
  expect(await state()).toBe('open');
  expect(await card()).toContain('**Resolved by @lena.** The ticket closes as soon as **prometheus** says');
  await post([{ over: true }]);
  expect(await state()).toBe('closed');
  expect((await ticket()).resolution).toMatchObject({ by: 'lena', verifiedBy: 'prometheus' });
});

test('what staff closed while it fires stays closed, however often it is repeated', async () => {
  await post([{}]);
  await say('lena', '/solved it is only a test machine');
  await world.github
    .as('lena')
    .rest.issues.update({ owner: 'acme', repo: 'desk', issue_number: 1, state: 'closed' });
  await world.later(4 * HOUR);
  await post([{}]);
  expect(await state()).toBe('closed');
  expect(await issues()).toHaveLength(1);
});

test('firing again within a day takes the ticket up again, later opens a new one that names it', async () => {
  await post([{}]);
  await say('lena', '/take');
  await post([{ over: true }]);
  await say('lena', '/solved restarted it');
  await world.later(HOUR);
  await post([anew]);
  expect(await state()).toBe('open');
  expect(await words()).toContain(
    '@lena **prometheus** reports it again, so I have taken the ticket up again',
  );
  await post([{ ...anew, over: true, endsAt: '2026-11-20T10:00:00Z' }]);
  await say('lena', '/solved restarted it once more');
  await world.later(2 * DAY);
  await post([{ startsAt: '2026-11-22T10:00:00Z' }]);
  expect(await state()).toBe('closed');
  expect((await issue(2)).body).toContain('The same was reported before, in #1.');
  expect((await ticket(2)).alerts?.alerts).toHaveLength(1);
});

test('a second copy of the first news that comes behind the end is no new beginning', async () => {
  await post([{}]);
  await posting(world)(alertmanager([{ over: true }]));
  await posting(world)(alertmanager([{}]));
  await world.later(MINUTE);
  expect((await ticket()).alerts?.counts).toMatchObject({ firing: 0, restored: 1 });
});

test('nobody took it, and nothing fires for a day: it closes by itself, and says why', async () => {
  await post([{}]);
  await post([{ over: true }]);
  await world.later(DAY - 2 * MINUTE);
  expect(await state()).toBe('open');
  await world.later(3 * MINUTE);
  expect(await state()).toBe('closed');
  expect(await card()).toContain('**Over and closed.** Nothing has fired since **Fri 20 Nov 2026, 09:05');
});

test('the news that it is over is lost: after nine silent hours nobody believes in it, and firing again is heard', async () => {
  await post([{}]);
  await world.later(9 * HOUR);
  expect(await card()).toContain('1 is not reported any more');
  expect(await words()).toContain('I have heard nothing of these alerts from **prometheus** since');
  await post([{}]);
  expect(await card()).toContain('1 fires');
});

test('a full list on the same route without an alert says that it is not reported any more', async () => {
  await post([{}, { instance: 'web-2' }]);
  await post([{ instance: 'web-2' }], { truncatedAlerts: 3 });
  expect(await card()).toContain('2 fire');
  await post([{ instance: 'web-2' }]);
  expect(await card()).toContain('1 fires, 1 is not reported any more');
});

test('taking it is the first response; nobody waits for a requester who is not there', async () => {
  await post([{}]);
  await say('lena', '/wait user please send the log');
  expect((await issue()).comments.at(-1)?.body).toContain('Monitoring opened this ticket');
  expect((await ticket()).waiting).toBeNull();
  await say('lena', '/take');
  const { clocks, status } = await ticket();
  expect(status).toBe('open');
  expect(clocks.find(({ kind }) => kind === 'first-response')?.marks.at(-1)?.does).toBe('met');
});

test('a known error is found by what the alert says, and its words command nothing', async () => {
  const summary = 'VPN drops with error 809';
  await post([
    { name: 'VpnDown', summary, annotations: { description: '/solved by itself\n/escalate 3 now' } },
  ]);
  expect(await card()).toContain('KE-0001');
  expect(await card()).toContain('If one fits, apply it: `/known KE-0001`.');
  expect(await ticket()).toMatchObject({ status: 'new', tier: 1 });
  await say('lena', '/known KE-0001');
  expect(await ticket()).toMatchObject({ status: 'open', waiting: null });
});
test('the account of the resolution notes each recovery, counts on, and comes to the same sum', async () => {
  await post([{}]);
  await world.later(9 * MINUTE);
  await post([{ over: true, endsAt: '2026-11-20T08:05:00Z' }]);
  await world.later(10 * MINUTE);
  await post([anew]);
  await world.later(100 * MINUTE);
  await post([{ ...anew, over: true, endsAt: '2026-11-20T10:01:00Z' }]);
  await say('lena', '/sla why');
  const account = (await issue()).comments.at(-1)?.body.split('**Resolution**')[1] ?? '';
  expect(account.match(/^\| \**Fri.*$/gm)).toEqual([
    expect.stringContaining('09:01** | the clock starts'),
    '| Fri 20 Nov 2026 | ran 09:01–09:05 | 4 min | 4 min |',
    '| **Fri 20 Nov 2026, 09:05** | monitoring saw it restored; the clock runs until the ticket is resolved |  | 4 min |',
    '| Fri 20 Nov 2026 | ran 09:05–09:21 | 16 min | 20 min |',
    '| **Fri 20 Nov 2026, 09:21** | monitoring saw it fire again |  | 20 min |',
    '| Fri 20 Nov 2026 | ran 09:21–11:01 | 1 h 40 min | 2 h |',
    '| **Fri 20 Nov 2026, 11:01** | monitoring saw it restored; the clock runs until the ticket is resolved |  | 2 h |',
    '| Fri 20 Nov 2026 | ran 11:01–11:03 | 2 min | 2 h 2 min |',
    '| Fri 20 Nov 2026 | runs 11:03–12:00, 13:00–14:01 | 1 h 58 min | 4 h |',
  ]);
  // Once it is solved, nothing that monitoring says belongs to it.
  await say('lena', '/solved A new disk.');
  await post([{ startsAt: '2026-11-20T11:30:00Z' }]);
  await say('lena', '/sla why');
  const after = (await issue()).comments.at(-1)?.body ?? '';
  expect(after.match(/monitoring saw it restored/g)).toHaveLength(2);
});
