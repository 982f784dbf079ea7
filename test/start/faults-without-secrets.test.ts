/** A process that ends by a fault, or is refused its settings or its database, says what it was and no secret. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startChild, startInTerminal } from './child.ts';
import { inOwnFolder } from './own-folder.ts';
import { expectNothing, key, planted, plantedEnvironment } from './planted.ts';

const { folder, path, environment, startServer, ends } = inOwnFolder();
const main = resolve('plugin/main.ts');
const cli = resolve('plugin/cli.ts');
const settings = (changes: Readonly<Record<string, string>> = {}) =>
  environment({ ...plantedEnvironment, ...changes });

test.each([
  ['an exception that nobody caught', 'throw error', 1],
  ['a promise that nobody caught', 'void Promise.reject(error)', 1],
])(
  '%s ends the process with a line that holds what it was, and nothing that hung on it',
  async (_what, end, code) => {
    writeFileSync(
      path('fault.mjs'),
      `process.on('SIGUSR2', () => {
      const hung = { method: 'POST', url: 'https://api.github.com/x', headers: { authorization: 'token ${planted.token}' }, body: ${JSON.stringify(planted)} };
      const error = Object.assign(new Error('the fault was planted', { cause: Object.assign(new Error('deep down'), { input: 'postgres://desk:${encodeURIComponent(planted.database)}@db/x' }) }), { request: hung, response: { data: hung }, query: '${planted.alerts}' });
      ${end};
    });`,
    );
    const env = settings({ NODE_OPTIONS: `--import=${path('fault.mjs')}` });
    const child = startServer(env);
    await child.up();
    child.process.kill('SIGUSR2');
    expect(await child.ended()).toBe(code);
    expect(child.said()).toContain('the desk ends by a fault of its own: the fault was planted: deep down');
    expect(child.said()).toContain('POST https://api.github.com/x');
    expectNothing('the log', child.said());
  },
);

const password = encodeURIComponent(planted.database);

test.each([
  `postgres://desk:${password}@127.0.0.1:9/desk`,
  `postgres://desk:${password}@no-such-host.invalid/desk`,
  `postgres://desk:${password}@[::bad/desk`,
  `postgresql://desk:${planted.database}@127.0.0.1:9/desk`,
  `mysql://desk:${password}@127.0.0.1/desk`,
])(
  'a database that cannot be had, at %s',
  async (DATABASE_URL) => {
    const env = settings({ DATABASE_URL });
    const children = [
      startServer(env),
      startInTerminal(main, env, folder()),
      ...[
        ['health'],
        ['parked'],
        ['replay', 'all'],
        ['backup', 'x.sqlite'],
        ['restore', 'x.sqlite'],
        ['rebuild'],
        ['export'],
        ['report'],
      ].map((words) => startChild(cli, words, env, folder())),
    ];
    for (const child of children) {
      if (child === null) continue;
      ends(child);
      expect(await child.ended()).not.toBe(0);
      expectNothing(DATABASE_URL, child.said());
      expect(child.said()).not.toContain('Plant3');
    }
  },
  60_000,
);

test.each([
  [{ GITHUB_PRIVATE_KEY: key.slice(0, 700) }],
  [{ GITHUB_PRIVATE_KEY: key.replace('RSA ', '').replaceAll('\n', ' ') }],
  [{ TIERLINE_SUBSCRIBERS: `[{"name":"pager","secrets":["whsec_${planted.subscriber}"]` }],
  [{ TIERLINE_SUBSCRIBERS: JSON.stringify([{ name: 'pager', url: 'x', secrets: [planted.subscriber] }]) }],
  [{ TIERLINE_SUBSCRIBERS: JSON.stringify({ routingKey: planted.routingKey }) }],
  [
    {
      TIERLINE_SUBSCRIBERS: JSON.stringify([
        { name: 'chat', format: 'slack', url: `http://x${planted.slackPath}` },
      ]),
    },
  ],
  [
    {
      TIERLINE_ALERT_SOURCES: JSON.stringify([{ name: 'x', format: planted.alerts, token: planted.alerts }]),
    },
  ],
  [{ TIERLINE_ALERT_SOURCES: planted.alerts }],
  [{ METRICS_TOKEN: `${planted.metrics} x` }],
  [{ GITHUB_API_URL: `https://desk:${planted.former}@github.acme.example/api/v3` }],
  [{ GITHUB_API_URL: `desk:${planted.former}@github.acme.example` }],
])('settings that are wrong are named, and not repeated where they are secret: %#', async (changes) => {
  const child = startServer(settings(changes));
  expect(await child.ended()).toBe(1);
  expect(child.said()).toContain('Tierline cannot start');
  expectNothing('what is wrong', child.said());
});
