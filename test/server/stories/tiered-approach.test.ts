/** The tiered approach: the right person first, levels that talk, work shared so that nobody burns out, and room to grow. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../scenario/scenario.ts';
import { formBody } from '../form-body.ts';
import { policy, type Telling, tell } from './telling.ts';

const rules = `assignment:
  level-1: { by: least-loaded, among: ['@lena', '@acme/service-desk'], at-most: 2 }
on-call: { rota: ['@omar', '@dora'], from: 2026-11-16T09:00, each: 7 days, priorities: [P1], outside: office }
`;
const team = `vpn: { name: VPN, developers: acme/vpn-client, people: { level-2: ['@dora'] } }`;
const rulesFile = `${policy.replace('vpn: { name: VPN, developers: acme/vpn-client }', team)}${rules}`;
const mail = formBody.replace('VPN', 'Mail');

let story: Telling;
beforeAll(async () => {
  story = await tell({ policy: rulesFile });
});
afterAll(() => story.end());

it('workload: tickets go to whoever has least, a limit holds, and managers hear who has how much where requesters cannot', async () => {
  for (const title of ['one', 'two', 'three', 'four']) await story.open('rita', title, mail);
  const given = await Promise.all([1, 2, 3, 4].map((number) => story.assignees(number)));
  expect(given).toEqual([['lena'], ['sven'], ['lena'], ['sven']]);
  await story.open('rita', 'five', mail);
  expect(await story.assignees(5)).toEqual([]);
  expect(await story.toRequester(5)).toEqual([]);
  const [full = ''] = await story.office();
  expect(full).toMatch(/^@mia, level 1 \(service desk\) is full[\s\S]*\| lena \| 2 \|[\s\S]*\| sven \| 2 \|/);
  await story.say('sven', '/solved restarted it', 2);
  await story.open('rita', 'six', mail);
  expect(await story.assignees(6)).toEqual(['sven']);
});

it('right person first: a service has its own team, whose people are told instead of the whole level', async () => {
  const number = await story.open('ravi', 'VPN is down');
  await story.say('lena', '/take', number);
  const [handoff = ''] = await story.say(
    'lena',
    'Your VPN team looks at it, and you hear from us by eleven.\n\n/escalate restarted it twice and tried another network, error 809 comes back',
    number,
  );
  expect(handoff).toMatch(/^@dora, this ticket is with \*\*level 2/);
  expect(handoff).not.toContain('@omar');
});

it('communication between tiers: what was tried goes up, the reason comes down, and the owner reads both', async () => {
  const number = 7;
  expect((await story.told(number)).at(-1)).toContain('> restarted it twice and tried another network');
  const [back = ''] = await story.say(
    'dora',
    '/deescalate their router needs a restart, please call them',
    number,
  );
  expect(back).toContain('is with **level 1 (service desk)** now');
  expect(back).toContain('the owner is still @lena');
  expect(back).toContain('> their router needs a restart, please call them');
});

it('scaling: whoever joins a level in the policy is given its tickets from then on, and nothing else changes', async () => {
  await story.publish(
    '.github/tierline.yml',
    rulesFile.replaceAll("'@lena', '@acme", "'@lena', '@omar', '@acme"),
  );
  await story.pass(MINUTE);
  await story.open('rita', 'seven', mail);
  expect(await story.assignees(8)).toEqual(['omar']);
});

it('on call: after hours one person has the urgent ones, and chooses to go there or not', async () => {
  await story.pass(14 * HOUR);
  const number = await story.open('rita', 'All VPN down', formBody.replace('My team', 'Everyone'));
  expect(await story.assignees(number)).toEqual(['omar']);
  expect((await story.told(number)).join('\n')).toMatch(
    /@omar, you are on call[\s\S]*`\/engage on-site @omar when`/,
  );
});
