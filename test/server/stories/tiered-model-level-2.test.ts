/** The tiered support model, level 2: the cause is found, and the workaround goes back to level 1. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../scenario/scenario.ts';
import { formBody } from '../form-body.ts';
import { policy, type Telling, tell } from './telling.ts';

const certificate = formBody.replace(
  'The client says error 809 and gives up.',
  'The tunnel closes at once with E-4711, certificate chain incomplete.',
);
const article = `---
id: KE-0002
title: Tunnel closes at once with E-4711
aliases: [certificate chain incomplete]
symptoms: ["The tunnel closes at once with E-4711"]
codes: ["E-4711"]
service: vpn
affected: []
status: workaround
cause: The gateway sends its certificate without the one between it and the root.
workaround: Import the certificate “acme between” from the shelf, then connect again.
audience: public
reviewedOn: '2026-11-20'
reviewEvery: 6 months
lang: en
---

Ask for the number behind E-4711 and note it.
`;
const majors = `major: { update-every: 30m, review-within: 2 working days }
`;

let story: Telling;
beforeAll(async () => {
  story = await tell({ policy: `${policy}${majors}`, portal: 'https://help.acme.example' });
});
afterAll(() => story.end());

it('root cause, workaround to level 1: what level 2 found is an article, and the next ticket is solved by it at level 1', async () => {
  await story.open('rita', 'Tunnel closes', certificate);
  expect(await story.card()).not.toContain('looks like a known error');
  await story.say(
    'lena',
    'Operations look at it now, and you hear from me by eleven.\n\n/take\n/escalate reinstalled the client and tried two networks, E-4711 comes at once each time',
  );
  await story.say('omar', '/take\n/time 40m diagnosis the gateway leaves out one certificate');
  await story.publish('knowledge/articles/KE-0002-tunnel-closes-with-e-4711.md', article);
  const [workaround = ''] = await story.say('omar', '/known KE-0002');
  expect(workaround).toContain(
    '@rita, this looks like a known error, **KE-0002 Tunnel closes at once with E-4711**',
  );

  await story.open('ravi', 'No tunnel', certificate);
  expect(await story.card(2)).toMatch(/looks like a known error:[\s\S]*\*\*KE-0002\*\*.*E-4711/);
  const [same = ''] = await story.say('lena', '/known KE-0002', 2);
  expect(same).toContain('@ravi, this looks like a known error');
  expect(same).toContain('Import the certificate “acme between” from the shelf');
  await story.say('ravi', '/confirm', 2);
  expect(await story.state(2)).toBe('closed');
  expect(await story.labels(2)).toEqual(expect.arrayContaining(['KE-0002', 'tier: 1']));
});

it('one trouble of many is one thread: declared, merged, told to each requester and to the portal, and reviewed', async () => {
  const main = await story.open('rita', 'Mail is down', formBody.replace('VPN', 'Mail'));
  const same = await story.open('sven', 'No mail at all', formBody.replace('VPN', 'Mail'));
  expect((await story.say('lena', '/major E-mail is down', main)).at(-1)).toMatch(
    /Only level 2, level 3 and managers can use `\/major`\. Call them with `\/escalate` or `\/manager`/,
  );
  const [declared = ''] = await story.say('omar', '/take\n/major E-mail is down in all offices', main);
  expect(declared).toContain('@rita, this affects many people, so it is a **major incident** now');
  expect(await story.labels(main)).toEqual(expect.arrayContaining(['major', 'priority: P1']));
  const [merged = ''] = await story.say('lena', `/duplicate #${main}`, same);
  expect(merged).toContain('@sven');
  expect(await story.state(same)).toBe('closed');
  expect(await story.card(main)).toContain(`| Duplicates | #${same} of sven |`);

  const status = await fetch(`${story.world.tierline.url}/portal/status.json`);
  expect(await status.json()).toMatchObject({ incidents: [{ title: 'E-mail is down in all offices' }] });
  await story.say('omar', '/update half of the mailboxes work again', main);
  expect(await story.card(main)).toContain('half of the mailboxes work again');
  await story.pass(31 * MINUTE);
  expect((await story.told(main)).at(-1)).toMatch(/^@omar, the next word to the requester/);

  await story.say('omar', '/solved replaced the full disk of the mail store', main);
  expect((await story.told(same)).at(-1)).toContain('@sven');
  expect((await story.told(same)).at(-1)).toContain('replaced the full disk of the mail store');
  const calm = await story.world.tierline.deps.store.memory.list('major/');
  expect(calm).toEqual([]);
  for (let hours = 0; hours < 4 * 24; hours += 1) await story.pass(HOUR);
  const review = (
    await story.world.github.as('mia').rest.issues.listForRepo({ owner: 'acme', repo: 'back-office' })
  ).data;
  expect(review.map(({ title }) => title)).toContain(`Ticket #${main}: Mail is down`);
});
