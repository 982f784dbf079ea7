/** The command line: what an operator types, and what it answers. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verbs } from '../../plugin/cli/list.ts';
import { machineClock } from '../../plugin/clock.ts';
import { start, type Tierline } from '../../plugin/start.ts';
import { oneInOrAll } from '../full.ts';
import { quietLog } from '../quiet-log.ts';
import { policy as usual, vpnArticle } from '../scenario/desk.ts';
import { startChild } from './child.ts';
import { pem } from './environment.ts';

const policy = `${usual}back-office: acme/back-office\n`;

const cli = resolve('plugin/cli.ts');

let folder: string;
let desk: Tierline | null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-cli-'));
  desk = null;
});
afterEach(async () => {
  await desk?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function tierline(...words: readonly string[]): Promise<{ code: number | string; said: string }> {
  const child = startChild(cli, words, { DATABASE_URL: `sqlite:${join(folder, 'desk.sqlite')}` }, folder);
  const code = await child.ended();
  return { code, said: child.said() };
}

async function startDesk(): Promise<Tierline> {
  const path = join(folder, 'desk.sqlite');
  const config = {
    appId: 1,
    privateKey: pem,
    webhookSecrets: ['a-secret'],
    githubUrl: 'http://127.0.0.1:9',
    databaseUrl: `sqlite:${path}`,
    host: '127.0.0.1',
    port: 0,
    subscribers: [],
    logLevel: 'silent',
    socket: `${path}.socket`,
  };
  desk = await start(config, machineClock, quietLog, false);
  return desk;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

test('without a verb, or with “help”, it shows every verb in a line', async () => {
  const { code, said } = await tierline();
  expect(code).toBe(0);
  for (const verb of ['check', 'parked', 'replay', 'help [VERB]'])
    expect(said).toMatch(new RegExp(`^ {2}${RegExp.escape(verb)} {2}`, 'm'));
  expect(await tierline('help')).toEqual({ code, said });
  // As a word processor or a chat writes `--help`.
  for (const flag of ['–help', '—help']) expect(await tierline(flag)).toEqual({ code, said });
});

test.each([
  [['reprot'], 'There is no verb “reprot”. Did you mean `report`? `tierline help` lists all of them.'],
  [['help', 'Check'], 'There is no verb “Check”. Did you mean `check`? `tierline help` lists all of them.'],
  [['dance'], 'There is no verb “dance”. `tierline help` lists all of them.'],
  [
    ['sweep', '--jsno'],
    '`tierline sweep` has no flag --jsno. Did you mean `--json`? `tierline sweep --help` shows what it takes.',
  ],
  [['health', 'all'], '`tierline health` takes nothing but --json: “all” is one too many.'],
  [
    ['start', '--port', '80'],
    '`tierline start` has no flag --port. `tierline start --help` shows what it takes.',
  ],
  [['check', '.', 'more'], 'Name one folder, or none for the one you are in. “more” is one too many.'],
  [['completion', 'fish'], 'For which shell? Write `tierline completion bash` or `tierline completion zsh`.'],
])('%j is no way to call it: 2, with the remedy, and nothing is done', async (words, said) => {
  expect(await tierline(...words)).toEqual({ code: 2, said: `${said}\n` });
});

test('every verb explains itself without settings or a database, in 80 columns, and names each of its flags', async () => {
  const lines = (await tierline('help')).said.split('\n');
  for (const { name, flags = [], explains = false } of oneInOrAll(4, verbs)) {
    const { code, said } = await tierline(name, '--help');
    expect(code, name).toBe(0);
    expect(said).toMatch(new RegExp(`^tierline ${name}\\b`));
    const named = new Set(said.match(/--[a-z][a-z-]+/g) ?? []);
    if (explains) expect([...named.difference(new Set(['--help']))].toSorted()).toEqual(flags.toSorted());
    lines.push(...said.split('\n'));
  }
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect((await tierline('help', 'sweep')).said).toBe((await tierline('sweep', '-h')).said);
});

test('it says which version it is', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  for (const flag of ['--version', '-v'])
    expect(await tierline(flag)).toEqual({ code: 0, said: `${version}\n` });
});

test.each([
  [['tierline', 'rep'], 'replay report'],
  [['tierline', 'report', '--s'], '--service --svg'],
  [['tierline', 'completion', ''], 'bash zsh'],
  [['tierline', 'help', 'sw'], 'sweep'],
  // Where nothing of its own fits, bash goes on with files.
  [['tierline', 'conform', ''], ''],
])('bash completes %j to “%s”', async (typed, expected) => {
  const script = (await tierline('completion', 'bash')).said;
  const asked = `${script}
COMP_WORDS=(${typed.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${typed.length - 1}; _tierline
echo "\${COMPREPLY[*]}"`;
  expect(execFileSync('bash', ['-euc', asked], { encoding: 'utf8' }).trim()).toBe(expected);
});

test('what is completed in zsh is what there is', async () => {
  const { code, said } = await tierline('completion', 'zsh');
  expect(code).toBe(0);
  for (const { name, flags = [] } of verbs) {
    expect(said).toContain(`'${name}:`);
    for (const flag of flags) expect(said).toContain(flag);
  }
});

test('“check” is content with a good folder', async () => {
  await write('.github/tierline.yml', policy);
  await write('knowledge/articles/KE-0001-vpn-error-809.md', vpnArticle);
  expect(await tierline('check')).toEqual({ code: 0, said: 'The policy is good, and so is 1 article.\n' });
});

test('“check” prints every problem with its file, line and column, and ends with 1', async () => {
  await write('.github/tierline.yml', policy.replace('calendar: office', 'calendar: offce'));
  await write('knowledge/articles/KE-0001-vpn.md', vpnArticle.replace('workaround\n', 'wrokaround\n'));
  const { code, said } = await tierline('check');
  expect(code).toBe(1);
  expect(said).toMatch(/^\.github\/tierline\.yml:23:\d+: .*“offce”/m);
  expect(said).toMatch(/^knowledge\/articles\/KE-0001-vpn\.md:9:9: The field status cannot be read\./m);
});

test('“check” misses a policy that is not there', async () => {
  const { code, said } = await tierline('check');
  expect(code).toBe(1);
  expect(said).toContain('.github/tierline.yml:1:1: There is no policy file.');
});

test.each([
  [
    'nope.yml',
    'There is no file nope.yml. Name the folder that holds .github/tierline.yml, or none for the one you are in.\n',
  ],
  [
    'nope',
    'There is no folder nope. Name the folder that holds .github/tierline.yml, or none for the one you are in.\n',
  ],
  [
    '.github/tierline.yml',
    '.github/tierline.yml is a file, not a folder. Name the folder that holds .github/tierline.yml, or none for the one you are in.\n',
  ],
])('“check %s” says that there is no such folder, and which one it wants', async (path, said) => {
  await write('.github/tierline.yml', policy);
  expect(await tierline('check', path)).toEqual({ code: 1, said });
});

test('“check” warns of an article about a service that the policy does not have, and ends with 0', async () => {
  await write('.github/tierline.yml', policy);
  await write('knowledge/articles/KE-0001-vpn.md', vpnArticle.replace('service: vpn', 'service: vpnn'));
  expect(await tierline('check')).toEqual({
    code: 0,
    said:
      'knowledge/articles/KE-0001-vpn.md:7:10: Warning: The policy has no service “vpnn”. Write vpn or mail, or add it under services in .github/tierline.yml.\n' +
      'The policy is good, and so is 1 article; mind the warning above.\n',
  });
  await write('.github/tierline.yml', 'back-office: acme/back-office\n');
  expect(await tierline('check')).toEqual({ code: 0, said: 'The policy is good, and so is 1 article.\n' });
});

test('“parked” says when no desk is running, and what to set', async () => {
  const { code, said } = await tierline('parked');
  expect(code).toBe(1);
  expect(said).toContain('No desk is running here: nobody listens at');
  expect(said).toContain('set TIERLINE_SOCKET');
});

test('“parked” shows what was given up, and “replay” puts it back', async () => {
  const { store } = (await startDesk()).deps;
  expect(await tierline('parked')).toEqual({ code: 0, said: 'Nothing is parked.\n' });
  const at = Date.parse('2026-11-20T08:00:00Z');
  const delivery = {
    event: 'issues',
    action: 'opened',
    installation: 1,
    stream: 's',
    receivedAt: at,
    payload: '{}',
  };
  await store.inbox.receive([{ ...delivery, id: 'a-guid' }]);
  const claim = await store.inbox.claim(at, 1_000);
  if (claim === null) throw new Error('nothing was claimed');
  await store.inbox.park(claim, at, 'could not read the policy');
  const shown = await tierline('parked');
  expect(shown.code).toBe(0);
  expect(shown.said).toContain(
    'a-guid\n  delivery of issues.opened, given up on 2026-11-20T08:00:00Z after 1 try\n  could not read the policy\n',
  );
  expect(await tierline('replay')).toMatchObject({ code: 2, said: expect.stringContaining('Which?') });
  expect(await tierline('replay', 'a-guid', 'b-guid')).toEqual({
    code: 1,
    said: '1 put back; “b-guid” is not parked. `tierline parked` lists what is.\n',
  });
  expect(await store.inbox.counts()).toMatchObject({ waiting: 1, parked: 0 });
  expect(await tierline('replay', 'x')).toEqual({
    code: 1,
    said: 'Nothing was put back: “x” is not parked. `tierline parked` lists what is.\n',
  });
  expect(await tierline('replay', 'a-guid', 'b-guid')).toEqual({
    code: 1,
    said: 'Nothing was put back: “a-guid”, “b-guid” are not parked. `tierline parked` lists what is.\n',
  });
  expect(await tierline('replay', 'all')).toEqual({
    code: 0,
    said: 'Nothing was put back: nothing is parked.\n',
  });
});
