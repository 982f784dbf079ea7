/** The demo tells its story to the end and stays, and does not pretend when a step is missing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fewOrAll } from '../full.ts';

const script = fileURLToPath(new URL('./run.ts', import.meta.url));

/** Real milliseconds; alone on a small machine the story takes half a minute. */
const PATIENCE = 300_000;

interface Ended {
  readonly code: number | null;
  readonly told: string;
}

interface Running {
  readonly process: ChildProcess;
  readonly told: () => string;
  readonly ended: Promise<Ended>;
}

function start(flags: readonly string[], more: Readonly<Record<string, string>> = {}): Running {
  // Vitest's own NODE_ENV would make Astro believe it is being developed.
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...more };
  const child = spawn(process.execPath, [script, ...flags], { env });
  const chunks: string[] = [];
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr.on('data', (chunk) => chunks.push(String(chunk)));
  const told = () => chunks.join('');
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, told: told() }));
  });
  return { process: child, told, ended };
}

const demo = (...flags: readonly string[]) => start(['--once', ...flags]).ended;

/** Resolves to all that was told once it is told, or when the process has ended before. */
async function heard({ told, ended }: Running, words: RegExp): Promise<string> {
  let over = false;
  ended.finally(() => {
    over = true;
  });
  while (!over && !words.test(told())) await new Promise((resolve) => setTimeout(resolve, 100));
  return told();
}

let live: Running;
let page: string;
let deceived: Ended;
/** Told to its end without a browser; null where there is no time for a third story. */
let blind: Ended | null;
// All at once: each mostly waits for its own clock.
beforeAll(async () => {
  live = start([]);
  [, deceived, blind] = await Promise.all([
    heard(live, /Press Ctrl-C to end\.|the next one was not/),
    demo('--no-browser', '--break', 'signatures'),
    fewOrAll(null, () => demo('--no-browser'))?.() ?? null,
  ]);
  page = /Start here\s+(\S+?)\/\s/.exec(live.told())?.[1] ?? '';
}, PATIENCE);
afterAll(() => live.process.kill('SIGKILL'));

function read(path: string, as = 'lena'): Promise<string> {
  return fetch(`${page}${path}`, { headers: { cookie: `speaker=${as}` } }).then((answered) =>
    answered.text(),
  );
}

function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams(fields);
  return fetch(`${page}${path}`, { method: 'POST', body, headers: { origin: page }, redirect: 'manual' });
}

/** The path of the open ticket with this title. */
async function ticket(title: string): Promise<string> {
  return new RegExp(`<a href="(/acme/desk/issues/\\d+)">${title}`).exec(await read('/'))?.[1] ?? '';
}

test('the demo sees every step of its story, and says so', () => {
  expect(live.told()).not.toContain('✗');
  expect(live.told()).toMatch(/^All \d\d steps were seen, in \d+ seconds\./m);
  expect(live.told()).toContain('sla.breached for acme/desk#1, the resolution clock: signature verified');
});

