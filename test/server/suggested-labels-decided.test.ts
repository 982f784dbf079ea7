/** What people make of GitHub’s suggestions: approving and dismissing one is said as by a command, and what is over is taken back. */
import { describe, expect, test } from 'vitest';
import { desk, HOUR, MINUTE } from '../scenario/scenario.ts';
import { body, suggesting, title } from './suggesting.ts';

const {
  beginWith,
  world,
  open,
  say,
  issue,
  labels,
  card,
  ticket,
  lastWord,
  suggestions,
  states,
  lists,
  decide,
  maySeeThem,
  lessons,
} = suggesting();

describe('approved', () => {
  test('it is applied as by the label, by whoever approves', async () => {
    await beginWith();
    const first = await open('rita', title, body);
    const second = await open('ravi', title, body);
    await decide('lena', 'approve', first);
    await world.github
      .as('lena')
      .rest.issues.addLabels({ ...desk, issue_number: second, labels: ['KE-0001'] });
    await world.later(MINUTE);
    const [one, other] = [await ticket(first), await ticket(second)];
    expect(one).toMatchObject({ assignee: 'lena', owner: 'lena', status: 'waiting' });
    expect(one.knownErrors).toEqual(other.knownErrors);
    expect({ status: one.status, owner: one.owner }).toEqual({ status: other.status, owner: other.owner });
    const said = async (number: number) => (await lastWord(number)).split('<!--')[0]?.replace(/@\w+/, '');
    expect(await said(first)).toBe(await said(second));
    expect(await labels(first)).toEqual(await labels(second));
    expect(await lessons()).toEqual(['KE-0001 applied', 'KE-0001 applied']);
    // The label that somebody set leaves a suggestion behind, which is taken back.
    expect(states(first)).toEqual(['KE-0001 approved']);
    expect(states(second)).toEqual(['KE-0001 dismissed']);
    expect(one.suggestedLabels).toEqual([]);
  });

  test('by somebody who is not of the staff, the label is taken off again, with the reason', async () => {
    await beginWith();
    await open('rita', title, body);
    await maySeeThem('ravi');
    await decide('ravi', 'approve');
    expect(await labels()).not.toContain('KE-0001');
    expect(await lastWord()).toContain('@ravi, I have taken the label “KE-0001” off again.');
  });
});

describe('dismissed', () => {
  test('by staff it is turned down as by a command: it is learned, and leaves the card', async () => {
    await beginWith();
    await open('rita', title, body);
    await decide('lena', 'dismiss');
    expect((await ticket()).rejected).toEqual([]);
    await say('lena', 'I am looking at it.');
    expect((await ticket()).rejected).toEqual(['KE-0001']);
    expect(await card()).not.toContain('This looks like a known error');
    expect(await lessons()).toEqual(['KE-0001 turned-down']);
    await open('ravi', title, body);
    expect((await ticket(2)).suggestions).toEqual([]);
  });

  test('counts from the moment at which it was done, and is found at the end at the latest', async () => {
    await beginWith();
    await open('rita', title, body);
    await decide('lena', 'dismiss');
    await world.later(HOUR);
    await world.github.as('lena').rest.issues.update({ ...desk, issue_number: 1, state: 'closed' });
    await world.later(MINUTE);
    const [judgement] = (await ticket()).judgements ?? [];
    expect(judgement).toMatchObject({ id: 'KE-0001', fits: false });
    expect(judgement?.at).toBeLessThan(world.clock.now() - HOUR);
    expect(await lessons()).toEqual(['KE-0001 turned-down']);
  });

  test('by a requester who may, it leaves their card, and nothing is learned', async () => {
    await beginWith();
    await maySeeThem('rita');
    await open('rita', title, body);
    await decide('rita', 'dismiss');
    await say('lena', 'I am looking at it.');
    expect((await ticket()).rejected).toEqual(['KE-0001']);
    expect(await lessons()).toEqual([]);
  });

  test('by anybody else it stays, and they are told why', async () => {
    await beginWith();
    await maySeeThem('ravi');
    await open('rita', title, body);
    await decide('ravi', 'dismiss');
    await say('lena', 'I am looking at it.');
    expect((await ticket()).rejected).toEqual([]);
    expect(await card()).toContain('KE-0001');
    expect(await lastWord()).toContain(
      '@ravi, KE-0001 stays suggested for this ticket. Only the requester and the desk’s staff can turn it down.',
    );
    expect((await ticket()).suggestedLabels).toEqual([]);
  });
});

describe('GitHub is asked', () => {
  test('only for tickets on which one stands, when staff do something, and once a minute at most', async () => {
    await beginWith();
    await open('rita', title, body);
    const before = lists();
    await say('rita', 'Any news?');
    await say('ravi', 'I have it, too.');
    await world.later(HOUR);
    expect(lists()).toBe(before);
    for (const words of ['/take', '/priority P2', 'I am looking at it.'])
      await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: words });
    await world.later(MINUTE);
    expect(lists()).toBe(before + 1);
    await say('lena', '/not-known');
    await say('lena', 'It is something else.');
    expect(lists()).toBe(before + 2);
  });
});

describe('taken back', () => {
  test.each([
    ['turned down by command', '/not-known KE-0001', 'lena'],
    ['turned down by the requester', '/not-known', 'rita'],
    ['applied by command', '/known KE-0001', 'lena'],
    ['over', '/solved the router was replaced', 'lena'],
    ['not needed any more', '/close', 'rita'],
  ])('what is %s', async (_, words, by) => {
    await beginWith();
    await open('rita', title, body);
    await say(by, words);
    expect(states()).toEqual(['KE-0001 dismissed']);
    expect((await ticket()).suggestedLabels).toEqual([]);
    await world.later(HOUR);
    const { rejected } = await ticket();
    expect(rejected).toEqual(words.startsWith('/not-known') ? ['KE-0001'] : []);
  });

  test('it is the App that takes it back, which is no dismissal of anybody’s', async () => {
    await beginWith();
    await open('rita', title, body);
    await say('lena', '/solved the router was replaced');
    expect(suggestions()).toMatchObject([{ state: 'dismissed', resolvedBy: world.github.app.botId }]);
    expect(await lessons()).toEqual([]);
    expect((await issue()).comments.some((one) => one.body.includes('stays suggested'))).toBe(false);
  });
});
