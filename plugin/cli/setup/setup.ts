/** `tierline setup`: makes the desk’s GitHub App by a page on this machine, writes its settings, and sees it installed. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isoOf } from '../../calendar/instant.ts';
import { machineClock } from '../../clock.ts';
import { envFile, readEnvironment } from '../../config.ts';
import { readEnvFile, withValues, writeOwn } from '../../env-file.ts';
import { connectGitHub, type GitHub } from '../../github/app.ts';
import { installPage, webhookPath } from '../../github/manifest.ts';
import { listen } from '../../listen.ts';
import { sayError } from '../../server/say-error.ts';
import type { Deed } from '../verb.ts';
import { doctor } from './doctor.ts';
import { awaitPing, openPingDoor, type Patience } from './first-ping.ts';
import { exchangeCode, giveSecret, installedOn, type NewApp } from './new-app.ts';
import { readSetupFlags, type SetupFlags, setupHelp } from './setup-flags.ts';
import { type Setting, setupDoor, whatIsWrong } from './setup-http.ts';

type Print = (line: string) => void;

const usual: Patience = { ping: 60_000, installation: 15 * 60_000, pause: 2_000 };

export const setup: Deed = setupWith(openInBrowser, usual);

/** @param open shows an address in a browser, where there is one */
export function setupWith(open: (url: string) => void, patience: Patience): Deed {
  return {
    run: async (words, print) => {
      if (words.includes('--help')) {
        print(setupHelp);
        return 0;
      }
      const flags = readSetupFlags(words);
      if ('refused' in flags) {
        print(flags.refused);
        return 2;
      }
      // What the page would ask again is refused here where a flag has said it.
      const wrong = flags.answers.address === '' ? [] : whatIsWrong(flags.answers, flags.web);
      for (const said of wrong) print(said);
      if (wrong.length > 0) return 2;
      const refused = whyNotHere(flags);
      if (refused !== null) {
        print(refused);
        return 1;
      }
      return makeApp(flags, { open: flags.open ? open : () => undefined, patience, print });
    },
  };
}

