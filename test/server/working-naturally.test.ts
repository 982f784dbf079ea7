/** Working naturally is enough: people answer, close and thank as they would anywhere, and the desk understands. */
import { describe, expect, it } from 'vitest';
import { scenario } from '../scenario/scenario.ts';

const { world, open, say, issue, card, ticket } = scenario();

describe('an answer takes the ticket', () => {
  it('of whoever works at its level, and GitHub shows it', async () => {
    await open();
    await say('mia', 'We are sorry for the trouble.');
    expect((await issue()).assignees).toEqual([]);
    await say('lena', 'Which network are you in, @rita?');
    expect((await issue()).assignees).toEqual(['lena']);
    expect(await card()).toContain('| Owner | @lena |');
    await say('sven', 'Lena, we had this one last week.');
    expect(await ticket()).toMatchObject({ assignee: 'lena', owner: 'lena' });
  });

  it('of whoever was the first, in whatever order GitHub tells it', async () => {
    await open();
    world.github.post.hold();
    await say('lena', 'Which network are you in?');
    await say('sven', 'Try the other one.');
    world.github.post.release({ order: 'reversed' });
    await world.turn();
    expect(await ticket()).toMatchObject({ assignee: 'lena', owner: 'lena' });
    expect((await issue()).assignees).toEqual(['lena']);
  });
});
