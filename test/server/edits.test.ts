/** An edit runs only what it adds, whoever wrote the rest: through the front door, with GitHub’s own word of what stood there. */
import { expect, test } from 'vitest';
import { desk, MINUTE, scenario } from '../scenario/scenario.ts';
import { formBody } from './form-body.ts';

const on = { ...desk, issue_number: 1 };
const { world, open, labels } = scenario();

const as = (login: string) => world.github.as(login).rest.issues;

test('a body that a manager renames, redacts or ticks off runs with nobody’s rights but its writer’s', async () => {
  const body = `${formBody}\n\nPassword: 123\n\n> /kind request\n\n- [ ] seen`;
  await open('rita', 'VPN is down', body);
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
  await open();
  const words = 'Same here. They say I should write\n\n`/kind request`';
  const { data } = await as('ravi').createComment({ ...on, body: words });
  await world.later(MINUTE);
  const edited = `${words.replaceAll('`', '')}\n\n/priority P3`;
  await as('mia').updateComment({ ...desk, comment_id: data.id, body: edited });
  await world.later(MINUTE);
  expect(await labels()).toContain('kind: incident');
  expect(await labels()).toContain('priority: P3');
});
