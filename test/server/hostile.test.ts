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
 * How many times as long as prose of the same length a text may hold the desk and the GitHub of this test: 119 of 121
 * take about as long, and what grows with the square of the length took minutes.
 */
const TIMES = 5;
/** A text that holds the desk holds it each time; memory that is tidied, or code that is compiled, holds it once. */
const TRIES = 3;
/** In milliseconds of computing time: less says nothing. */
const LEAST = 50;

let world: World;
let ordinary = LEAST;
beforeAll(async () => {
  world = await startDesk();
  // What is loaded and compiled once is no part of it.
  await write('VPN is down', formBody, 'Which version?');
  const prose = textOf('A plain sentence. ', BODY - 1);
  ordinary = Math.max(LEAST, await longestHold(() => write('VPN is slow', prose, prose)));
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
  const holds: number[] = [];
  do {
    let number = 0;
    const hold = await longestHold(async () => {
      number = await write(`x${textOf(unit, TITLE - 1)}`, text, text);
    });
    holds.push(hold);
    expect((await world.github.issue('acme/desk', number)).labels).toContain('tier: 1');
  } while (holds.length < TRIES && Math.min(...holds) >= TIMES * ordinary);
  expect(Math.min(...holds)).toBeLessThan(TIMES * ordinary);
});
