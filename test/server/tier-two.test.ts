/** Tier 2 as MSP-04c has it: entry conditions, an engagement that is followed up and logged, exit conditions. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { saidOf } from '../scenario/said.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const policy = usual.replace(
  /escalation: .*\nplan: .*\n/,
  `back-office: acme/back-office
escalation:
  level-2: { needs: [priority, answer, note, expectation] }
solving: { needs: [note, tested, verification, plan, time] }
reminders: { engagement: { P2: 1h } }
`,
);

let world: World;
beforeAll(async () => {
  world = await startDesk({ policy, backOffice: 'installed' });
  await world.github.as('rita').rest.issues.create({
    ...desk,
    title: 'VPN is down',
    body: formBody.replace(/### How urgent is it\?[\s\S]*$/, ''),
  });
  await world.later(MINUTE);
});
afterAll(() => world.close());

async function say(by: string, body: string): Promise<string> {
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await world.later(MINUTE);
  return (await saidOf(world)).at(-1) ?? '';
}
const issue = () => world.github.issue('acme/desk', 1);
const card = async () => (await issue()).comments[0]?.body ?? '';
/** What is asked in the back office of whoever was engaged. */
const office = async () =>
  (await world.github.issue('acme/back-office', 1)).comments
    .map(({ body }) => body.split('\n')[0])
    .filter((line) => line?.includes('engaged'));

test('entry: what level 2 needs is named, each with how to give it', async () => {
  const refused = await say('lena', '/priority auto\n/escalate restarted it');
  expect(refused).toContain(
    'Level 2 needs a little more. Add it, then write `/escalate` again, with your note:',
  );
  expect(refused).toContain('Nobody has said the urgency, so P3 is only assumed.');
  expect(refused).toContain('The requester has no answer yet.');
  expect((await issue()).labels).toContain('tier: 1');
});

test('entry: with an urgency it is a P2, which needs a real note; then it goes, and a plan is asked for', async () => {
  await say('lena', '/urgency high');
  expect((await issue()).labels).toContain('priority: P2');
  expect(
    await say('lena', 'We look at it now, and you hear from us at ten.\n\n/escalate restarted it'),
  ).toContain('Your note is short (12 characters; a P2 needs 40).');
  const handoff = await say(
    'lena',
    '/escalate restarted client and gateway, error 809 comes back after a minute; please read its log',
  );
  expect(handoff).toContain('@omar, this ticket is with **level 2 (operations)** now.');
  expect(handoff).toContain('@lena, a P2 has a plan: please write `/plan`');
});

test('the plan stands on the card, and a box that is ticked in its comment is ticked there', async () => {
  const { data } = await world.github.as('omar').rest.issues.createComment({
    ...desk,
    issue_number: 1,
    body: '/take\n/plan\n- [ ] @omar by 2026-11-25: read the gateway log\n- [ ] replace the line card',
  });
  await world.later(MINUTE);
  expect(await card()).toContain(
    '**Plan: 0 of 2 done**\n\n- ☐ read the gateway log (@\u2060omar, by 2026-11-25)\n- ☐ replace the line card',
  );
  const ticked = (data.body ?? '').replaceAll('[ ]', '[x]');
  await world.github.as('omar').rest.issues.updateComment({ ...desk, comment_id: data.id, body: ticked });
  await world.later(MINUTE);
  expect(await card()).toContain('**Plan: 2 of 2 done**\n\n- ☑ read the gateway log');
});

test('a vendor is engaged: the ticket waits, whoever works on it is asked for news in the back office, and the log keeps it', async () => {
  await say('omar', '/engage vendor ACME case 4711');
  expect((await issue()).labels).toContain('waiting: vendor');
  const before = (await issue()).comments.length;
  await world.later(61 * MINUTE);
  expect(await office()).toEqual([
    expect.stringMatching(/^@omar, vendor ACME case 4711 has been engaged since .* Is there news\?/),
  ]);
  await world.later(60 * MINUTE);
  expect(await office()).toHaveLength(1);
  await world.later(121 * MINUTE);
  expect(await office()).toHaveLength(2);
  expect((await issue()).comments).toHaveLength(before);
  await say('omar', '/engaged done they sent a line card, and it is in');
  expect(await card()).toMatch(
    /<summary>Engaged before: 1<\/summary>\n\n- 2026-11-20, 4 h \d+ min, vendor ACME case 4711: they sent a line card, and it is in/,
  );
});

test('exit: what is still missing is named, and once it is there the ticket is resolved', async () => {
  const refused = await say('omar', '/solved the line card was broken and is replaced');
  expect(refused).toContain('A little is missing. Add it, then solve the ticket again:');
  expect(refused).toMatch(/Write `\/tested`[\s\S]*`\/tested with requester`[\s\S]*`\/time 30m`/);
  expect(refused).not.toContain('the plan');
  const resolved = await say(
    'omar',
    '/tested with requester: connected three times, no error\n/time 1h 30m repair\n/time 30m diagnosis\n/solved the line card was broken and is replaced',
  );
  expect(resolved).toContain('@rita, your ticket is resolved:');
  expect(await card()).toContain('| Time spent | 2 h (repair 1 h 30 min, diagnosis 30 min) |');
  expect((await issue()).labels).toContain('status: resolved');
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
});
