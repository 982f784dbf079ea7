/** Known errors as GitHub’s own suggestions: made where GitHub knows them, with the reason, and nothing at all elsewhere. */
import { describe, expect, test } from 'vitest';
import { policy as usual } from '../scenario/desk.ts';
import { englishIn } from '../scenario/english.ts';
import { DAY, MINUTE } from '../scenario/scenario.ts';
import { body, suggesting, title } from './suggesting.ts';

const {
  begin,
  beginWith,
  world,
  open,
  say,
  labels,
  card,
  ticket,
  state,
  suggestions,
  states,
  asked,
  lists,
  decide,
  lessons,
} = suggesting();

describe('where GitHub knows no suggestions', () => {
  test('it is asked once a day, nothing is sent, and nothing fails', async () => {
    await begin();
    await open('rita', title, body);
    await open('ravi', title, body);
    expect(lists()).toBe(1);
    expect(await card(2)).toContain('KE-0001');
    expect(await labels(2)).not.toContain('KE-0001');
    expect(asked(/\/labels\/KE-0001$/)).toEqual([]);
    await world.later(DAY);
    await open('rita', title, body);
    expect(lists()).toBe(2);
  });

  test('a server that has the list and not the word gets the label back off, and is left alone for a day', async () => {
    await begin();
    world.github.suggesting('desk', 'listed');
    await open('rita', title, body);
    expect(await labels()).not.toContain('KE-0001');
    expect((await ticket()).knownErrors).toEqual([]);
    await open('rita', title, body);
    expect(lists()).toBe(1);
    expect(asked(/DELETE .*\/labels\/KE-0001$/)).toHaveLength(1);
  });

  test('switched off between, a look at what stood finds nothing and fails nothing', async () => {
    await beginWith();
    await open('rita', title, body);
    await decide('lena', 'dismiss');
    world.github.suggesting('desk', 'off');
    await say('lena', 'I am looking at it.');
    expect((await ticket()).rejected).toEqual([]);
    await say('lena', '/solved the router was replaced');
    expect(await state()).toBe('open');
  });
});

describe('where it does', () => {
  test('what the card suggests is proposed once, with its reason and how sure the desk is', async () => {
    await beginWith();
    await open('rita', title, body);
    expect(suggestions()).toMatchObject([
      {
        name: 'KE-0001',
        state: 'pending',
        confidence: 'HIGH',
        rationale:
          'The ticket and KE-0001 “VPN drops with error 809 behind some home routers” both say “error 809”.',
      },
    ]);
    expect(await labels()).not.toContain('KE-0001');
    expect(await card()).toContain('because of “error 809”');
    expect((await ticket()).suggestedLabels).toMatchObject([{ name: 'KE-0001' }]);
  });

  test.each([
    ['the answer', true],
    ['the call', false],
  ])('also where %s is lost, and it is tried again', async (_, afterwards) => {
    await beginWith();
    // Not the labels of the first card, which come before.
    world.github.before(/^GET .*\/suggestions$/, async () =>
      world.github.fail({ match: /^POST .*\/labels$/, with: 502, afterwards }),
    );
    await open('rita', title, body);
    for (let at = 0; at < 4; at += 1) await world.later(MINUTE);
    expect(states()).toEqual(['KE-0001 pending']);
    expect((await ticket()).suggestedLabels).toHaveLength(1);
    expect(await labels()).toContain('tier: 1');
  });

  test('a ticket like no known error gets none, and GitHub is asked for nothing', async () => {
    await beginWith();
    await open('rita', 'The printer is out of paper', 'Second floor.');
    expect(suggestions()).toEqual([]);
    expect(lists()).toBe(0);
  });

  test('a German desk gives its reason in German', async () => {
    await beginWith({ policy: `${usual}language: de\n` });
    await open('rita', title, body);
    const [{ rationale } = { rationale: null }] = suggestions();
    expect(rationale).toBe(
      'Im Ticket und in KE-0001 „VPN drops with error 809 behind some home routers“ steht „error 809“.',
    );
    expect(englishIn(rationale ?? '')).toEqual([]);
  });

  test('with a back office what is possible is proposed, too, less surely', async () => {
    await beginWith({ policy: `${usual}back-office: acme/back-office\n`, backOffice: 'installed' });
    await open('rita', 'VPN is slow', 'It drops at home.');
    const { suggestions: shown, noticed } = await ticket();
    expect(shown).toEqual([]);
    expect(noticed?.articles.map(({ id }) => id)).toEqual(['KE-0001']);
    expect(suggestions()).toMatchObject([{ name: 'KE-0001', confidence: 'MEDIUM' }]);
    await decide('lena', 'dismiss');
    await say('lena', 'It is the router of the canteen.');
    expect((await ticket()).rejected).toEqual(['KE-0001']);
    expect(await lessons()).toEqual(['KE-0001 turned-down']);
  });
});

test('what an article says of a secret stays behind at the gate', async () => {
  const token = ['gh', 'p_', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hJ3lR6'].join('');
  const leaky = `---
id: KE-0002
title: The mail gateway refuses ${token}
aliases: []
symptoms: ["The mail gateway says the token is refused"]
codes: ["550 5.7.1"]
service: mail
affected: []
status: workaround
workaround: Ask for another one.
audience: public
reviewedOn: '2026-10-01'
reviewEvery: 6 months
lang: en
---

Text.
`;
  await beginWith({ articles: { 'knowledge/articles/KE-0002-mail-gateway.md': leaky } });
  await open('rita', 'The mail gateway says the token is refused, 550 5.7.1', 'It says 550 5.7.1.');
  expect(suggestions()).toMatchObject([{ name: 'KE-0002' }]);
  expect(suggestions()[0]?.rationale).toContain('█████');
  expect(suggestions()[0]?.rationale).not.toContain(token.slice(0, 12));
});
