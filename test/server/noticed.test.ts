/** What staff alone are told of a new ticket: once, in the back office, and nothing of it on the ticket. */
import { describe, expect, test } from 'vitest';
import { policy as usual } from '../scenario/desk.ts';
import { HOUR, MINUTE, scenarioByHand } from '../scenario/scenario.ts';

const { world, begin, open, say, issue, card, ticket } = scenarioByHand();

const policy = `${usual}back-office: acme/back-office\n`;
const runbook = `---
id: RB-0004
title: Restart the mail gateway
aliases: [mails are not delivered, mail queue is full]
service: mail
reviewedOn: '2026-10-01'
reviewEvery: 6 months
lang: en
---

Restart the gateway: first the queue, then the filter.
`;
const articles = { 'knowledge/articles/RB-0004-restart-the-mail-gateway.md': runbook };
const beginWith = (change: { readonly policy?: string; readonly backOffice?: 'installed' } = {}) =>
  begin({ policy, backOffice: 'installed', articles, ...change });

/** What was written in the back office about a ticket, without the desk’s marks. */
async function notes(number: number): Promise<readonly string[]> {
  const { data } = await world.github
    .as('mia')
    .rest.issues.listForRepo({ owner: 'acme', repo: 'back-office', state: 'all' });
  const own = data.find(({ title }) => title.startsWith(`Ticket #${number}:`));
  if (own === undefined) return [];
  const { comments } = await world.github.issue('acme/back-office', own.number);
  return comments.map(({ body }) => body.replace(/\n*<!--[\s\S]*?-->/g, '').trim());
}

const outage = (at: number) =>
  [
    ['The VPN is down for everybody', 'The tunnel does not come up in the office.'],
    ['VPN is down for everybody here', 'The tunnel does not come up, whole office.'],
    ['The VPN is down, for everybody', 'Tunnel does not come up in our office.'],
    ['VPN down for everybody', 'The tunnel does not come up in the office!'],
  ][at % 4] ?? [];

async function report(by: string, at: number): Promise<number> {
  const [title = '', body = ''] = outage(at);
  return open(by, title, body);
}

describe('tickets like it', () => {
  test('people who report the same within an hour are told of once, with what to type', async () => {
    await beginWith();
    const numbers: number[] = [];
    for (const [at, by] of ['rita', 'ravi', 'dora', 'rita', 'ravi', 'omar'].entries())
      numbers.push(await report(by, at));
    expect(await notes(1)).toEqual([]);
    expect(await notes(2)).toEqual([
      'Another ticket says the same:\n\n' +
        '- acme/desk#1 The VPN is down for everybody (open)\n\n' +
        'If it is the same trouble, `/duplicate #1` puts the two together.',
    ]);
    expect(await notes(3)).toEqual([
      '@lena @acme/service-desk, 2 others in the last hour say nearly the same:\n\n' +
        '- acme/desk#1 The VPN is down for everybody (open)\n' +
        '- acme/desk#2 VPN is down for everybody here (open)\n\n' +
        'This may be a major incident. Level 2 or a manager declares it with `/major` and what is down; `/duplicate #1` puts a ticket to the first one.',
    ]);
    for (const number of [4, 5, 6]) expect(await notes(number)).toEqual([]);
    for (const number of numbers) {
      const { comments } = await issue(number);
      for (const { body } of comments) expect(body).not.toMatch(/say nearly the same|says the same|#\d/);
    }
  });

  test('one person who writes it again and again is told of once, as the same', async () => {
    await beginWith();
    for (let at = 0; at < 5; at += 1) await report('rita', at);
    expect((await Promise.all([1, 2, 3, 4, 5].map(notes))).map(({ length }) => length)).toEqual([
      0, 1, 0, 0, 0,
    ]);
  });

  test('what staff write down for callers is somebody else each time', async () => {
    await beginWith();
    const [title = '', body = ''] = outage(0);
    for (const caller of ['Mr Olsen', 'Ms Berg', 'Mr Lund'])
      await open('lena', title, `### What happened?\n\n${body}\n\n### On behalf of\n\n${caller}\n`);
    expect((await notes(3))[0]).toContain('2 others in the last hour');
  });

  test('where one is a major incident already, the others are to be put to it', async () => {
    await beginWith();
    await report('rita', 0);
    await say('omar', '/major VPN is down', 1);
    await report('ravi', 1);
    await report('dora', 2);
    expect((await notes(3))[0]).toContain('Ticket 1 is a major incident already: `/duplicate #1`');
  });

  test('a second burst, hours later, is told of again', async () => {
    await beginWith();
    for (const [at, by] of ['rita', 'ravi', 'dora', 'rita'].entries()) await report(by, at);
    await world.later(5 * HOUR);
    for (const [at, by] of ['rita', 'ravi', 'dora', 'rita'].entries()) await report(by, at);
    const told = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(notes));
    expect(told.flat().filter((note) => note.includes('others in the last hour'))).toHaveLength(2);
    expect(told[6]?.[0]).toContain('2 others in the last hour');
  });

  test('a duplicate leads to its main ticket alone, one that has ended says so, and after two weeks nobody asks', async () => {
    await beginWith();
    await report('rita', 0);
    await report('rita', 1);
    await say('lena', '/duplicate #1', 2);
    await say('lena', '/solved The gateway was restarted.', 1);
    await world.later(2 * HOUR);
    expect((await notes(await report('ravi', 2)))[0]).toContain(
      '- acme/desk#1 The VPN is down for everybody (ended)\n\nIf it is the same trouble, `/duplicate #1`',
    );
    await world.later(20 * 24 * HOUR);
    expect(await notes(await report('ravi', 3))).toEqual([]);
  });

  test('a process that begins anew finds the same', async () => {
    await beginWith();
    await report('rita', 0);
    world.tierline.deps.caches.recent.clear();
    await report('ravi', 1);
    world.tierline.deps.caches.recent.clear();
    await report('dora', 2);
    expect((await notes(3))[0]).toContain('2 others in the last hour');
  });

  test('other troubles are told of nowhere', async () => {
    await beginWith();
    await open('rita', 'The printer on floor 3 eats paper', 'It jams on every second page.');
    await open('ravi', 'No sound in meetings', 'My headset is not found.');
    await open('rita', 'I need a chair', 'Mine is broken.');
    for (const number of [1, 2, 3]) expect(await notes(number)).toEqual([]);
  });

  test('without a back office nobody is told', async () => {
    await begin({ policy: usual });
    for (const [at, by] of ['rita', 'ravi', 'dora'].entries()) await report(by, at);
    for (const number of [1, 2, 3]) {
      const { comments } = await issue(number);
      expect(comments.filter(({ body }) => /in the last hour|says the same/.test(body))).toEqual([]);
    }
  });
});