/** Nothing is begun whose end could not be written down. */
function whyNotHere({ anew }: SetupFlags): string | null {
  const file = resolve(envFile());
  const present = existsSync(file) ? readEnvFile(file) : {};
  const outside = readEnvironment()['GITHUB_APP_ID'];
  if (outside !== undefined && present['GITHUB_APP_ID'] !== outside)
    return `GITHUB_APP_ID is ${outside} in the environment, which goes before ${file}. Take GITHUB_APP_ID and its key out of the environment first, or \`tierline app\` shows what that App lacks.`;
  if (present['GITHUB_APP_ID'] !== undefined && !anew)
    return `${file} names an App already (GITHUB_APP_ID=${present['GITHUB_APP_ID']}). \`tierline app\` says what it lacks. To make another one, write \`tierline setup --new\`: the lines of the former are kept as comments.`;
  try {
    accessSync(dirname(file), constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
    return null;
  } catch (error) {
    return `The App’s settings could not be written to ${file}: ${sayError(error)}. Run this in a folder of your own, or set TIERLINE_ENV_FILE.`;
  }
}

interface Stage {
  readonly open: (url: string) => void;
  readonly patience: Patience;
  readonly print: Print;
}

interface Kept {
  readonly app: NewApp;
  readonly secret: string;
  readonly github: GitHub;
  readonly wrote: readonly string[];
}

async function makeApp(flags: SetupFlags, { open, patience, print }: Stage): Promise<number> {
  const { answers, apiUrl, web } = flags;
  const done = Promise.withResolvers<Kept>();
  const token = randomBytes(24).toString('base64url');
  let here = '';
  const door = setupDoor({ web, token, answers, here: () => here, make: maker(apiUrl, web, done.resolve) });
  const page = await listen((request) => door.fetch(request), {
    host: '127.0.0.1',
    port: flags.port,
    prefix: '',
  }).catch(() => null);
  if (page === null) {
    print(
      `Port ${flags.port} of this machine cannot be had. Leave --port out: then any that is free is taken.`,
    );
    return 1;
  }
  here = page.url;
  const pings = await openPingDoor(flags.deskHost, flags.deskPort);
  try {
    print(`Open this in a browser on this machine. It lets you in once:\n\n  ${here}/?token=${token}\n`);
    if (pings === null)
      print(
        `Something listens on port ${flags.deskPort} already, so the first ping is seen in GitHub’s list alone.`,
      );
    open(`${here}/?token=${token}`);
    const { app, secret, github, wrote } = await done.promise;
    print(
      `${app.name} is made, with the number ${app.id}. Written, for you alone to read: ${wrote.join(', ')}`,
    );
    open(installPage(web, app.slug));
    const hook = await github.app.request('GET /app/hook/config');
    const address = hook.data.url ?? `${answers.address}${webhookPath}`;
    const ping = await awaitPing(github.app, { door: pings, secret, address }, patience);
    print(ping.reached ? `GitHub reaches ${address}.` : `To do: ${ping.why}`);
    print(`Install it on the desk’s repository: ${installPage(web, app.slug)}`);
    const accounts = await awaitInstallation(github, patience);
    print(
      accounts.length > 0 ? `Installed on ${accounts.join(', ')}.` : 'To do: it is installed nowhere yet.',
    );
  } finally {
    await Promise.all([page.close(), pings?.close()]);
  }
  print('');
  const code = await doctor.run([], print);
  print(
    '\nNext, where there is no desk yet: `tierline init` in a copy of its repository. Then start the desk here.',
  );
  return code;
}

/** The App is kept in memory until its settings are written: where that fails, another try needs no new code. */
function maker(apiUrl: string, web: string, done: (kept: Kept) => void): Setting['make'] {
  let app: NewApp | null = null;
  return async (code) => {
    if (app === null) {
      const exchanged = await exchangeCode(apiUrl, code);
      if ('refused' in exchanged) return exchanged;
      app = exchanged.app;
    }
    const { id, name, slug, key } = app;
    try {
      const keyFile = writeKey(id, key);
      const github = connectGitHub({ ...connection, appId: id, privateKey: key, apiUrl });
      const secret = app.secret ?? (await giveSecret(github.app));
      const wrote = [keyFile, writeSettings({ id, keyFile, secret, apiUrl })];
      done({ app, secret, github, wrote });
      return { made: { name, wrote, installPage: installPage(web, slug) } };
    } catch (error) {
      const refused = `The App ${name} is made, but its settings could not be kept: ${sayError(error)}. Mend that, then try again; this process holds them as long as it runs.`;
      return { refused, again: true };
    }
  };
}

const connection = {
  paced: null,
  timeout: 20_000,
  log: { warn: () => undefined },
  clock: machineClock,
} as const;

/** Beside the file of settings, under a name of its own: no other key is ever written over. */
function writeKey(id: number, key: string): string {
  const path = resolve(dirname(envFile()), `tierline-app-${id}.pem`);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== key) writeOwn(path, key);
  return path;
}

interface Settings {
  readonly id: number;
  readonly keyFile: string;
  readonly secret: string;
  readonly apiUrl: string;
}

function writeSettings({ id, keyFile, secret, apiUrl }: Settings): string {
  const path = resolve(envFile());
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const isUsual = apiUrl === 'https://api.github.com';
  const values = {
    GITHUB_APP_ID: String(id),
    GITHUB_PRIVATE_KEY_FILE: keyFile,
    GITHUB_PRIVATE_KEY: null,
    GITHUB_WEBHOOK_SECRET: secret,
    GITHUB_WEBHOOK_SECRET_FORMER: null,
    GITHUB_API_URL: isUsual ? null : apiUrl,
  };
  writeOwn(path, withValues(before, values, isoOf(machineClock.now()).slice(0, 10)), true);
  return path;
}

async function awaitInstallation(
  github: GitHub,
  { installation, pause }: Patience,
): Promise<readonly string[]> {
  const end = Date.now() + installation;
  for (;;) {
    const accounts = await installedOn(github.app).catch(() => []);
    if (accounts.length > 0 || Date.now() >= end) return accounts;
    await new Promise((wake) => setTimeout(wake, pause));
  }
}

/** Where there is no browser, nothing happens: the address stands in the terminal, too. */
export function openInBrowser(url: string): void {
  const commands = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] } as const;
  const [command, ...words] =
    process.platform === 'darwin' || process.platform === 'win32'
      ? commands[process.platform]
      : ['xdg-open', url];
  spawn(command ?? 'xdg-open', words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
