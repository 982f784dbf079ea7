/** Every `tierline` command that README, documentation and articles tell people to type is typed, at a desk that runs. */
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Listener, listen } from '../outbound/listener.ts';
import { policy, startDesk, vpnArticle, type World } from '../scenario/desk.ts';
import { desk, MINUTE } from '../scenario/scenario.ts';
import { formBody } from '../server/form-body.ts';
import { type Child, startChild } from '../start/child.ts';

const papers = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('knowledge/{docs,articles}/*.md')];
const typed =
  /`((?:npx tierline|npm run -s tierline --) [^`\n]+)`|^((?:npx tierline|npm run -s tierline --) .+)$/gm;

/** Which is yet to be written whole, and `check` says so. */
const writesArticle = (command: string): boolean => / new /.test(command);

/** As they are written, without a comment behind them. */
const documented = [
  ...new Set(
    papers.flatMap((paper) =>
      [...readFileSync(paper, 'utf8').matchAll(typed)].map(([, quoted, line]) =>
        (quoted ?? line ?? '').replace(/\s+#.*$/, '').trim(),
      ),
    ),
  ),
].toSorted(
  (one, other) => Number(writesArticle(one)) - Number(writesArticle(other)) || (one < other ? -1 : 1),
);

/** Of those that do not end with 0 here: with what they end, and what they say then. */
const others: Readonly<Record<string, readonly [code: number, said: RegExp]>> = {
  'npx tierline evaluate --articles knowledge/articles': [
    1,
    /^The desk here holds no ticket that was solved\.$/m,
  ],
  'npx tierline replay ID': [1, /“1#1\/face\/1” is not parked\. `tierline parked` lists what is\./],
  'npx tierline replay --subscriber pager --from 2026-11-20T08:00Z --to 2026-11-20T12:00Z': [
    1,
    /^Nothing was sent to pager in that time\.$/m,
  ],
  // Its portal is nowhere.
  'npx tierline doctor': [1, /^to do {2}portal, acme\/desk: Nobody answers[\s\S]*1 thing has to be done/m],
  // What it asks in a terminal it is to be told by flags elsewhere.
  'npx tierline init FOLDER': [2, /--people @acme\/service-desk[\s\S]*--no-back-office/],
};

/** What needs a test of its own. */
const elsewhere: Readonly<Record<string, string>> = {
  portal: 'test/cli/portal.test.ts',
  setup: 'test/cli/setup/from-nothing.test.ts',
};

let folder = '';
let world: World;
let pager: Listener;
let running: Child;
const environment = (): Readonly<Record<string, string>> => ({
  GITHUB_API_URL: world.github.url,
  GITHUB_APP_ID: String(world.github.app.id),
  GITHUB_PRIVATE_KEY: world.github.app.privateKey,
  GITHUB_WEBHOOK_SECRET: world.github.app.webhookSecret,
  DATABASE_URL: `sqlite:${join(folder, 'desk.sqlite')}`,
  TIERLINE_SUBSCRIBERS: JSON.stringify([
    { name: 'pager', url: pager.url, secrets: [`whsec_${btoa('x'.repeat(32))}`], allowPrivate: true },
  ]),
  HOST: '127.0.0.1',
  PORT: '0',
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-documented-'));
  world = await startDesk({ at: Date.now() });
  pager = await listen();
  for (const path of ['.github', 'knowledge/articles', 'made'])
    await mkdir(join(folder, path), { recursive: true });
  await writeFile(join(folder, '.github/tierline.yml'), policy);
  await writeFile(join(folder, 'new.yml'), policy);
  await writeFile(join(folder, 'knowledge/articles/KE-0001-vpn-error-809.md'), vpnArticle);
  await mkdir(join(folder, 'test/calendar/fixtures'), { recursive: true });
  await writeFile(
    join(folder, 'test/calendar/fixtures/business-time.json'),
    readFileSync('test/calendar/fixtures/business-time.json'),
  );
  running = startChild(resolve('plugin/cli.ts'), ['start'], environment(), folder);
  world.github.post.target(`${await running.up()}/webhooks`);
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  const cards = async () => (await world.github.issue('acme/desk', 1)).comments.length;
  await vi.waitFor(async () => expect(await cards()).toBeGreaterThan(0), { timeout: MINUTE });
  // What others read is written before.
  for (const words of [
    ['export', 'desk.jsonl'],
    ['export', 'history.jsonl.gz'],
  ])
    await type(words);
}, 2 * MINUTE);

afterAll(async () => {
  running?.process.kill('SIGKILL');
  await running?.ended();
  await world?.close();
  await pager?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function type(words: readonly string[]) {
  const child = startChild(resolve('plugin/cli.ts'), words, environment(), folder);
  return { code: await child.ended(), said: child.said() };
}

/** As a reader does who puts their own in the place of what is in capitals. */
function wordsOf(command: string): readonly string[] {
  const [, rest = ''] = /^(?:npx tierline|npm run -s tierline --) (.*)$/.exec(command) ?? [];
  const own: Readonly<Record<string, string>> = {
    VERB: 'health',
    'FILE…': 'test/calendar/fixtures/business-time.json',
    FILE: 'copy.sqlite',
    FOLDER: 'made',
    NAME: 'pager',
    ID: '1#1/face/1',
  };
  return (rest.match(/"[^"]*"|\S+/g) ?? []).map((word) => own[word] ?? word.replaceAll('"', ''));
}

const verbOf = (command: string): string => wordsOf(command)[0] ?? '';
const whileStopped = (command: string): boolean => ['restore', 'rebuild'].includes(verbOf(command));
const own = documented.filter(
  (command) => elsewhere[verbOf(command)] === undefined && verbOf(command) !== 'start',
);

describe('at the desk that runs', () => {
  test.each(own.filter((command) => !whileStopped(command)))('%s', async (command) => {
    const { code, said } = await type(wordsOf(command));
    const [ends, says] = others[command] ?? [0, /./];
    expect([code, said]).toEqual([ends, expect.stringMatching(says)]);
  });
});

describe('once it is stopped and its database is gone', () => {
  test.each(own.filter(whileStopped))('%s', async (command) => {
    running.process.kill('SIGTERM');
    expect(await running.ended()).toBe(0);
    const away = await mkdtemp(join(folder, 'away-'));
    for (const name of await readdir(folder))
      if (name.startsWith('desk.sqlite')) await rename(join(folder, name), join(away, name));
    expect(await type(wordsOf(command))).toMatchObject({ code: 0 });
  });
});

test('nothing is looked for in vain: they are many', () => {
  expect(documented.length).toBeGreaterThan(30);
});
