/** From an empty folder to a working desk, by the commands that an operator types: setup, init, doctor, start. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { init } from '../../../plugin/cli/init.ts';
import { doctor } from '../../../plugin/cli/setup/doctor.ts';
import { setupWith } from '../../../plugin/cli/setup/setup.ts';
import { startWorldClock } from '../../github-emulator/clock.ts';
import { startChild } from '../../start/child.ts';
import { openBrowser } from './a-browser.ts';
import { inOwnSettings } from './own-settings.ts';

const at = inOwnSettings();
const desk = { owner: 'acme', repo: 'desk' };

test('setup, init, doctor and start lead from nothing to a ticket that is greeted', async () => {
  await at.begin({
    clock: startWorldClock({ at: Date.now() }),
    app: 'none',
    repositories: [{ name: 'desk' }, { name: 'office', private: true }],
  });
  const github = at.github();

  const browser = openBrowser({ [github.url]: `user_session=${github.tokenOf('admin')}` });
  const visit = async (url: string) => {
    if (!url.includes('token=')) return github.install('desk', 'office');
    await browser.submit(await browser.submit(await browser.go(url)));
  };
  const setup = setupWith(
    (url) => {
      void visit(url);
    },
    { ping: 5_000, installation: 5_000, pause: 20 },
  );
  const made = await at.run(
    setup,
    ...[
      '--github',
      github.url,
      '--org',
      'acme',
      '--name',
      'Tierline',
      '--address',
      'https://desk.example.org',
    ],
  );
  expect(made.said).toContain('GitHub reaches https://desk.example.org/webhooks.');
  expect(made.said).toContain('Installed on acme.');
  expect(made.said).toContain(
    'None of the repositories that the App sees has a policy, so there is no desk yet. Run `tierline init`',
  );

  const folder = at.path('desk');
  await mkdir(join(folder, '.git'), { recursive: true });
  const people = ['--people', '@lena', '--back-office', 'acme/office', '--service', 'vpn=VPN'];
  expect((await at.run(init, folder, ...people, '--timezone', 'Europe/Berlin')).code).toBe(0);
  await push(folder);

  const before = await at.run(doctor);
  const toDo = before.said.split('\n').filter((line) => line.startsWith('to do'));
  expect(toDo).toEqual([
    expect.stringMatching(/newest delivery .* failed: failed to connect to host\..*Start the desk/),
  ]);

  const child = startChild(resolve('plugin/main.ts'), [], ownVariables(), at.path('.'));
  try {
    await child.up();
    expect(child.said()).toContain('Tierline is up');
    const { data } = await github.as('rita').rest.issues.create({
      ...desk,
      title: 'VPN: error 809 at home',
      body: '### What happened?\n\nThe VPN connects and drops again with error 809.\n\n### Which service is it about?\n\nVPN\n',
    });
    const seen = () => github.issue('acme/desk', data.number);
    await expect.poll(async () => (await seen()).comments.length, { timeout: 40_000 }).toBeGreaterThan(0);
    await expect.poll(async () => (await seen()).labels, { timeout: 40_000 }).toContain('tier: 1');
    await github.post.settled();
    const after = await at.run(doctor);
    expect(after.said).toContain('ok     database: The running desk writes to it, and is well.');
    expect(after.said.split('\n').filter((line) => line.startsWith('to do'))).toEqual([]);
    expect(after.code).toBe(0);
  } finally {
    child.process.kill('SIGTERM');
  }
  expect(await child.ended()).toBe(0);
});

/** The file of settings says the rest. */
function ownVariables(): Readonly<Record<string, string>> {
  const names = ['TIERLINE_ENV_FILE', 'DATABASE_URL', 'HOST', 'PORT'];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

/** Commits every file of the folder to the desk’s repository. */
async function push(folder: string): Promise<void> {
  const { repos } = at.github().as('admin').rest;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = (await readFile(file)).toString('base64');
    const path = file.slice(folder.length + 1);
    await repos.createOrUpdateFileContents({ ...desk, path, message: `Add ${path}`, content });
  }
}
