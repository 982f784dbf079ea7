/** A secret that somebody pastes stays where it is: they are told at once, and nothing that the desk passes on carries it. */
import { afterEach, expect, test } from 'vitest';
import { subscriberSchema } from '../../plugin/outbound/subscriber.ts';
import { openMajors } from '../../plugin/server/portal-status/open-majors.ts';
import { type Listener, listen } from '../outbound/listener.ts';
import { policy } from '../scenario/desk.ts';
import { desk, MINUTE, scenarioByHand } from '../scenario/scenario.ts';
import { formBody } from './form-body.ts';

const { begin, world, open, say, issue, ticket, lastWord } = scenarioByHand();

/** In pieces, so that no scanner takes this file for a leak. */
const token = ['gh', 'p_', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hJ3lR6'].join('');
const password = ['Tulpen', 'feld-42'].join('');

const key = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;
let listener: Listener | null = null;
afterEach(async () => {
  await listener?.stop();
  listener = null;
});

/** What the App wrote on the ticket beside its card. */
const told = async () =>
  (await issue()).comments
    .filter(({ author, body }) => author === 'tierline[bot]' && !body.includes('tierline:card'))
    .map(({ body }) => body);

test('whoever opens a ticket with a token in it is told once, in words that help', async () => {
  await begin();
  await open(
    'rita',
    'VPN is down',
    `${formBody}\n\ncurl -H "Authorization: token ${token}" https://api.github.com`,
  );
  expect(await told()).toEqual([
    expect.stringMatching(
      /^@rita, the description of this issue seems to hold an access token for GitHub, and/,
    ),
  ]);
  const [said = ''] = await told();
  expect(said).toContain('1. Change or revoke it now');
  expect(said).toContain('“Delete revision from history”');
  expect(said).not.toContain(token);
  await say('rita', 'Anybody?');
  await world.restart();
  await world.turn();
  expect(await told()).toHaveLength(1);
});

test('a comment of staff is no other, and several kinds are one answer', async () => {
  await begin();
  await open();
  const id = await say('lena', `Try this:\n\n    DB_PASSWORD=${password}\n    TOKEN=${token}`);
  expect(await lastWord()).toContain(
    `@lena, [your comment](${(await ticket()).url}#issuecomment-${id}) seems to hold a password and an access token for GitHub, and`,
  );
});

test('a comment that begins with the end of a key holds nobody up', async () => {
  await begin();
  await open();
  await say('rita', ['\n-----', 'END PRIVATE KEY-----\nThe rest of it is at home.'].join(''));
  await say('lena', '/take');
  expect(await ticket()).toMatchObject({ assignee: 'lena' });
});

test('an edit that leaves the secret says nothing, and one that brings another kind does', async () => {
  await begin();
  await open();
  const comment_id = await say('rita', `My password: ${password}`);
  const { issues } = world.github.as('rita').rest;
  await issues.updateComment({ ...desk, comment_id, body: `My own password: ${password}` });
  await world.later(MINUTE);
  expect(await told()).toHaveLength(1);
  await issues.updateComment({ ...desk, comment_id, body: `My own password: ${password}, ${token}` });
  await world.later(MINUTE);
  expect(await told()).toHaveLength(2);
  expect(await lastWord()).toContain('seems to hold an access token for GitHub, and');
});

test.each([
  'password=xxxx',
  'token: <your token>',
  'PASSWORD=changeme',
  'pwd: ****',
  'password: $' + '{PASSWORD}',
  'The password was wrong.',
])('nobody is told of %s', async (words) => {
  await begin();
  await open('rita', 'VPN is down', `${formBody}\n\n${words}`);
  expect(await told()).toEqual([]);
});

test('a German desk says it in German', async () => {
  await begin({ policy: `${policy}\nlanguage: de\n` });
  await open();
  await say('rita', `Mein Passwort ist ${password}`);
  expect(await lastWord()).toMatch(
    /^@rita, in \[Ihrem Kommentar\]\(.*\) steht offenbar ein Passwort, und wer dieses Repository lesen kann,/,
  );
});

test('neither the developers, nor the back office, nor a subscriber gets it', async () => {
  listener = await listen((response) => response.end());
  const given = { name: 'pager', url: listener.url, secrets: [key], allowPrivate: true };
  await begin({
    policy: `${policy}\nback-office: acme/back-office\n`,
    backOffice: 'installed',
    subscribers: [subscriberSchema.parse(given)],
  });
  await open('rita', `VPN is down, ${token}`);
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', `/escalate restarted it with password=${password}, which changed nothing`);
  await say('omar', '/take');
  await say('omar', `/escalate 3 the tunnel drops ${token}, see the capture`);
  await world.later(MINUTE);
  await say('omar', `/relay log in with ${token}`);
  await say('omar', `/wait vendor they look at it with ${token}`);
  await world.later(MINUTE);
  const there = await world.github.issue('acme/vpn-client', 1);
  const office = await world.github.issue('acme/back-office', 1);
  const sent = listener.received.map(({ body }) => String(body));
  const passedOn = JSON.stringify([there, office, sent]);
  expect(passedOn).toContain('log in with █████');
  expect(sent.join('\n')).toContain('they look at it with █████');
  expect(passedOn).not.toContain(token);
  expect(passedOn).not.toContain(password);
  // Nor does the desk say it again on the ticket: whoever deletes their revision must not find it there.
  const own = (await issue()).comments.filter(({ author }) => author === 'tierline[bot]');
  expect(JSON.stringify(own)).not.toContain(token);
});

test('the portal’s banner for a major incident does not show it to everybody', async () => {
  await begin();
  await open();
  await say('omar', `/major VPN is down, log in with ${token}`);
  const [incident] = await openMajors(world.tierline.deps)([1]);
  expect(incident?.title).toBe('VPN is down, log in with █████');
});
