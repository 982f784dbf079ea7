/** Tier 2 incident resolution (MSP-04c): conditions at the door, eight sub-processes, conditions at the exit, and what is measured. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stateOf } from '../../../plugin/core/clock.ts';
import { HOUR, MINUTE } from '../../scenario/scenario.ts';
import { policy, type Telling, tell } from './telling.ts';

const rules = `escalation:
  level-2: { needs: [priority, answer, note, expectation] }
solving: { needs: [note, tested, verification, plan, time] }
reminders: { engagement: { P2: 1h } }
`;
const engagementClock = `  engagement:
    targets: { P2: 2h }
`;

let story: Telling;
beforeAll(async () => {
  const [before = '', after = ''] = policy.split('back-office:');
  story = await tell({ policy: `${before}${engagementClock}${rules}back-office:${after}` });
  await story.open('rita', 'VPN is down');
});
afterAll(() => story.end());

it('entry conditions: priority, answer, expectation and a real note are asked for at the door, and named when missing', async () => {
  const [refused = ''] = await story.say('lena', '/take\n/escalate restarted it');
  expect(refused).toContain('Level 2 needs a little more. Add it, then write `/escalate` again:');
  expect(refused).toMatch(/The requester has no answer yet[\s\S]*a P2 needs 40/);
  expect(await story.labels()).toContain('tier: 1');
  const [handoff = ''] = await story.say(
    'lena',
    'Operations look at it now, and you hear from us at ten.\n\n/escalate restarted client and gateway, error 809 is back after a minute each time',
  );
  expect(handoff).toContain('@omar, this ticket is with **level 2 (operations)** now.');
  expect(handoff).toContain('> restarted client and gateway');
  expect(await story.labels()).toContain('tier: 2');
});

it('diagnose and restore: the ticket is open with whoever took it, and what it cost is noted by type', async () => {
  await story.say('omar', '/take\n/plan\n- [ ] read the log\n- [ ] restore\n\n/time 30m diagnosis');
  expect(await story.labels()).toContain('status: open');
  expect(await story.assignees()).toEqual(['omar']);
  expect(await story.card()).toContain('| Time spent | diagnosis 30 min |');
});

/** Six of the eight sub-processes: what is engaged, who or what, and what the ticket waits for meanwhile. */
const engaged = [
  ['parts', 'a new line card, Thursday', 'parts'],
  ['on-site', '@omar today 14:00', 'on-site'],
  ['expert', '@dora', 'expert'],
  ['vendor', 'ACME case 4711', 'vendor'],
  ['third-party', 'city power company', 'third-party'],
  ['customer-it', 'their network team', 'user'],
] as const;

it('parts, on-site, expert, vendor, third party, customer IT: the ticket waits, a clock runs, news is asked for, a log keeps it', async () => {
  for (const [at, [kind, who, waitsFor]] of engaged.entries()) {
    expect(await story.say('omar', `/engage ${kind} ${who}`), kind).toEqual([]);
    expect(await story.labels()).toEqual(expect.arrayContaining(['status: waiting', `waiting: ${waitsFor}`]));
    expect(await story.card()).toMatch(/\| Engaged \| .*since Fri 20 Nov 2026/);
    if (kind === 'vendor') {
      const asked = (await story.office()).length;
      await story.pass(HOUR);
      const news = /^@omar, vendor ACME case 4711 has been engaged since .*Is there news\?/;
      expect((await story.office()).slice(asked)).toEqual([expect.stringMatching(news)]);
    }
    await story.say('omar', `/engaged done ${kind} brought us on`);
    expect(await story.labels(), kind).toContain('status: open');
    expect(await story.card()).toContain(`<summary>Engaged before: ${at + 1}</summary>`);
    expect(await story.card()).toContain(`: ${kind} brought us on`);
  }
  const { clocks } = await story.ticket();
  expect(clocks.filter(({ kind }) => kind === 'engagement').map(stateOf)).toEqual(Array(6).fill('met'));
});

it('exit conditions: restored and tested, verified with the requester, plan and time; what is missing is named', async () => {
  const [refused = ''] = await story.say('omar', '/solved replaced the line card');
  expect(refused).toContain('A little is missing. Add it, then solve the ticket again:');
  expect(refused).toMatch(
    /Write `\/tested`[\s\S]*`\/tested with requester`[\s\S]*2 steps of the plan are open/,
  );
  const [resolved = ''] = await story.say(
    'omar',
    '/plan\n- [x] read the log\n- [x] restore\n\n/tested with requester: connected three times, no error\n/time 1h repair\n/time 20m travel\n/solved replaced the line card',
  );
  expect(resolved).toContain('@rita, your ticket is resolved:\n\n> replaced the line card');
  expect(await story.labels()).toContain('status: resolved');
});

it('what the six metrics are made of: response, resolution, time by type, reopening, satisfaction, first contact', async () => {
  const card = await story.card();
  expect(card).toContain('| Time spent | 1 h 50 min (diagnosis 30 min, repair 1 h, travel 20 min) |');
  expect(card).toMatch(/\| First response \| answered/);
  expect(card).toMatch(/\| Resolution \| solved/);
  await story.say('rita', '/rate 2 it took all day\n/reopen it is broken again');
  await story.say(
    'omar',
    'I look at once.\n\n/tested with requester: works\n/solved seated the card properly',
  );
  await story.say('rita', '/confirm\n/rate 4');
  expect(
    story.heard().filter((type) => ['ticket.rated', 'ticket.reopened', 'ticket.resolved'].includes(type)),
  ).toEqual(['ticket.resolved', 'ticket.reopened', 'ticket.rated', 'ticket.resolved', 'ticket.rated']);
  const { ratings, reopenings, answers, handoffs, time } = await story.ticket();
  expect(ratings.map(({ stars }) => stars)).toEqual([2, 4]);
  expect({ reopenings, handoffs: handoffs.length, entries: time.length }).toEqual({
    reopenings: 1,
    handoffs: 1,
    entries: 3,
  });
  expect(answers).toBeGreaterThan(1);
});

it('handed over to a third party or the customer: who has it now is said, and it is counted apart', async () => {
  const number = await story.open('ravi', 'No light in the office');
  const [told = ''] = await story.say(
    'lena',
    '/handover third-party "City Power" they mend the line by noon',
    number,
  );
  expect(told).toContain('City Power');
  expect(await story.state(number)).toBe('closed');
  expect((await story.ticket(number)).resolution).toMatchObject({ code: 'handed-over' });
  await story.pass(MINUTE);
});
