/** The npm package: packed, installed into an empty folder, and run on each Node that it says it runs on. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { verbs } from '../../plugin/cli/list.ts';
import { whyTooOld } from '../../plugin/package/older-node.ts';
import { oneInOrAll } from '../full.ts';
import { type Child, hear } from '../start/child.ts';
import { rightEnvironment } from '../start/environment.ts';
import { around, type Installed, installPackage, olderNode, weights } from './installed.ts';
import { packOnce } from './pack-once.ts';

/** Building, packing and fetching take their time. */
const PATIENCE = 600_000;

const MOST = 80_000_000;

let installed: Installed | null = null;
const nodes = new Map<string, string>();
const children: Child[] = [];
beforeAll(async () => {
  const environment = {
    ...rightEnvironment,
    GITHUB_API_URL: 'http://127.0.0.1:9',
    HOST: '127.0.0.1',
    PORT: '0',
  };
  const made = await installPackage(environment, packOnce);
  if ('none' in made) return console.warn(`The package is not tried: no registry answers (${made.none}).`);
  installed = made;
  nodes.set('26', process.execPath);
  for (const version of ['20', '22', '24']) {
    const node = await olderNode(made.folder, version);
    if (node === null) console.warn(`The package is not tried on Node ${version}, which npm cannot fetch.`);
    else nodes.set(version, node);
  }
}, PATIENCE);
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended();
  }
});
afterAll(() => installed?.remove());

/** Runs on that Node, and skips where there is none. */
function on(version: string, skip: () => never): (...words: readonly string[]) => Child {
  const node = nodes.get(version);
  const here = installed;
  if (node === undefined || here === null) return skip();
  return (...words) => {
    const child = here.tierline(node, ...words);
    children.push(child);
    return child;
  };
}

async function told(child: Child): Promise<{ readonly code: number | string; readonly said: string }> {
  const code = await child.ended();
  return { code, said: child.said() };
}

test('it weighs at most 80 MB with all that it needs, of which these are the heaviest', async ({ skip }) => {
  if (installed === null) return skip();
  const all = await weights(installed.folder);
  const whole = all.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { name, bytes } of all.slice(0, 10))
    console.log(`${(bytes / 1e6).toFixed(1).padStart(6)} MB  ${name}`);
  console.log(`${(whole / 1e6).toFixed(1).padStart(6)} MB  all of it`);
  expect(whole).toBeLessThan(MOST);
});

test('it brings neither TypeScript nor a word of the machine it was made on, and the licence of whatever is in it', ({
  skip,
}) => {
  if (installed === null) return skip();
  const bundle = join(installed.folder, 'node_modules/tierline/bundle');
  const names = readdirSync(bundle, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /\.tsx?$/.test(name))).toEqual([]);
  const programs = names.filter((name) => name.endsWith('.js') && !name.startsWith('files'));
  expect(programs.filter((name) => readFileSync(join(bundle, name), 'utf8').includes(resolve('.')))).toEqual(
    [],
  );
  const licences = readFileSync(join(bundle, 'licenses.md'), 'utf8');
  for (const name of ['hono', '@octokit/app', 'pg', 'zod', 'temporal-polyfill', 'core-js'])
    expect(licences).toMatch(new RegExp(`^## ${name} - .*\\(MIT\\)`, 'm'));
  const { exports } = JSON.parse(readFileSync(join(bundle, '../package.json'), 'utf8'));
  for (const path of Object.values<string>(exports))
    expect(existsSync(join(bundle, '..', path)), path).toBe(true);
});

