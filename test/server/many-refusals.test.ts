/** A stranger who types commands by the dozen gets one answer, the last one, and keeps nobody else waiting for theirs. */
import { expect, test } from 'vitest';
import { oneInOrAll } from '../full.ts';
import { desk, scenario } from '../scenario/scenario.ts';
import { formBody } from './form-body.ts';

const { world, open, issue } = scenario();

/** GitHub counts comments up, whatever their issue: the order of these numbers is the order of writing. */
const byTheDesk = async (number: number): Promise<readonly { id: number; body: string }[]> =>
  (await issue(number)).comments.filter(({ author }) => author === 'tierline[bot]');

test.each(oneInOrAll(3, ['/take', '/priority P1', '/escalate now']))(
  'forty times %s by an outsider: one answer is left of them, and what others wait for is not behind forty',
  async (command) => {
    await open();
    world.github.post.hold();
    const { issues } = world.github.as('ravi').rest;
    for (let at = 0; at < 40; at += 1)
      await issues.createComment({ ...desk, issue_number: 1, body: `${command}\n\nand ${at}` });
    world.clock.move(1_000);
    await world.github.as('rita').rest.issues.create({ ...desk, title: 'Mail is slow', body: formBody });
    await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: '/escalate' });
    world.github.post.release();
    await world.turn();
    const [greeting] = await byTheDesk(2);
    const said = await byTheDesk(1);
    const toStaff = said.find(({ body }) => body.includes('@lena'));
    const toOutsider = said.filter(({ body }) => body.includes('@ravi'));
    expect(toOutsider).toHaveLength(1);
    expect(greeting).toBeDefined();
    expect(toStaff).toBeDefined();
    const written = world.github
      .requests()
      .filter(({ method, path }) => method === 'POST' && /\/issues\/1\/comments$/.test(path))
      .filter(({ actor }) => actor === 'tierline[bot]');
    expect(written.length).toBeLessThan(10);
  },
);
