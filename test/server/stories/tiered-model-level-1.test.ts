/** The tiered support model, level 1: the single contact, who records, judges, matches, and owns every incident. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../scenario/scenario.ts';
import { formBody } from '../form-body.ts';
import { policy, type Telling, tell } from './telling.ts';

const rules = `assignment: { level-1: { by: rota, among: ['@lena', '@acme/service-desk'] } }
`;
const clocks = `    milestones:
      - { at: 50%, do: [label] }
      - { at: breach, do: [label, comment, { notify: managers }, raise-tier] }
`;

let story: Telling;
beforeAll(async () => {
  const [before = '', resolution = ''] = policy.split('  resolution:\n');
  const late = resolution.replace('    warn-at: 75%\n', clocks);
  story = await tell({ policy: `${rules}${before}  resolution:\n${late}` });
});
afterAll(() => story.end());

it('level 1 is the single contact: one place to ask, one card that says who has it and when they hear back', async () => {
  await story.open('rita', 'VPN is down');
  expect(await story.labels()).toEqual(expect.arrayContaining(['tier: 1', 'kind: incident', 'service: vpn']));
  const card = await story.card();
  expect(card).toContain(
    'Thank you, @rita. Your ticket is with **level 1 (service desk)** at priority **P2**. A person will answer you by **Fri 20 Nov 2026, 10:00',
  );
  expect(await story.told()).toEqual([]);
});

it('keeps an accurate record: what is missing is asked for once, and stands on labels and card when it is answered', async () => {
  await story.open('ravi', 'VPN does not start', 'Since this morning, with error 809.');
  expect(await story.labels(2)).toContain('waiting: user');
  expect(await story.told(2)).toEqual([expect.stringContaining('@ravi')]);
  expect(await story.say('ravi', 'My whole team, and it is the VPN.', 2)).toEqual([]);
  expect(await story.labels(2)).not.toContain('waiting: user');
  expect(await story.say('sven', 'Thank you, I look at it.\n\n/take\n/service vpn', 2)).toEqual([]);
  const card = await story.card(2);
  expect(card).toContain('| Service | VPN |');
  expect(card).toContain('| First response | answered');
  expect(story.heard(2)).toEqual(
    expect.arrayContaining(['ticket.opened', 'ticket.waiting', 'ticket.resumed']),
  );
});

it('checks severity: impact and urgency make the priority, staff judge them, and nobody else can', async () => {
  expect(await story.labels()).toContain('priority: P2');
  expect(await story.say('rita', '/impact high')).toEqual([expect.stringContaining('@rita')]);
  expect(await story.labels()).toContain('priority: P2');
  expect(await story.say('lena', '/impact high')).toEqual([]);
  expect(await story.labels()).toContain('priority: P1');
  await story.say('lena', '/impact medium');
  expect(await story.labels()).toContain('priority: P2');
  expect(story.heard()).toContain('ticket.classified');
});

it('assignments: tickets are given out in turn, and staff hand them on', async () => {
  expect([await story.assignees(1), await story.assignees(2)]).toEqual([['lena'], ['sven']]);
  await story.open('rita', 'Mail is slow', formBody.replace('VPN', 'Mail'));
  expect(await story.assignees(3)).toEqual(['lena']);
  await story.say('lena', '/assign @sven', 3);
  expect(await story.assignees(3)).toEqual(['sven']);
});

it('matches known errors: it shows why, the workaround is one command away, and the requester may say no', async () => {
  expect(await story.card()).toMatch(/KE-0001[\s\S]*809/);
  const [workaround = ''] = await story.say('lena', '/known KE-0001');
  expect(workaround).toContain('\n\nSwitch the client to TCP under Settings, Network, then connect again.');
  expect(await story.labels()).toEqual(expect.arrayContaining(['KE-0001', 'waiting: user']));
  await story.say('rita', 'I did that, and the error is still there.\n\n/not-known KE-0001');
  expect(await story.labels()).not.toContain('KE-0001');
  expect(await story.labels()).toContain('status: open');
});

it('action plan: a serious ticket that leaves level 1 has one, and every step stands on the card', async () => {
  const [missing = ''] = await story.say('lena', '/escalate please look');
  expect(missing).toContain('a P2 needs 40');
  const [handoff = ''] = await story.say(
    'lena',
    'Operations look at the gateway now, and you hear from me by eleven.\n\n/escalate TCP and another network change nothing, error 809 since the update of the gateway',
  );
  expect(handoff).toMatch(/^@omar, .*level 2 \(operations\)[\s\S]*@lena, a P2 has a plan/);
  await story.say('omar', '/take\n/plan\n- [x] @omar: read the log\n- [ ] @omar by 2026-11-20: roll back');
  expect(await story.card()).toMatch(/\*\*Plan: 1 of 2 done\*\*[\s\S]*☑ read the log[\s\S]*☐ roll back/);
});

it('owns every incident: whoever took it at level 1 answers for it through every handoff, and cannot be lost', async () => {
  expect(await story.card()).toContain('| Owner | @lena |');
  expect(await story.assignees()).toEqual(['omar']);
  await story.say('omar', '/unassign');
  expect(await story.card()).toContain('| Owner | @lena |');
  const [back = ''] = await story.say('omar', '/deescalate rolled back, please ask her whether it works');
  expect(back).toContain('the owner is still @lena');
});

it('escalation lists: managers are called with the reason and the facts, and each level is told by name', async () => {
  const [called = ''] = await story.say('lena', '/manager she threatens to leave us');
  expect(called).toContain('@mia, @lena needs you on this ticket:\n\n> she threatens to leave us');
  expect(called).toMatch(/\*\*P2\*\*, VPN; with level 1/);
  expect(story.heard()).toContain('ticket.escalated');
});

it('escalates on missed targets: the policy warns, tells the managers and raises the level, each once', async () => {
  const { openedAt } = await story.ticket(3);
  await story.pass(openedAt + HOUR - story.world.clock.now());
  expect((await story.told(3)).at(-1)).toContain('the first answer to the requester was due Fri 20 Nov 2026');
  // Eight hours of work for a P2: all of Friday but for the minutes before it came, and the rest on Monday.
  await story.pass(3 * DAY);
  const late = await story.told(3);
  expect(late.filter((text) => text.includes('the resolution was due'))).toEqual([
    expect.stringMatching(/^@sven, .* is late \(cc @mia\)/),
  ]);
  expect(late.filter((text) => text.includes('The policy handed it on'))).toEqual([
    expect.stringMatching(
      /^@omar, this ticket is with \*\*level 2 \(operations\)\*\* now\..*the owner is still @lena/,
    ),
  ]);
  expect(await story.labels(3)).toEqual(expect.arrayContaining(['sla: breached', 'tier: 2']));
  expect(story.heard(3)).toEqual(expect.arrayContaining(['sla.breached', 'ticket.escalated']));
  await story.pass(MINUTE);
  expect(await story.told(3)).toEqual(late);
});