describe.each(['20', '22', '24', '26'])('on Node %s', (version) => {
  test('every verb explains itself', async ({ skip }) => {
    const tierline = on(version, skip);
    for (const { name } of oneInOrAll(4, verbs))
      expect(await told(tierline(name, '--help'))).toEqual({
        code: 0,
        said: expect.stringMatching(new RegExp(`^tierline ${name}\\b`)),
      });
    expect(await told(tierline('--version'))).toEqual({
      code: 0,
      said: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await told(tierline('chek'))).toMatchObject({ code: 2, said: expect.stringContaining('`check`') });
  });

  test('it makes a desk, and judges one', async ({ skip }) => {
    const tierline = on(version, skip);
    const folder = `made-on-${version}`;
    mkdirSync(join(installed?.desk ?? '', folder));
    const made = await told(
      tierline('init', folder, '--people', '@lena', '--no-back-office', '--timezone', 'Europe/Berlin'),
    );
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('.github/tierline.yml') });
    expect(await told(tierline('new', 'ke', 'VPN is slow', '--folder', folder))).toMatchObject({ code: 0 });
    // What is left to write is named.
    expect(await told(tierline('check', folder))).toMatchObject({
      code: 1,
      said: expect.stringContaining('TODO'),
    });
  });

  test('an assistant searches a portal with it', async ({ skip }) => {
    const node = nodes.get(version);
    if (installed === null || node === undefined) return skip();
    const bundle = join(installed.folder, 'node_modules/tierline/bundle');
    const args = [join(bundle, 'tierline.js'), 'mcp', '--portal', join(bundle, 'files/portal-of-the-demo')];
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: node, args, stderr: 'ignore' }));
    const query = 'the tunnel closes, error 809';
    const { content } = await client.callTool({ name: 'search_articles', arguments: { query } });
    await client.close();
    expect(JSON.stringify(content)).toContain('KE-0001');
  });

  test('its calendars and clocks agree with those of other desks', async ({ skip }) => {
    const tierline = on(version, skip);
    const fixtures = ['business-time', 'sla-scenarios'].map((name) =>
      resolve(`test/calendar/fixtures/${name}.json`),
    );
    const { code, said } = await told(tierline('conform', ...fixtures));
    expect(said).toMatch(/^[1-9]\d{2,} passed, 0 failed, \d+ skipped\n$/m);
    expect(code).toBe(0);
  });

  test(
    'the desk starts, says how it is, and stops; its figures are counted',
    async ({ skip }) => {
      const tierline = on(version, skip);
      const child = tierline('start');
      const url = await child.up();
      expect((await fetch(`${url}/ready`)).ok).toBe(true);
      expect(await told(tierline('parked'))).toMatchObject({
        code: 0,
        said: expect.stringMatching(/Nothing is parked\.\n$/),
      });
      child.process.kill('SIGTERM');
      expect(await child.ended()).toBe(0);
      expect(child.said()).not.toContain('Warning');
      expect(await told(tierline('report'))).toMatchObject({
        code: 1,
        said: expect.stringContaining('There is no desk here yet'),
      });
    },
    PATIENCE,
  );
});

test(
  'the demo is shown to its end, on an older Node, too',
  async ({ skip }) => {
    const { code, said } = await told(on('22', skip)('demo', '--once'));
    expect(said).toMatch(/^All \d\d steps were seen/m);
    expect(said).toContain('No browser starts: the npm package brings none');
    expect(code).toBe(0);
  },
  PATIENCE,
);

test('a Node that is too old is told so, with the remedy', () => {
  expect(whyTooOld('18.20.8')).toBe(
    'Tierline needs Node 20 or newer, and this is Node 18.20.8. Install the current one from https://nodejs.org, and run this again.',
  );
  for (const version of ['20.0.0', '22.1.0', '26.10.0']) expect(whyTooOld(version)).toBeNull();
});

test(
  'the portal is built by what is fetched once for this version, of which the package has nothing',
  async ({ skip }) => {
    if (installed === null) return skip();
    const { folder } = installed;
    const [source, desk] = [join(folder, 'source'), join(folder, 'portal-desk')];
    mkdirSync(source);
    mkdirSync(join(desk, 'knowledge/articles'), { recursive: true });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const scripts = { build: 'node build.mjs' };
    writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'source', version, scripts }));
    writeFileSync(
      join(source, 'package-lock.json'),
      JSON.stringify({
        name: 'source',
        version,
        lockfileVersion: 3,
        packages: { '': { name: 'source', version } },
      }),
    );
    writeFileSync(
      join(source, 'build.mjs'),
      'const { TIERLINE_ARTICLES, TIERLINE_DIST, GITHUB_PRIVATE_KEY } = process.env;\nconsole.log(JSON.stringify([TIERLINE_ARTICLES, TIERLINE_DIST, GITHUB_PRIVATE_KEY ?? null]));\n',
    );
    const git = (...words: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@acme.example', ...words], {
        cwd: source,
        env: around,
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'A version');
    const build = async () => {
      const program = join(folder, 'node_modules/.bin/tierline');
      const environment = {
        ...{ ...around, ...rightEnvironment },
        XDG_CACHE_HOME: join(folder, 'cache'),
        TIERLINE_SOURCE: `file://${source}`,
      };
      const child = hear(process.execPath, [program, 'portal'], environment, desk);
      children.push(child);
      return told(child);
    };
    const missing = await build();
    expect(missing.code).toBe(1);
    expect(missing.said).toContain(`The portal was not built: file://${source} has no v${version}`);
    git('tag', `v${version}`);
    const first = await build();
    expect(first.code, first.said).toBe(0);
    expect(first.said).toContain(`fetched once for v${version}`);
    expect(first.said).toContain(
      JSON.stringify([join(desk, 'knowledge/articles'), join(desk, 'dist'), null]),
    );
    const second = await build();
    expect(second.code).toBe(0);
    expect(second.said).not.toContain('fetched');
  },
  PATIENCE,
);
