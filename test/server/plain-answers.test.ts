/** The desk asks for the service and for how many are affected, and hears a plain answer as it hears the form. */
import { beforeEach, describe, expect, it } from 'vitest';
import { policy as english } from '../scenario/desk.ts';
import { desk, HOUR, scenarioByHand } from '../scenario/scenario.ts';

const { begin, world, open, say, card, ticket, issue, labels } = scenarioByHand();

const freehand = (by = 'rita', body = 'Nothing goes any more since nine.') => open(by, 'Help', body);
const written = async () => (await issue()).comments.length;
const thumbs = async (comment_id: number) =>
  (await world.github.as('rita').rest.reactions.listForIssueComment({ ...desk, comment_id })).data.map(
    ({ content }) => content,
  );

describe('an English desk', () => {
  beforeEach(() => begin());

  it('takes over “VPN, my team”: on the card, with a 👍, and without a word', async () => {
    await freehand();
    expect(await labels()).toContain('waiting: user');
    const before = await written();
    const answer = await say('rita', 'VPN, my team');
    expect(await ticket()).toMatchObject({
      service: 'vpn',
      classification: { impact: 'medium' },
      assumed: ['urgency'],
      waiting: null,
    });
    expect(await labels()).toContain('service: vpn');
    expect(await card()).toContain('| Service | VPN |');
    expect(await thumbs(answer)).toEqual(['+1']);
    expect(await written()).toBe(before + 1);
  });

  it.each([
    ['only me', { service: null, assumed: ['urgency'], classification: { impact: 'low' } }],
    [
      'hi, it is the mail. everyone in the office\n\nSent from my iPhone',
      { service: 'mail', classification: { impact: 'high' } },
    ],
    ['betrifft nur mich, VPN', { service: 'vpn', classification: { impact: 'low' } }],
    ['It fails for me since the VPN update', { service: null, assumed: ['impact', 'urgency'] }],
    ['VPN?', { service: null, assumed: ['impact', 'urgency'] }],
  ])('hears of “%s” what it says, and no more', async (words, heard) => {
    await freehand();
    await say('rita', words);
    expect(await ticket()).toMatchObject(heard);
  });

  it('takes the answers as they come, in two comments', async () => {
    await freehand();
    await say('rita', 'vpn');
    await say('rita', 'just me');
    expect(await ticket()).toMatchObject({ service: 'vpn', classification: { impact: 'low' } });
  });

  it('hears nobody but whoever was asked', async () => {
    await freehand();
    await say('ravi', 'VPN, everyone');
    await say('lena', 'VPN, everyone');
    expect(await ticket()).toMatchObject({ service: null, assumed: ['impact', 'urgency'] });
  });

  it('leaves to people what staff have asked, or decided', async () => {
    await freehand();
    await say('lena', 'Who can see the shared calendar?');
    await say('rita', 'Only me');
    expect(await ticket()).toMatchObject({ assumed: ['impact', 'urgency'] });
    const second = await freehand();
    await say('lena', '/impact high', second);
    await say('lena', '/wait user whose mailbox is it', second);
    await say('rita', 'only me', second);
    expect(await ticket(second)).toMatchObject({ classification: { impact: 'high' } });
  });

  it('hears the form that is filled in later', async () => {
    await freehand();
    const body = 'Nothing goes.\n\n### Service\n\nMail\n\n### Who is affected?\n\nEveryone';
    await world.github.as('rita').rest.issues.update({ ...desk, issue_number: 1, body });
    await world.later(HOUR / 60);
    expect(await ticket()).toMatchObject({
      service: 'mail',
      classification: { impact: 'high' },
      waiting: null,
    });
  });

  it('hears staff who opened it for somebody', async () => {
    await freehand('lena', '### What happened?\n\nHer phone is dead.\n\n### On behalf of\n\nMrs Olsen');
    await say('lena', 'only her, VPN');
    expect(await ticket()).toMatchObject({ service: 'vpn', classification: { impact: 'low' } });
  });

  it('asks by /urgent only for what nobody has said, and hears the answer', async () => {
    await open();
    await say('rita', '/urgent');
    expect((await issue()).comments.at(-1)?.body).toContain(
      '@rita, thank you. We know who is affected, and your ticket has priority **P2**.',
    );
    const second = await freehand('rita', 'The VPN is slow.\n\n### Service\n\nVPN');
    await say('lena', 'I have a look.', second);
    await say('rita', '/urgent', second);
    expect((await issue(second)).comments.at(-1)?.body).toContain('how many people cannot work');
    await say('rita', 'the whole office', second);
    expect(await ticket(second)).toMatchObject({ classification: { impact: 'high' } });
  });
});

describe('a German desk', () => {
  beforeEach(() => begin({ policy: english.replace('tierline: 1', 'tierline: 1\nlanguage: de') }));

  it.each([
    ['betrifft nur mich', null, 'low'],
    ['alle im Büro', null, 'high'],
    ['VPN, mein Team', 'vpn', 'medium'],
    ['mail\nnur ich', 'mail', 'low'],
    ['Es geht um VPN, die ganze Abteilung', 'vpn', 'medium'],
  ])('hears “%s”', async (words, service, impact) => {
    await freehand('rita', 'Seit heute früh geht nichts mehr.');
    await say('rita', words);
    expect(await ticket()).toMatchObject({ service, classification: { impact } });
  });

  it.each(['Nicht nur ich', 'VPN geht, Mail nicht', 'alle Drucker', 'VPN oder Mail'])(
    'leaves “%s” to people',
    async (words) => {
      await freehand('rita', 'Seit heute früh geht nichts mehr.');
      await say('rita', words);
      expect(await ticket()).toMatchObject({ service: null, assumed: ['impact', 'urgency'] });
    },
  );
});
