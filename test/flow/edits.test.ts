/** An edit runs only what it adds, whoever wrote the rest: through the front door, with GitHub’s own word of what stood there. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const on = { ...desk, issue_number: 1 };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
});

const as = (login: string) => world.github.as(login).rest.issues;
const labels = async () => (await world.github.issue('acme/desk', 1)).labels;

test('a body that a manager renames, redacts or ticks off runs with nobody’s rights but its writer’s', async () => {
  const body = `${formBody}\n\nPassword: 123\n\n> /kind request\n\n- [ ] seen`;
  await as('rita').create({ ...desk, title: 'VPN is down', body });
  await world.later(MINUTE);
  await as('mia').update({ ...on, title: 'VPN is down in Berlin' });
  await world.later(MINUTE);
  const redacted = body.replace('123', '(removed)').replace('> /', '/').replace('[ ]', '[x]');
  await as('mia').update({ ...on, body: redacted });
  await world.later(MINUTE);
  expect(await labels()).toContain('kind: incident');
  await as('mia').update({ ...on, body: `${redacted}\n\n/priority P3` });
  await world.later(MINUTE);
  expect(await labels()).toContain('priority: P3');
  expect(await labels()).toContain('kind: incident');
});

test('of somebody else’s comment that a manager edits, only what they add runs', async () => {
  await as('rita').create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
  const words = 'Same here. They say I should write\n\n`/kind request`';
  const { data } = await as('ravi').createComment({ ...on, body: words });
  await world.later(MINUTE);
  const edited = `${words.replaceAll('`', '')}\n\n/priority P3`;
  await as('mia').updateComment({ ...desk, comment_id: data.id, body: edited });
  await world.later(MINUTE);
  expect(await labels()).toContain('kind: incident');
  expect(await labels()).toContain('priority: P3');
});
