/** What hosts a desk: the Dockerfile’s steps followed in a folder, for want of an engine; compose.yaml and the unit of systemd read. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { copyFile, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../plugin/config.ts';
import { type Child, hear } from '../start/child.ts';
import { pem, rightEnvironment } from '../start/environment.ts';
import { around } from './installed.ts';
import { packOnce } from './pack-once.ts';

const PATIENCE = 300_000;
const run = promisify(execFile);

let root: string;
let context: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tierline-image-'));
  context = await mkdtemp(join(tmpdir(), 'tierline-context-'));
  await packOnce(context);
}, PATIENCE);
afterAll(async () => {
  for (const folder of [root, context]) await rm(folder, { recursive: true, force: true });
});

interface Image {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly string[];
  readonly health: readonly string[];
}

const words = z.array(z.string());
/** The image’s own root is a folder here. */
const here = (text: string): string => text.replaceAll('/data', join(root, 'data'));

/** Does what the Dockerfile says, step by step; a step that is not known is a mistake of this test. */
async function build(): Promise<Image> {
  let image: Image = { folder: root, environment: {}, user: 'root', command: [], health: [] };
  for (const line of (await readFile('Dockerfile', 'utf8')).split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, step = '', said = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    image = await follow(image, step, said);
  }
  return image;
}

async function follow(image: Image, step: string, said: string): Promise<Image> {
  switch (step) {
    case 'FROM':
      expect(said).toMatch(/^node:26-slim$/);
      return image;
    case 'ENV': {
      const pairs = said
        .split(' ')
        .map((pair) => [pair.split('=')[0] ?? '', here(pair.slice(pair.indexOf('=') + 1))]);
      return { ...image, environment: { ...image.environment, ...Object.fromEntries(pairs) } };
    }
    case 'WORKDIR': {
      const folder = join(root, said);
      await mkdir(folder, { recursive: true });
      return { ...image, folder };
    }
    case 'COPY': {
      const [from = ''] = said.split(' ');
      expect(await readFile('.dockerignore', 'utf8')).toContain(`\n!${from}\n`);
      for await (const name of glob(from, { cwd: context }))
        await copyFile(join(context, name), join(image.folder, basename(name)));
      return image;
    }
    case 'RUN':
      expect(said).not.toMatch(/apt-get|apk |gcc|make |python/);
      // There need be no user “node” on this machine.
      await run('bash', ['-euc', `chown() { [ "$1" = node:node ]; }; ${here(said)}`], {
        cwd: image.folder,
        env: { ...around, ...image.environment },
      });
      return image;
    case 'USER':
      return { ...image, user: said };
    case 'HEALTHCHECK':
      return { ...image, health: words.parse(JSON.parse(said.slice(said.indexOf('CMD ') + 4))) };
    case 'CMD':
      return { ...image, command: words.parse(JSON.parse(said)) };
    case 'VOLUME':
    case 'EXPOSE':
      return image;
    default:
      throw new Error(`the Dockerfile has a step that nobody follows: ${step}`);
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const at = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(typeof at === 'object' ? at?.port : at);
}

test(
  'the image is the package alone, starts as nobody’s root, tells its health, and stops when asked',
  async ({ skip }) => {
    const image = await build().catch((error: unknown) => {
      if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(String(error))) return null;
      throw error;
    });
    if (image === null) {
      console.warn('The image is not tried: no registry answers.');
      return skip();
    }
    expect(image.user).toBe('node');
    const environment = {
      ...rightEnvironment,
      ...image.environment,
      PATH: around['PATH'] ?? '',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      PORT: await freePort(),
    };
    const health = (): number => {
      const [program = '', ...rest] = image.health;
      return (
        spawnSync(program === 'node' ? process.execPath : program, rest, { env: environment }).status ?? -1
      );
    };
    expect(health()).toBe(1);
    const [program = '', ...rest] = image.command;
    const desk: Child = hear(
      process.execPath,
      [join(image.folder, program), ...rest],
      environment,
      image.folder,
    );
    try {
      await desk.up();
      expect(health()).toBe(0);
      expect(execFileSync('ls', [image.folder], { encoding: 'utf8' })).not.toContain('.tgz');
      expect(execFileSync('ls', [join(root, 'data')], { encoding: 'utf8' })).toContain('tierline.sqlite');
      desk.process.kill('SIGTERM');
      expect(await desk.ended()).toBe(0);
    } finally {
      desk.process.kill('SIGKILL');
    }
  },
  PATIENCE,
);

const composed = z.object({
  services: z.object({
    desk: z
      .object({
        environment: z.record(z.string(), z.string()),
        depends_on: z.object({ database: z.object({ condition: z.literal('service_healthy') }) }),
      })
      .loose(),
    database: z
      .object({ environment: z.record(z.string(), z.string()), healthcheck: z.object({}).loose() })
      .loose(),
    proxy: z.object({ command: z.string(), ports: z.array(z.string()) }).loose(),
  }),
});

/** As compose puts them in: `${NAME:?}` has to be there, `${NAME:-else}` need not. */
function filled(text: string, given: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\$\{(\w+)(?::([?-])([^}]*))?\}/g,
    (_, name: string, how: string | undefined, otherwise = '') => {
      const value = given[name] ?? '';
      if (value === '' && how === '?') throw new Error(`.env.example lacks ${name}`);
      return value === '' ? otherwise : value;
    },
  );
}

test('compose.yaml and .env.example together are a whole configuration, and only the proxy is reached from outside', async () => {
  const example = Object.fromEntries(
    (await readFile('.env.example', 'utf8')).split('\n').flatMap((line) => {
      const [, name, value = ''] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value]];
    }),
  );
  const settings = { ...example, GITHUB_PRIVATE_KEY: pem.replaceAll('\n', '\\n') };
  const text = await readFile('compose.yaml', 'utf8');
  const { services } = composed.parse(parse(text));
  const read = readConfig(
    Object.fromEntries(
      Object.entries(services.desk.environment).map(([name, value]) => [name, filled(value, settings)]),
    ),
  );
  expect(read).toMatchObject({
    config: {
      appId: 12345,
      databaseUrl: 'postgres://tierline:replacemebyopensslrandhex32@database/tierline',
    },
  });
  expect(services.database.environment).toMatchObject({ POSTGRES_USER: 'tierline', POSTGRES_DB: 'tierline' });
  expect(filled(services.proxy.command, settings)).toBe(
    'caddy reverse-proxy --from desk.example.com --to desk:3000',
  );
  for (const closed of [services.desk, services.database]) expect(closed).not.toHaveProperty('ports');
  // Whatever the example explains is used, and the other way round.
  const used = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
  expect([...used].toSorted()).toEqual(Object.keys(example).toSorted());
  expect(() => filled(text, example)).toThrow('.env.example lacks GITHUB_PRIVATE_KEY');
});

test('the unit of systemd is one that systemd takes', async ({ skip }) => {
  const unit =
    /```ini\n([\s\S]*?)```/.exec(await readFile('knowledge/docs/HT-0103-run-the-desk.md', 'utf8'))?.[1] ?? '';
  expect(unit).toMatch(/^ExecStart=.*tierline\.js start$/m);
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) {
    console.warn('The unit is not tried: there is no systemd-analyze.');
    return skip();
  }
  const file = join(context, 'tierline.service');
  await writeFile(file, unit);
  const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
  expect(stderr.split('\n').filter((line) => line.includes('tierline.service'))).toEqual([]);
});
