/** A requester closes their issue: what staff only asked has not solved it, and what solved it stays as it was. */
import { describe, expect, it } from 'vitest';
import { desk, MINUTE, scenario } from '../scenario/scenario.ts';

const { world, open, say, card, ticket } = scenario();

const close = async (by = 'rita', issue_number = 1) => {
  await world.github.as(by).rest.issues.update({ ...desk, issue_number, state: 'closed' });
  await world.later(MINUTE);
};
/** Nothing is suggested for it. */
const printer = (number = 'The printer is out of order.') =>
  open('rita', 'Printer', `### What happened?\n\n${number}\n\n### Who is affected?\n\nOnly me`);

describe('after a question of staff', () => {
  it.each([
    'Which printer is it?',
    'Hi Rita,\n\nsince when? And what does the display say?\n\nBest regards\nLena',
    'We need its name.\n\n/wait user which printer is it',
    'Welcher Drucker ist es denn?',
    'Bitte nennen Sie uns den Standort.',
  ])('“%s” closing withdraws', async (words) => {
    await printer();
    await say('lena', words);
    await close();
    expect(await ticket()).toMatchObject({ resolution: { code: 'withdrawn' }, answers: 1 });
    expect((await ticket()).firstReplyAt).not.toBeNull();
  });

  it.each(['Please switch it off and on.', 'I have set it up anew. Does it work now?'])(
    'which helps as well (“%s”) closing confirms',
    async (words) => {
      await printer();
      await say('lena', words);
      await close();
      expect(await ticket()).toMatchObject({ resolution: { code: 'solved', verifiedBy: 'rita' } });
    },
  );
});

it('the card keeps what solved it, whatever is written or applied later', async () => {
  await open();
  expect(await card()).toContain('KE-0001');
  await close();
  const solved = 'We have closed this as solved by KE-0001.';
  expect(await card()).toContain(solved);
  await say('lena', 'Good to hear. The router was the reason.');
  expect(await card()).toContain(solved);
  expect(await ticket()).toMatchObject({ resolution: { helped: { by: 'known-error', id: 'KE-0001' } } });
});
