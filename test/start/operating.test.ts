import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openingDoor } from '../../plugin/server/http.ts';
import { post } from '../server/post.ts';
import { startInTerminal } from './child.ts';
import { inOwnFolder } from './own-folder.ts';

const main = resolve('plugin/main.ts');

const { folder, path, environment, startServer, ends } = inOwnFolder();

test('while its database is opened it is alive and not ready, and takes nothing', async () => {
  const door = openingDoor();
  expect((await door.request('/live')).status).toBe(200);
  const ready = await door.request('/ready');
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ready: false, problems: [expect.stringContaining('The desk is starting')] },
  ]);
  for (const [method, at] of [
    ['POST', '/webhooks'],
    ['POST', '/alerts/prometheus'],
    ['GET', '/health'],
  ] as const)
    expect((await door.request(at, { method })).status).toBe(503);
});

test('it says that it is alive and ready; asked to stop it ends with 0, also with a line left open', async () => {
  const child = startServer();
  const url = await child.up();
  expect((await fetch(`${url}/live`)).status).toBe(200);
  const ready = await fetch(`${url}/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, problems: [] }]);
  child.process.kill('SIGTERM');
  expect(await child.ended()).toBe(0);
});

test.each([
  ['a second signal ends it at once', 2, 1],
  ['its time is up', 1, 0],
])('with work in hand that never ends: %s', async (_what, signals, code) => {
  const asked = Promise.withResolvers<void>();
  const silent = createServer(() => asked.resolve());
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const address = silent.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const child = startServer({ GITHUB_API_URL: `http://127.0.0.1:${port}` });
    const url = await child.up();
    await post(url, 'new-secret', {
      event: 'installation',
      body: JSON.stringify({
        action: 'created',
        installation: { id: 1 },
        repositories: [{ id: 1, name: 'desk', full_name: 'acme/desk' }],
      }),
    });
    await asked.promise;
    child.process.kill('SIGTERM');
    if (signals === 2) {
      await expect.poll(() => child.said(), { timeout: 30_000 }).toContain('a second signal ends at once');
      child.process.kill('SIGINT');
    }
    expect(await child.ended()).toBe(code);
    expect(child.said().includes('ended at once')).toBe(signals === 2);
  } finally {
    silent.closeAllConnections();
    silent.close();
  }
});

test('in a terminal the log is read by people, elsewhere by programs', async () => {
  const plain = startServer();
  await plain.up();
  expect(JSON.parse(plain.said().split('\n')[0] ?? '')).toMatchObject({
    level: 30,
    file: path('desk.sqlite'),
  });
  const terminal = startInTerminal(
    main,
    environment({ DATABASE_URL: `sqlite:${path('other.sqlite')}` }),
    folder(),
  );
  if (terminal === null) return;
  ends(terminal);
  await expect
    .poll(() => terminal.said(), { timeout: 30_000 })
    .toMatch(/\d\d:\d\d:\d\d {2}info {3}Tierline is up {2}url=http/);
  expect(terminal.said()).not.toContain('{"level"');
});