describe('after the story', () => {
  test('tickets of every kind are open, and the back office has its week', async () => {
    const home = await read('/');
    for (const label of ['status: new', 'waiting: user', 'sla: at risk', 'sla: breached', 'major'])
      expect(home, label).toContain(`>${label}</span>`);
    expect(home).toContain('>kind: problem</span>');
    expect(home).toMatch(/Weekly report, Mon 16 Nov 2026/);
    expect(home).toContain('Problem review, ');
    expect(await read(await ticket('Etiketten'))).toContain('arbeitet daran, Priorität <strong>P2</strong>');
    // A person without rights sees as much of the back office as on GitHub.
    expect(await read('/', 'rita')).not.toContain('Weekly report');
  });

  test('time runs as everywhere, and moves on by the buttons; the clocks go with it', async () => {
    const labels = await ticket('Etiketten');
    expect(await read(labels)).toContain('sla: at risk');
    for (let press = 0; press < 12 && !(await read(labels)).includes('sla: breached'); press += 1)
      expect((await post('/time', { to: press === 0 ? '15m' : 'next', back: '/' })).status).toBe(303);
    expect(await read(labels)).toContain('sla: breached');
  });

  test('anybody acts, and the desk answers at once', async () => {
    const phone = await ticket('No mail on my phone');
    await post(`${phone}/comments`, { as: 'ravi', body: 'It is the old one, and it says nothing.' });
    await expect.poll(() => read(phone), { timeout: 20_000 }).not.toContain('>waiting: user</span>×');
    await post(`${phone}/comments`, { as: 'lena', body: '/solved Sign in again on the phone.' });
    await expect.poll(() => read(phone), { timeout: 20_000 }).toContain('>status: resolved</span>');
    await post(`${phone}/comments`, { as: 'ravi', what: 'completed' });
    await expect.poll(() => read(phone), { timeout: 20_000 }).toContain('>status: closed</span>');
  });

  test('a proposed article is merged, and the portal has it from its next build on', async () => {
    const proposal = await ticket('KE-0008 is fixed in v2.5.0');
    expect(await read(proposal, 'mia')).toContain('Merge pull request');
    expect(await read(proposal, 'rita')).not.toContain('Merge pull request');
    await post(`${proposal}/merge`, { as: 'mia' });
    expect(await read(proposal)).toContain('Merged</span>');
    const portal = /Portal\s+(\S+)/.exec(live.told())?.[1] ?? '';
    const article = () => fetch(`${portal}articles/KE-0008/`).then((answered) => answered.text());
    await expect.poll(article, { timeout: PATIENCE / 2 }).toContain('v2.5.0');
  });

  test('an issue’s own address leads a browser to its page', async () => {
    const { incidents } = await (
      await fetch(/Tierline\s+(\S+)health/.exec(live.told())?.[1]?.concat('portal/status.json') ?? '')
    ).json();
    const shown = await fetch(incidents[0].url);
    expect(shown.url.startsWith(page)).toBe(true);
    expect(await shown.text()).toContain('No mail goes out or comes in');
  });

  test('Ctrl-C ends it, and everything was well', async () => {
    live.process.kill('SIGINT');
    const { code, told } = await live.ended;
    // What goes wrong behind the scenes is told in lines that begin so.
    expect(told).not.toMatch(/^Tierline: (?!a support desk)|^ {4}at |destroyed/m);
    expect(code).toBe(0);
  });
});

test('a subscriber with the wrong secret is a step not seen, and the demo fails', () => {
  expect(deceived.told).toContain('✗ Not seen: A subscriber hears of it.');
  expect(deceived.told).toContain('ticket.opened for acme/desk#1: THE SIGNATURE DOES NOT FIT');
  expect(deceived.told).toMatch(/^\d+ steps were seen, and the next one was not/m);
  expect(deceived.code).toBe(1);
});

test('without a browser the story is told through the portal’s own code', () => {
  const { told } = deceived;
  expect(told).toContain('It is visited without a browser, through the portal’s own code.');
  expect(told).toContain('No browser starts: the demo was started with --no-browser.');
  if (blind === null) return;
  expect(blind.told).toMatch(/^All \d\d steps were seen/m);
  expect(blind.code).toBe(0);
});

describe('what is typed or set wrongly names itself and the remedy', () => {
  test.each([
    [['--prot', '4800'], {}, 'Unknown option', 2],
    [['--port', '80x'], {}, '--port is “80x”. Write a number from 1024 to 65533.', 2],
    [['--port', '80'], {}, '--port is “80”', 2],
    [['--break', 'bones'], {}, 'There is nothing called “bones” to break. Write --break signatures.', 2],
    [['now'], {}, 'tierline demo --help', 2],
    [[], { TIERLINE_LANG: 'fr' }, 'TIERLINE_LANG is “fr”, and the demo tells its story in English', 2],
    [['--help'], { TIERLINE_LANG: 'fr' }, 'tierline demo [options]', 0],
  ])('%j %j', async (flags, more, said, code) => {
    const ended = await start(flags, more).ended;
    expect(ended).toEqual({ code, told: expect.stringContaining(said) });
    expect(ended.told).not.toMatch(/^ {4}at /m);
  });

  test('a port that was asked for and is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { code, told } = await start(['--port', String(port)]).ended;
    other.close();
    expect(told).toContain(`Port ${port} is taken by another process`);
    expect(told).toContain('Name another one with --port, or leave --port out');
    expect(code).toBe(1);
  });
});
