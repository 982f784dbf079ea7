/** A pull request that touches the policy: its check foretells what would come of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';
import { lineOf, policyFile, propose, theCheck } from './proposing.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const policy = `${usual}back-office: acme/back-office\n`;
/** The same days off, of which somebody has to list the next. */
const endingSoon = policy.replace("'--12-25'", "'2026-12-25'");

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await open();
  await world.later(30 * MINUTE);
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

const open = (title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });

test('a good policy: the check says which due times move and which targets breach at once', async () => {
  await open('Mail is slow');
  await world.later(MINUTE);
  const { head } = await propose(world, { [policyFile]: endingSoon.replace('P2: 1h,', 'P2: 20m,') });
  const check = theCheck(world);
  expect(check).toMatchObject({ head, conclusion: 'neutral' });
  expect(check.title).toBe('2 open tickets get new due times, 1 of them breaches (1 warning)');
  expect(check.summary).toBe(
    [
      'The policy is good. It takes effect at the merge.',
      '',
      '**2 open tickets get new due times, 1 of them breaches.** Counted as if nothing happened to the tickets until it is merged. What was measured so far stands, and so does what is breached already.',
      '',
      '| Ticket | Clock | Due now | Due then |',
      '| --- | --- | --- | --- |',
      '| #1 | First response | Fri 20 Nov 2026, 10:00 | **breached at once** |',
      '| #2 | First response | Fri 20 Nov 2026, 10:30 | Fri 20 Nov 2026, 09:50 |',
      '',
      '<sub>Times are in Europe/Berlin.</sub>',
      '',
      '**Warnings**',
      '',
      `- \`.github/tierline.yml:${lineOf(endingSoon, 'holidays:')}:15: The calendar “office” lists no holiday after Fri 25 Dec 2026; from then on every day counts by its weekday. Add the next holidays.\``,
    ].join('\n'),
  );
  expect(check.annotations).toMatchObject([
    { path: policyFile, start_line: lineOf(endingSoon, 'holidays:'), annotation_level: 'warning' },
  ]);
  expect((await world.github.issue('acme/desk', 1)).comments[0]?.body).toContain(
    '| First response | due Fri 20 Nov 2026, 10:00 |',
  );
});

test('what the check foretells is what the merge does', async () => {
  const { number } = await propose(world, { [policyFile]: policy.replace('P2: 1h,', 'P2: 2h,') });
  expect(theCheck(world).summary).toContain(
    '| #1 | First response | Fri 20 Nov 2026, 10:00 | Fri 20 Nov 2026, 11:00 |',
  );
  await world.github.as('admin').rest.pulls.merge({ ...desk, pull_number: number });
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).comments[0]?.body).toContain(
    '| First response | due Fri 20 Nov 2026, 11:00 |',
  );
});

test('a policy for later is previewed as of its own instant', async () => {
  const later = policy.replace('P2: 1h,', 'P2: 40m,');
  await propose(world, { [policyFile]: `effective: "2026-11-20T09:45:00+01:00"\n${later}` });
  const check = theCheck(world);
  expect(check).toMatchObject({
    conclusion: 'success',
    title: '1 open ticket gets a new due time and breaches',
    annotations: [],
  });
  expect(check.summary).toContain(
    'It takes effect at Fri 20 Nov 2026, 09:45 (Europe/Berlin), or at the merge if that is later.',
  );
  expect(check.summary).toContain('until then');
});

test('a change that moves no due time says so', async () => {
  await propose(world, { [policyFile]: endingSoon.replace('name: VPN,', 'name: Tunnel,') });
  expect(theCheck(world).title).toBe('No open ticket gets a new due time (1 warning)');
});

test('whoever would take the policy away reads what that means', async () => {
  await propose(world, { [policyFile]: null });
  expect(theCheck(world)).toMatchObject({
    conclusion: 'neutral',
    title: 'Without this file the repository is no desk',
    summary: expect.stringContaining('its open ticket are left alone until there is a policy again'),
  });
});

test('developers who change whom they accept have their file checked, too', async () => {
  await propose(world, { [policyFile]: 'accepts: [acme/desk, acme/other]\n' }, { repo: 'vpn-client' });
  expect(theCheck(world)).toMatchObject({
    conclusion: 'success',
    summary: expect.stringContaining('`acme/desk`, `acme/other`'),
  });
});

test('a milestone of which nobody would be told is a warning at its line, and no failure', async () => {
  const tier = '  tier:\n    targets: { P2: 90m }\n    milestones: [{ at: 50%, do: [label] }]\n';
  const silent = policy.replace('back-office', `${tier}back-office`);
  await propose(world, { [policyFile]: silent });
  expect(theCheck(world)).toMatchObject({
    conclusion: 'neutral',
    annotations: [
      {
        start_line: lineOf(silent, 'at: 50%'),
        annotation_level: 'warning',
        message:
          'Nobody will be told of 50% of tier: it says nothing to anybody. Add comment, or notify and whom.',
      },
    ],
  });
});
