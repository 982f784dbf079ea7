/** `tierline rebuild` and `tierline sweep`, as an operator types them. */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSealed, sealed, sealingKey } from '../../plugin/github/sealed.ts';
import { operatorDoor } from '../../plugin/server/admin.ts';
import { openSocket, type Socket } from '../../plugin/socket.ts';
import { openStore } from '../../plugin/store/open.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from '../server/form-body.ts';
import { startChild } from '../start/child.ts';
import { pem } from '../start/environment.ts';

const desk = { owner: 'acme', repo: 'desk' };

let folder: string;
let world: World;
let socket: Socket | null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-rebuild-'));
  // The program tells the time by the machine.
  world = await startDesk({ at: Date.now() - 60_000 });
  socket = null;
  await world.turn();
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
});
afterEach(async () => {
  await socket?.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function tierline(...words: readonly string[]): Promise<{ code: number | string; said: string }> {
  const { app, url } = world.github;
  const environment = {
    DATABASE_URL: `sqlite:${join(folder, 'other.sqlite')}`,
    GITHUB_APP_ID: String(app.id),
    GITHUB_PRIVATE_KEY: app.privateKey,
    GITHUB_WEBHOOK_SECRET: app.webhookSecret,
    GITHUB_API_URL: url,
  };
  const child = startChild(resolve('plugin/cli.ts'), words, environment, folder);
  return { code: await child.ended(), said: child.said() };
}

test('a lost database is made anew, and one that holds something is refused with the remedy', async () => {
  const first = await tierline('rebuild');
  expect(first.said).toContain(
    'acme/desk: 1 ticket, 1 of them as they were, 0 judged anew from what GitHub shows.',
  );
  expect(first.said).toContain('Of all that the desk knew of its tickets, nothing is missing.');
  expect(first.code).toBe(0);
  const second = await tierline('rebuild');
  expect(second.code).toBe(1);
  expect(second.said).toContain('This database is not empty: it holds tickets.');
  expect(second.said).toMatch(/Move .*other\.sqlite aside/);
});

test('a record that was sealed with a former key is read with it, and named without it', async () => {
  writeFileSync(join(folder, 'wrong.pem'), 'no key');
  writeFileSync(join(folder, 'former.pem'), pem);
  const { comments } = await world.github.issue('acme/desk', 1);
  const [card] = comments;
  const present = readSealed(card?.body ?? '', '1#1', [sealingKey(world.github.app.privateKey)]);
  const hidden = sealed('text' in present ? present.text : '', '1#1', sealingKey(pem));
  const body = (card?.body ?? '').replace(/<!-- tierline-record.* -->/, hidden);
  await world.github.as('mia').rest.issues.updateComment({ ...desk, comment_id: card?.id ?? 0, body });
  expect(await tierline('rebuild', '--former-key', 'wrong.pem')).toEqual({
    code: 2,
    said: 'wrong.pem holds no private key. Name the .pem file that the App had before.\n',
  });
  const { code, said } = await tierline('rebuild', '--former-key', 'former.pem', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(said.split('\n').findLast((line) => line.startsWith('{')) ?? '')).toEqual({
    desks: ['acme/desk'],
    restored: 1,
    judgedAnew: 0,
    news: 0,
    unknown: [],
  });
  await rm(join(folder, 'other.sqlite'));
  const without = await tierline('rebuild');
  expect(without.said).toContain('0 of them as they were, 1 judged anew');
  expect(without.said).toContain('acme/desk#1: who was staff when');
});

test('a rebuild that was broken off is begun again with an empty database, and no desk starts on it', async () => {
  const store = await openStore({ url: `sqlite:${join(folder, 'other.sqlite')}` });
  await store.memory.set('rebuilding', '1');
  await store.close();
  const { code, said } = await tierline('rebuild');
  expect(code).toBe(1);
  expect(said).toContain('it holds what an earlier rebuild has left unfinished');
  await expect(world.restart(`sqlite:${join(folder, 'other.sqlite')}`)).rejects.toThrow(
    'Delete the database, and run `tierline rebuild` again.',
  );
  await world.restart('sqlite::memory:').catch(() => undefined);
});

test('a sweep asks the running desk, and without one looks by itself', async () => {
  await tierline('rebuild');
  world.github.post.target(null);
  await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: '/take' });
  const alone = await tierline('sweep');
  expect(alone).toEqual({
    code: 0,
    said: [
      'Looked through 2 repositories. Missed: 1 read from issues and timelines.',
      '  acme/desk: 1',
      'The desk handles it when it starts.',
      '',
    ].join('\n'),
  });
  const path = join(folder, 'other.sqlite.socket');
  socket = await openSocket(path, operatorDoor(world.tierline.deps, () => undefined).fetch);
  const asked = await tierline('sweep', '--since', '1d', '--json');
  expect(JSON.parse(asked.said)).toEqual({
    redelivered: 0,
    events: 1,
    repositories: [
      { name: 'acme/desk', events: 1 },
      { name: 'acme/vpn-client', events: 0 },
    ],
    failed: [],
  });
});

test.each(['tomorrow', '2999-01-01', '3 weeks', ''])('a sweep since “%s” is refused', async (since) => {
  const { code, said } = await tierline('sweep', '--since', since);
  expect(code).toBe(2);
  expect(said).toContain(`“${since}” is no time that has been. Write how long ago`);
});
