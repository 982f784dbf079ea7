/** Level 1 at its best: solved at the first contact in two moves, procedures at hand, and honest about what others have. */
import { afterEach, expect, test } from 'vitest';
import { readEvent } from '../../plugin/server/saved.ts';
import { startDesk, policy as usual, type World, type WorldOptions } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const answers = `answers:
  switch-to-tcp: { en: 'Your client keeps the connection over TCP, {requester}. Nothing is left to do.', known: KE-0001 }
`;
const runbookFile = `---
id: RB-0004
title: Renew the certificate of the gateway
service: vpn
reviewedOn: 2026-11-01
---

1. Log on to the gateway, see [the list](./RB-0001-gateways.md).
2. Run \`renew --who @gateway\`.
`;
const articles = { 'knowledge/articles/RB-0004-renew-the-certificate.md': runbookFile };

let world: World;
afterEach(() => world.close());

async function open(options: WorldOptions): Promise<void> {
  world = await startDesk(options);
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
}

async function say(by: string, body: string): Promise<readonly string[]> {
  const before = (await issue()).comments.length;
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await world.later(MINUTE);
  return (await issue()).comments.slice(before + 1).map((one) => one.body);
}
const issue = () => world.github.issue('acme/desk', 1);

test('a known error is solved at the first contact in two moves: `/known`, and a ready answer', async () => {
  await open({ policy: usual + answers });
  const said = await say('lena', '/known KE-0001\n/solved with switch-to-tcp');
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('Switch the client to TCP under Settings');
  expect(said[1]).toContain(
    '> Your client keeps the connection over TCP, @\u2060rita. Nothing is left to do.',
  );
  const { labels } = await issue();
  expect(labels).toContain('status: resolved');
  expect(labels).toContain('KE-0001');
  const [row] = await world.tierline.deps.store.tickets.list({});
  expect(JSON.parse(row?.state ?? '{}').ticket).toMatchObject({ answers: 1, tier: 1, handoffs: [] });
});

test('the ready answer alone applies its known error, too', async () => {
  await open({ policy: usual + answers });
  expect(await say('lena', '/solved with switch-to-tcp')).toHaveLength(1);
  expect((await issue()).labels).toContain('KE-0001');
});

test('a runbook goes into the back office with its steps, and nothing on the ticket but a thumb', async () => {
  await open({ policy: `${usual}back-office: acme/back-office\n`, backOffice: 'installed', articles });
  expect(await say('lena', '/runbook rb-4')).toEqual([]);
  const { comments } = await world.github.issue('acme/back-office', 1);
  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toMatch(
    /^@lena, here is \[\*\*RB-0004\*\* Renew the certificate of the gateway\]\(\S+\/acme\/desk\/blob\/HEAD\/knowledge\/articles\/RB-0004-renew-the-certificate\.md\) for this ticket:/,
  );
  expect(comments[0]?.body).toMatch(
    /see \[the list\]\(\S+\/acme\/desk\/blob\/HEAD\/knowledge\/articles\/RB-0001-gateways\.md\)/,
  );
  expect(comments[0]?.body).toContain('`renew --who @gateway`');
  expect(await say('lena', '/runbook RB-0400')).toEqual([
    expect.stringContaining('There is no staff article “RB-0400”. Did you mean `/runbook RB-0004`?'),
  ]);
  // What was found is stored with the comment, for those who ask and may.
  await say('rita', '/runbook RB-0004');
  const [row] = await world.tierline.deps.store.tickets.list({});
  const events = (await world.tierline.deps.store.tickets.events(row?.id ?? '')).map(readEvent);
  const kept = events.flatMap((event) =>
    event.kind === 'commented' ? [event.runbooks?.[0]?.article?.id] : [],
  );
  expect(kept).toEqual(['RB-0004', undefined, undefined]);
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
});

test('without a back office a runbook is refused, with what to set up', async () => {
  await open({ articles });
  expect(await say('lena', '/runbook RB-0004')).toEqual([
    expect.stringContaining(
      'this desk has no back office to post them in. Name a private repository under `back-office:`',
    ),
  ]);
});

test('what a vendor has from now on ends here as handed over, and the requester reads who has it', async () => {
  await open({ policy: `${usual}language: de\n` });
  const [told] = await say('lena', '/handover vendor "ACME Networks" they replace the switch, case 4711');
  expect(told).toContain('@rita, ab jetzt kümmert sich ACME Networks (Hersteller) darum');
  expect(told).toContain('> they replace the switch, case 4711');
  expect(await issue()).toMatchObject({ state: 'closed' });
  expect((await issue()).labels).toContain('status: closed');
  await say('rita', '/reopen es geht nicht weiter');
  expect(await issue()).toMatchObject({ state: 'open' });
  expect(world.github.violations()).toEqual([]);
});
