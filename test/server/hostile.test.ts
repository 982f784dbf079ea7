/** Nobody stops the desk: whatever somebody writes, at the greatest length that GitHub takes, others are served meanwhile. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneInOrAll } from '../full.ts';
import { longestHold } from '../hold.ts';
import { textOf, units } from '../hostile-shapes.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const desk = { owner: 'acme', repo: 'desk' };
/** GitHub's own limits. */
const BODY = 65_536;
const TITLE = 256;
/**
 * In milliseconds of computing time, for the desk and the GitHub of this test together: 119 of 121 take less than 50 on
 * a machine that has nothing else to do, one that does takes several times as long, and what grows with the square of
 * the length took minutes.
 */
const MOST = 250;

let world: World;
beforeAll(async () => {
  world = await startDesk();
  // What is loaded and compiled once is no part of it.
  await write('VPN is down', formBody, 'Which version?');
});
afterAll(() => world.close());

/** An issue of rita's, and an answer to it. */
async function write(title: string, body: string, answer: string): Promise<number> {
  const { data } = await world.github.as('rita').rest.issues.create({ ...desk, title, body });
  await world.turn();
  await world.github
    .as('lena')
    .rest.issues.createComment({ ...desk, issue_number: data.number, body: answer });
  await world.turn();
  return data.number;
}

test.each(oneInOrAll(8, units))('title, body and comment of %j', async (unit) => {
  // GitHub takes no comment of blanks alone.
  const text = `${textOf(unit, BODY - 1)}.`;
  let number = 0;
  const hold = await longestHold(async () => {
    number = await write(`x${textOf(unit, TITLE - 1)}`, text, text);
  });
  expect(hold).toBeLessThan(MOST);
  expect((await world.github.issue('acme/desk', number)).labels).toContain('tier: 1');
});
