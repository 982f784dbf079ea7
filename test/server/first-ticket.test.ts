/** A ticket’s whole life through the signed front door. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { startDesk, type World } from '../scenario/desk.ts';

let world: World;
beforeAll(async () => {
  world = await startDesk();
});
afterAll(() => world.close());

const desk = { owner: 'acme', repo: 'desk' };
const MINUTE = 60_000;

test('a requester’s issue becomes a ticket that the desk labels, greets and suggests an answer for', async () => {
  await world.github.as('rita').rest.issues.create({
    ...desk,
    title: 'VPN is down',
    body: '### What happened?\n\nThe client says error 809 and gives up.\n\n### Service\n\nVPN\n\n### Who is affected?\n\nMy team\n\n### How urgent is it?\n\nI cannot work\n',
  });
  await world.turn();
  const issue = await world.github.issue('acme/desk', 1);
  expect(issue.labels.toSorted()).toEqual([
    'kind: incident',
    'priority: P2',
    'service: vpn',
    'status: new',
    'tier: 1',
  ]);
  expect(issue.comments).toHaveLength(1);
  expect(issue.comments[0]?.author).toBe('tierline[bot]');
  expect(issue.comments[0]?.body).toContain('KE-0001');
  expect(issue.comments[0]?.body).toContain(
    'A person will answer you by **Fri 20 Nov 2026, 10:00 (Europe/Berlin)**',
  );
});

test('the first response is late: the desk warns by its label, then says that it is breached', async () => {
  await world.later(46 * MINUTE);
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('sla: at risk');
  await world.later(15 * MINUTE);
  const issue = await world.github.issue('acme/desk', 1);
  expect(issue.labels).toContain('sla: breached');
  expect(issue.comments.map(({ body }) => body.split('\n')[0])).toEqual([
    expect.stringContaining('Thank you, @rita'),
    expect.stringContaining('is late'),
  ]);
});

test('level 1 takes it, level 2 gets it, and the developers have their own issue', async () => {
  const comment = (login: string, body: string) =>
    world.github.as(login).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await comment('lena', 'I am on it.\n\n/take');
  await world.later(MINUTE);
  await comment('lena', '/escalate restarted the client, no change');
  await world.later(MINUTE);
  await comment('omar', '/take');
  await world.later(MINUTE);
  await comment('omar', '/escalate the tunnel code drops packets');
  await world.later(MINUTE);
  const issue = await world.github.issue('acme/desk', 1);
  expect(issue.labels).toContain('tier: 3');
  const linked = await world.github.issue('acme/vpn-client', 1);
  expect(linked.title).toBe('[desk] VPN is down');
  expect(issue.comments[0]?.body).toContain('acme/vpn-client no. 1');
});

test('the developers close theirs, level 3 resolves, the requester confirms and rates', async () => {
  await world.github
    .as('dora')
    .rest.issues.update({ owner: 'acme', repo: 'vpn-client', issue_number: 1, state: 'closed' });
  await world.later(MINUTE);
  expect((await world.github.issue('acme/desk', 1)).comments.at(-1)?.body).toContain('a fix is there');
  const comment = (login: string, body: string) =>
    world.github.as(login).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await comment('dora', '/solved update to client 2.4.1');
  await world.later(MINUTE);
  await comment('rita', '/confirm\n/rate 5 quick');
  await world.later(MINUTE);
  const issue = await world.github.issue('acme/desk', 1);
  expect(issue.state).toBe('closed');
  expect(issue.labels).toContain('status: closed');
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
});

test('the card stands above the question, also where the form’s labels renew it before it is sent', async () => {
  await world.github.post.settled();
  await world.github.as('rita').rest.issues.create({
    ...desk,
    title: 'Mail is slow',
    body: '### What happened?\n\nIt is slow.\n\n### Service\n\nMail\n',
  });
  // A label comes in while the first card still waits. Staff have set it, so the desk waits for nobody any more.
  while (await handleNext(world.tierline.deps)) await world.github.post.settled();
  await world.github.as('mia').rest.issues.addLabels({ ...desk, issue_number: 2, labels: ['kind: request'] });
  await world.github.post.settled();
  while (await handleNext(world.tierline.deps));
  await world.turn();
  const { comments } = await world.github.issue('acme/desk', 2);
  expect(comments.map(({ body }) => body.split('\n')[0])).toEqual([
    expect.stringContaining('Thank you, @rita.'),
    expect.stringContaining('to help you well we need a little more'),
  ]);
});
