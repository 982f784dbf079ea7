/** Working naturally is enough: people answer, close and thank as they would anywhere, and the desk understands. */
import { describe, expect, it } from 'vitest';
import { DAY, desk, HOUR, MINUTE, scenario } from '../scenario/scenario.ts';
import { formBody } from './form-body.ts';

const { world, open, say, issue, card, state, lastWord, ticket } = scenario();

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

describe('closing one’s own ticket', () => {
  const closed = async (state_reason: 'completed' | 'not_planned') => {
    await world.github
      .as('rita')
      .rest.issues.update({ ...desk, issue_number: 1, state: 'closed', state_reason });
    await world.later(MINUTE);
  };

  it('after the suggestion on the card, as it says, is a solution, and reads like one', async () => {
    await open(
      'rita',
      'VPN says error 809',
      formBody.replace('What happened?', 'What happened?\n\nerror 809'),
    );
    expect(await card()).toContain('simply close the ticket');
    await closed('completed');
    expect(await card()).toContain(
      '**Good to hear that it works, @rita.** We have closed this as solved by KE-0001.',
    );
    expect(await ticket()).toMatchObject({
      status: 'closed',
      resolution: { code: 'solved', verifiedBy: 'rita' },
    });
  });

  it('after an answer is one, too; as not planned it is withdrawn', async () => {
    await open();
    await say('lena', 'Please restart the client.');
    await closed('completed');
    expect(await ticket()).toMatchObject({ owner: 'lena', rating: null, resolution: { code: 'solved' } });
    await say('rita', '/reopen it is back');
    await closed('not_planned');
    expect(await ticket()).toMatchObject({ resolution: { code: 'withdrawn', by: 'rita' } });
  });

  it.each([
    'nvm\n\nSent from my iPhone',
    'Never mind, it solved itself. Thanks!',
    'Hat sich erledigt, danke',
  ])('as a word alone is read by the desk: %j', async (words) => {
    await open();
    await say('lena', 'Which router do you have?');
    await say('rita', words);
    expect(await state()).toBe('closed');
    expect(await ticket()).toMatchObject({ resolution: { code: 'withdrawn', by: 'rita' } });
    expect(await card()).toContain('**Closed without a solution**, as you wished, @rita.');
    await say('rita', 'It is broken again, sorry.');
    expect(await state()).toBe('open');
  });

  it('by command means the same, and a complaint is heard', async () => {
    await open();
    await say('lena', 'Please restart the client.');
    await say('rita', '/escalate I did, three times');
    expect(await lastWord()).toMatch(
      /^@rita, thank you for telling us\. .*\n\n@lena @mia, rita is not happy/,
    );
    await say('lena', 'I am sorry. Switch to TCP, please.');
    await say('rita', '/done thank you!');
    expect(await state()).toBe('closed');
    expect(await ticket()).toMatchObject({
      resolution: { code: 'solved', by: 'lena', verifiedBy: 'rita' },
      managerCalls: [{ by: 'rita', why: 'I did, three times' }],
    });
  });
});

describe('a 👍 on the solution', () => {
  const thumb = async (content: '+1' | '-1') => {
    const told = (await issue()).comments.find(({ body }) => body.includes('> restarted it'));
    await world.github
      .as('rita')
      .rest.reactions.createForIssueComment({ ...desk, comment_id: told?.id ?? 0, content });
  };

  it('confirms within hours, though GitHub tells nobody of it, and is read as a rating at the closing', async () => {
    await open();
    await say('lena', '/solved restarted it');
    await thumb('+1');
    await world.later(3 * HOUR);
    expect(await state()).toBe('open');
    await world.later(2 * HOUR);
    expect(await state()).toBe('closed');
    expect(await ticket()).toMatchObject({
      resolution: { code: 'solved', verifiedBy: 'rita', note: 'restarted it' },
      ratings: [{ stars: 5, by: 'thumb' }],
    });
  });

  it('costs a few calls, whatever happens; a 👎 changes nothing before the closing', async () => {
    await open();
    await say('lena', '/solved restarted it');
    await thumb('-1');
    const asked = () => world.github.requests().filter(({ path }) => path.endsWith('/reactions')).length;
    const before = asked();
    for (let day = 0; day < 4; day += 1) await world.later(DAY);
    expect(asked() - before).toBeLessThanOrEqual(3);
    expect(await ticket()).toMatchObject({ status: 'resolved', ratings: [] });
    await world.later(3 * DAY);
    expect(await ticket()).toMatchObject({ status: 'closed', ratings: [{ stars: 1, by: 'thumb' }] });
    expect((await ticket()).resolution?.verifiedBy).toBeNull();
  });
});
