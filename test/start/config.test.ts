/** The environment: what each missing or wrong variable is told to be. */
import { expect, test } from 'vitest';
import { readConfig, readSocket } from '../../plugin/config.ts';
import { pem, rightEnvironment } from './environment.ts';

const problems = (changes: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const read = readConfig({ ...rightEnvironment, ...changes });
  return 'problems' in read ? read.problems : [];
};

test('three variables are enough; the rest has defaults', () => {
  expect(readConfig(rightEnvironment)).toEqual({
    config: {
      appId: 12_345,
      privateKey: pem,
      webhookSecrets: ['new-secret', 'old-secret'],
      githubUrl: 'https://api.github.com',
      databaseUrl: 'sqlite:tierline.sqlite',
      host: '0.0.0.0',
      port: 3000,
      subscribers: [],
      logLevel: 'info',
      socket: 'tierline.sqlite.socket',
    },
  });
});

test('a key may stand on one line with \\n in it, as some panels want it', () => {
  expect(problems({ GITHUB_PRIVATE_KEY: pem.replaceAll('\n', '\\n') })).toEqual([]);
});

test.each([
  [{ GITHUB_WEBHOOK_SECRET: 'correct horse battery staple' }, ['correct horse battery staple', 'old-secret']],
  [{ GITHUB_WEBHOOK_SECRET: 'a  b\tc' }, ['a  b\tc', 'old-secret']],
  [{ GITHUB_WEBHOOK_SECRET: 'from-a-file\r\n' }, ['from-a-file', 'old-secret']],
  [{ GITHUB_WEBHOOK_SECRET_FORMER: 'once upon a time' }, ['new-secret', 'once upon a time']],
  [{ GITHUB_WEBHOOK_SECRET_FORMER: '' }, ['new-secret']],
])('a secret is taken whole: %j', (changes, secrets) => {
  const read = readConfig({ ...rightEnvironment, ...changes });
  expect(read).toMatchObject({ config: { webhookSecrets: secrets } });
});

const token = 'a-token-of-these-tests';