describe('articles', () => {
  test('a staff article that fits is named to staff alone, with how to post it', async () => {
    await beginWith();
    const number = await open('rita', 'Mails are not delivered', 'The mail queue is full, says the gateway.');
    expect(await notes(number)).toEqual([
      expect.stringMatching(
        /^This may help:\n\n- \*\*RB-0004\*\* Restart the mail gateway: likely, because of “.+”\. `\/runbook RB-0004` posts it here\.$/,
      ),
    ]);
    expect(await card(number)).not.toContain('RB-0004');
    const [first] = (
      await world.github.as('mia').rest.issues.listForRepo({ owner: 'acme', repo: 'back-office' })
    ).data;
    await world.github.as('lena').rest.issues.createComment({
      owner: 'acme',
      repo: 'back-office',
      issue_number: first?.number ?? 0,
      body: '/runbook RB-0004',
    });
    await world.later(MINUTE);
    expect((await notes(number)).at(-1)).toContain('first the queue, then the filter');
  });

  test('a known error that is likely stands on the card, and in no note', async () => {
    await beginWith();
    const number = await open();
    expect(await card(number)).toContain('KE-0001');
    expect(await notes(number)).toEqual([]);
  });

  test('one that is rather not what it is about is named to nobody', async () => {
    await beginWith();
    const number = await open('rita', 'VPN is down', '');
    expect((await ticket(number)).matched).toMatchObject([{ id: 'KE-0001' }]);
    expect(await notes(number)).toEqual([]);
  });

  test('one that is merely possible is named to staff, and not to the requester', async () => {
    await beginWith();
    const number = await open('rita', 'VPN is slow', 'It drops at home.');
    expect(await card(number)).not.toContain('KE-0001');
    expect((await notes(number))[0]).toMatch(
      /^This may help:\n\n- \[\*\*KE-0001\*\* VPN drops with error 809 [^\]]+\]\(https:[^)]+\): possible, because of “.+”\. `\/known KE-0001` applies it\.$/,
    );
  });
});

test('a German desk says it in German', async () => {
  await beginWith({ policy: `${policy}language: de\n` });
  for (const [at, by] of ['rita', 'ravi', 'dora'].entries()) await report(by, at);
  expect((await notes(2))[0]).toContain('Ein anderes Ticket sagt dasselbe');
  expect((await notes(3))[0]).toMatch(
    /^@lena @acme\/service-desk, 2 andere in der letzten Stunde sagen fast dasselbe:/,
  );
  expect((await notes(3))[0]).toContain('Das könnte eine größere Störung sein.');
  const mail = await open('rita', 'Mails are not delivered', 'The mail queue is full, says the gateway.');
  expect((await notes(mail))[0]).toMatch(
    /^Das könnte helfen:\n\n- \*\*RB-0004\*\* .*: wahrscheinlich, wegen „/,
  );
});
