/** A stop waits some seconds for what is in hand, and no longer: what is cut short then is no fault to wake anybody for. */
import { expect, test } from 'vitest';
import type { Log } from '../../plugin/server/deps.ts';
import { start } from '../../plugin/start.ts';
import { houseClock, startDesk } from '../scenario/desk.ts';

test('a look for missed webhooks that GitHub keeps waiting is cut short without an error', async () => {
  const { github, clock, close } = await startDesk();
  const errors: string[] = [];
  const notes: string[] = [];
  const log: Log = {
    debug: () => undefined,
    info: (_, message) => notes.push(message),
    warn: () => undefined,
    error: (_, message) => errors.push(message),
  };
  const reached = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  github.before(/GET \/app\/hook\/deliveries/, () => {
    reached.resolve();
    return answered.promise;
  });
  const { app, url } = github;
  const desk = await start(
    {
      appId: app.id,
      privateKey: app.privateKey,
      webhookSecrets: [app.webhookSecret],
      githubUrl: url,
      databaseUrl: 'sqlite::memory:',
      host: '127.0.0.1',
      port: 0,
      subscribers: [],
      logLevel: 'silent',
    },
    houseClock(clock),
    log,
  );
  await reached.promise;
  await desk.stop();
  answered.resolve();
  await expect
    .poll(() => notes.join('\n'), { timeout: 20_000 })
    .toContain('recovering was cut short by the stop: ');
  expect(errors).toEqual([]);
  await close();
});