test.each([
  [{}, undefined],
  [{ METRICS_TOKEN: token }, { token, own: null }],
  [{ METRICS_PORT: '9464' }, { token: null, own: { host: '127.0.0.1', port: 9464 } }],
  [
    { METRICS_PORT: '0', METRICS_HOST: '::1' },
    { token: null, own: { host: '::1', port: 0 } },
  ],
  [
    { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0', METRICS_TOKEN: token },
    { token, own: { host: '0.0.0.0', port: 9464 } },
  ],
])('%j is where the metrics are read, and by whom', (changes, metrics) => {
  const read = readConfig({ ...rightEnvironment, ...changes });
  expect('config' in read && read.config.metrics).toEqual(metrics);
});

test.each(['./app.pem', 'app.private-key.pem', '/etc/tierline/key', 'C:\\keys\\app.pem', '~/key.pem'])(
  'the file %s in the place of its key is told where it belongs',
  (path) => {
    expect(problems({ GITHUB_PRIVATE_KEY: path })).toEqual([
      'GITHUB_PRIVATE_KEY holds the name of a file. Put it into GITHUB_PRIVATE_KEY_FILE instead.',
    ]);
  },
);

test('an empty variable is a missing one', () => {
  expect(problems({ PORT: '', HOST: ' ', TIERLINE_SUBSCRIBERS: '' })).toEqual([]);
  expect(problems({ GITHUB_APP_ID: '' })).toEqual([expect.stringContaining('GITHUB_APP_ID is missing.')]);
});

test.each([
  [{ GITHUB_APP_ID: undefined }, 'GITHUB_APP_ID is missing. It is the number under “App ID”'],
  [{ GITHUB_APP_ID: 'Iv1.abc' }, 'GITHUB_APP_ID is “Iv1.abc”, which is not a number.'],
  [{ GITHUB_PRIVATE_KEY: undefined }, 'GITHUB_PRIVATE_KEY_FILE is missing. Set it to the .pem file'],
  [{ GITHUB_PRIVATE_KEY: 'hello' }, 'GITHUB_PRIVATE_KEY does not hold a private key.'],
  [{ GITHUB_PRIVATE_KEY: pem.slice(0, 300) }, 'GITHUB_PRIVATE_KEY does not hold a private key.'],
  [
    { GITHUB_PRIVATE_KEY: undefined, GITHUB_PRIVATE_KEY_FILE: '/no/such.pem' },
    'points to “/no/such.pem”, which cannot be read (ENOENT).',
  ],
  [
    { GITHUB_PRIVATE_KEY: undefined, GITHUB_PRIVATE_KEY_FILE: '/dev/null' },
    'GITHUB_PRIVATE_KEY_FILE does not hold a private key.',
  ],
  [
    { GITHUB_PRIVATE_KEY_FILE: '/no/such.pem' },
    'GITHUB_PRIVATE_KEY_FILE and GITHUB_PRIVATE_KEY are both set, and they may differ. Keep one of them',
  ],
  [{ GITHUB_WEBHOOK_SECRET: undefined }, 'GITHUB_WEBHOOK_SECRET is missing. Set the same secret here'],
  [
    { GITHUB_API_URL: 'github.example.com' },
    'GITHUB_API_URL is “github.example.com”, which is not an address.',
  ],
  [{ GITHUB_API_URL: 'ftp://x' }, 'GITHUB_API_URL is “ftp://x”, which is not an address.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with sqlite: or postgres://.'],
  [{ PORT: '80a' }, 'PORT is “80a”. Write a number from 1 to 65535'],
  [{ PORT: '70000' }, 'PORT is “70000”.'],
  [{ TIERLINE_PORTAL: 'acme' }, 'TIERLINE_PORTAL is “acme”, which is not an address.'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have at least 16 characters and no space. Make one with'],
  [{ METRICS_TOKEN: 'long enough, but with spaces' }, 'METRICS_TOKEN must have at least 16 characters'],
  [{ METRICS_HOST: '127.0.0.1' }, 'METRICS_HOST is set without METRICS_PORT. Set the port, too'],
  [{ METRICS_PORT: 'nine' }, 'METRICS_PORT is “nine”. Write a number from 1 to 65535, or leave it out'],
  [{ METRICS_PORT: '70000' }, 'METRICS_PORT is “70000”.'],
  [{ METRICS_PORT: '3000' }, 'METRICS_PORT is 3000, where the desk itself listens.'],
  [{ METRICS_PORT: '8080', PORT: '8080' }, 'METRICS_PORT is 8080, where the desk itself listens.'],
  [
    { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' },
    'METRICS_HOST is “0.0.0.0”, which other machines may reach. Set METRICS_TOKEN, too',
  ],
  [{ METRICS_PORT: '9464', METRICS_HOST: '10.0.0.7' }, 'METRICS_HOST is “10.0.0.7”'],
  [{ METRICS_PORT: '9464', METRICS_HOST: '::' }, 'METRICS_HOST is “::”'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is “loud”. Use one of fatal, error, warn'],
  [{ TIERLINE_SUBSCRIBERS: '{' }, 'TIERLINE_SUBSCRIBERS is not JSON. Write a list:'],
  [{ TIERLINE_SUBSCRIBERS: '[{"name":"pager"}]' }, 'TIERLINE_SUBSCRIBERS: Subscriber pager: url must be'],
])('%j is told what to be', (changes, sentence) => {
  const [first, ...more] = problems(changes);
  expect(first).toContain(sentence);
  expect(first).toMatch(/\.$/);
  if (!('TIERLINE_SUBSCRIBERS' in changes)) expect(more).toEqual([]);
});

test('everything wrong is told at once', () => {
  const read = readConfig({ PORT: 'x', LOG_LEVEL: 'x' });
  expect('problems' in read && read.problems.length).toBe(5);
});

test('no sentence repeats a secret', () => {
  const said = problems({
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    GITHUB_PRIVATE_KEY: 'hunter2',
    TIERLINE_SUBSCRIBERS: '[{"name":"a","url":"https://a.example","secrets":["hunter2"]}]',
  });
  expect(said).toHaveLength(3);
  expect(said.join()).not.toContain('hunter2');
});

test('the operator’s socket lies beside the SQLite file, or where it is said', () => {
  expect(readSocket({ DATABASE_URL: 'sqlite:/var/lib/tierline/desk.sqlite' })).toBe(
    '/var/lib/tierline/desk.sqlite.socket',
  );
  expect(readSocket({ DATABASE_URL: 'postgres://db/tierline' })).toBeNull();
  expect(readSocket({ DATABASE_URL: 'postgres://db/x', TIERLINE_SOCKET: '/run/tierline' })).toBe(
    '/run/tierline',
  );
});
