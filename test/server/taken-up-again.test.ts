/** After a reopening: who has the ticket, what is not tried once more, and words that were said before. */
import { describe, expect, it } from 'vitest';
import { vpnArticle } from '../scenario/desk.ts';
import { desk, MINUTE, scenario } from '../scenario/scenario.ts';

const mailArticle = vpnArticle
  .replace('KE-0001', 'KE-0002')
  .replaceAll('error 809', 'code M-17')
  .replaceAll(/VPN client|VPN/g, 'mail program')
  .replaceAll(/vpn|tunnel/g, 'mail');

const { world, open, say, card, ticket, lastWord } = scenario({
  articles: { 'knowledge/articles/KE-0002-mail-program-offline.md': mailArticle },
});

const close = async (by = 'rita') => {
  await world.github.as(by).rest.issues.update({ ...desk, issue_number: 1, state: 'closed' });
  await world.later(MINUTE);
};
const first = async () => (await card()).split('\n')[0];

describe('the card of a ticket that is taken up again', () => {
  it('names its owner, and does not say beside it that nobody has it', async () => {
    await open();
    await say('lena', '/solved restarted the gateway');
    await say('rita', 'It is broken again.');
    expect(await ticket()).toMatchObject({ owner: 'lena', assignee: null, status: 'open' });
    expect(await first()).toContain('**@lena** looks after this again, at priority **P2**.');
    expect(await card()).not.toContain('nobody has taken it');
  });

  it('says that nobody has it where nobody had', async () => {
    await open();
    await close();
    await say('rita', '/reopen the error is back');
    expect(await first()).toContain('nobody has taken it yet');
  });
});

describe('a known error that was tried', () => {
  it('as a suggestion is not suggested again, and has not solved it when the requester gives up', async () => {
    await open();
    expect(await card()).toContain('This looks like a known error');
    await close();
    await say('rita', '/reopen error 809 again');
    expect(await card()).not.toContain('This looks like a known error');
    await close();
    expect(await ticket()).toMatchObject({ resolution: { code: 'withdrawn' } });
  });

  it('by staff stays on the ticket, and is no solution until it is applied anew', async () => {
    await open();
    await say('lena', '/known KE-0001');
    await say('rita', 'Works, thanks!');
    expect(await ticket()).toMatchObject({ resolution: { helped: { by: 'known-error', id: 'KE-0001' } } });
    await say('rita', 'It is broken again.');
    expect(await ticket()).toMatchObject({ status: 'open', failed: ['KE-0001'] });
    expect(await card()).toContain('KE-0001');
    expect(await card()).not.toContain('This looks like a known error');
    await say('lena', 'Then take the other gateway, please.');
    await close();
    expect(await ticket()).toMatchObject({ resolution: { code: 'solved', helped: { by: 'answer' } } });
    await say('rita', '/reopen still the same');
    await say('lena', '/known KE-0001');
    await close();
    expect(await ticket()).toMatchObject({ failed: [], resolution: { helped: { by: 'known-error' } } });
  });
});

describe('a bare /reopen of the requester', () => {
  it.each([
    'It happens since the update.',
    'Seit heute früh dieselbe Meldung',
    'the printer, too',
    'error 809',
    'bitte nochmal',
  ])('takes “%s”, which they have just written, as the reason', async (words) => {
    await open();
    await close();
    await say('rita', words);
    await say('rita', '/reopen');
    expect(await ticket()).toMatchObject({ status: 'open', reopenings: 1, unanswered: true });
  });

  it.each(['Thanks a lot!', 'ok'])('asks what they see after “%s”, or after nothing', async (words) => {
    await open();
    await close();
    await say('rita', words);
    await say('rita', '/reopen');
    expect(await ticket()).toMatchObject({ status: 'closed' });
    expect(await lastWord()).toContain('What do you see?');
  });

  it('of staff asks for a reason as before', async () => {
    await open();
    await close();
    await say('rita', 'By the way, I am on leave from Monday.');
    await say('lena', '/reopen');
    expect(await ticket()).toMatchObject({ status: 'closed' });
  });
});

describe('a suggestion beside another known error that staff apply', () => {
  const suggests = async () => (await card()).includes('This looks like a known error');

  it('is passed over: the card asks of the applied one alone', async () => {
    await open();
    expect(await suggests()).toBe(true);
    await say('lena', '/known KE-0002');
    expect(await card()).toContain('does the workaround of KE-0002 help?');
    expect(await suggests()).toBe(false);
    await say('rita', 'Where is that setting?');
    expect(await suggests()).toBe(false);
  });

  it.each([
    ['staff take the applied one back', 'lena', '/not-known KE-0002'],
    ['the requester says that it does not help', 'rita', '/not-known KE-0002'],
  ])('is there again once %s', async (_, by, words) => {
    await open();
    await say('lena', '/known KE-0002');
    await say(by, words);
    expect(await suggests()).toBe(true);
  });

  it('is there again once the applied one has failed', async () => {
    await open();
    await say('lena', '/known KE-0002');
    await say('rita', 'Works, thanks!');
    expect(await ticket()).toMatchObject({ resolution: { helped: { by: 'known-error', id: 'KE-0002' } } });
    await say('rita', 'It is broken again.');
    expect(await ticket()).toMatchObject({ status: 'open', failed: ['KE-0002'] });
    expect(await suggests()).toBe(true);
  });
});
