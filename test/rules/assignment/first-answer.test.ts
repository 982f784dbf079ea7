/** Working naturally is enough: whoever answers a ticket that nobody has, has it. */
import { describe, expect, it } from 'vitest';
import { dora, hugo, lena, mia, omar, rita, robot, zoe } from '../../core/people.ts';
import { assigns, desk, form, on, opens, play, policyText, says, unassigns } from '../../core/sample.ts';

const at = on('09:10');
const hand = (...events: Parameters<typeof play>[0]) => {
  const { assignee, owner } = play([opens(), ...events]).ticket;
  return { assignee, owner };
};
const nobody = { assignee: null, owner: null };
const lenas = { assignee: 'lena', owner: 'lena' };

describe('the first answer takes a ticket that nobody has', () => {
  it.each([
    ['words', 'Please restart the client.'],
    ['a picture', '![how](https://a.example/1.png)'],
    ['words with a priority', 'I look into it.\n/priority P1'],
    ['words with a question to wait for', 'Which client?\n/wait user which client do you use'],
  ])('%s', (_, body) => {
    expect(hand(says(lena, body, at))).toEqual(lenas);
  });

  it('as its owner at level 1 alone: elsewhere the owner stays', () => {
    const escalated = [
      says(lena, 'Looking.', at),
      says(lena, '/escalate 2 the tunnel drops, client and router restarted', on('09:20')),
    ];
    expect(hand(...escalated, says(omar, 'I have a look at the gateway.', on('09:30')))).toEqual({
      assignee: 'omar',
      owner: 'lena',
    });
    const opened = opens(on('09:00'), { labels: ['tier: 2'] });
    expect(play([opened, says(omar, 'Looking.', at)]).ticket).toMatchObject({
      assignee: 'omar',
      owner: null,
    });
  });

  it('a second answer takes it from nobody', () => {
    expect(hand(says(lena, 'Looking.', at), says(omar, 'Try TCP.', on('09:20')))).toEqual(lenas);
    expect(hand(assigns(lena, 'omar', at), says(lena, 'Omar knows this.', on('09:20'))).assignee).toBe(
      'omar',
    );
  });

  it('again, once it was given back', () => {
    const given = [says(lena, 'Looking.', at), unassigns(mia, 'lena', on('09:20'))];
    expect(hand(...given).assignee).toBeNull();
    expect(hand(...given, says(lena, 'It is the router.', on('09:30')))).toEqual(lenas);
  });
});

describe('it is not taken by', () => {
  it.each([
    ['the requester', says(rita, 'It is still broken.', at)],
    ['somebody who is no staff', says(zoe, 'Restart it.', at)],
    ['somebody who cannot be seen', says(hugo, 'Restart it.', at)],
    ['a bot', says(robot, 'Restart it.', at)],
    ['another level', says(dora, 'I know this one.', at)],
    ['a manager', says(mia, 'We are sorry, and on it.', at)],
    ['commands alone', says(lena, '/priority P1', at)],
    ['a quotation', says(lena, '> It says error 809.', at)],
    ['an edit', says(lena, 'Restart it.', at, { edit: true, before: { text: '/sla', author: lena.id } })],
  ])('%s', (_, event) => {
    expect(hand(event)).toEqual(nobody);
  });

  it('staff who ask for themselves, or for whom a colleague wrote it down', () => {
    expect(
      play([opens(on('09:00'), { by: lena }), says(lena, 'It is back.', at)]).ticket.assignee,
    ).toBeNull();
    const body = form({ 'On behalf of': '@lena', 'How did they reach you?': 'E-mail' });
    const written = opens(on('09:00'), { by: omar, body });
    expect(play([written, says(lena, 'It is my laptop.', at)]).ticket.assignee).toBeNull();
  });

  it('anybody where it is a problem, which people choose, or has ended', () => {
    const problem = opens(on('09:00'), { labels: ['kind: problem'] });
    expect(play([problem, says(lena, 'It began in March.', at)]).ticket.assignee).toBeNull();
    expect(hand(says(lena, 'Please restart it.\n/solved restarted', at))).toEqual({
      assignee: null,
      owner: 'lena',
    });
  });

  it('anybody where the policy says no', () => {
    const no = desk({ v1: `${policyText}\nfirst-answer-takes: false\n` });
    expect(play([opens(), says(lena, 'Looking.', at)], no).ticket.assignee).toBeNull();
  });
});

describe('commands say who has it', () => {
  it.each([
    ['/assign @omar', { assignee: 'omar', owner: 'omar' }],
    ['/own @omar', { assignee: null, owner: 'omar' }],
    ['/escalate 2 the tunnel drops', { assignee: null, owner: 'lena' }],
    ['/unassign', nobody],
    ['/take', lenas],
    ['/manager nobody is free', nobody],
    ['/assign @zoe', nobody],
    ['/reassign @omar', nobody],
    ['/duplicate #1', nobody],
  ])('%s', (command, expected) => {
    expect(hand(says(lena, `I had a look.\n\n${command}`, at))).toEqual(expected);
  });
});
