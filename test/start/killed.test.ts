/** The server killed again and again: subscribers get every message of a ticket, in its order, and none is another's. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { fewOrAll } from '../full.ts';
import { startWorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';
import { type Listener, listen, verified } from '../outbound/listener.ts';
import { policy } from '../scenario/desk.ts';
import { seeded } from '../seeded.ts';
import { formBody } from '../server/form-body.ts';
import { planPostgres, startPostgres } from '../store/postgres.ts';
import { emptySchema } from '../store/postgres-schema.ts';
import { type Child, startChild } from './child.ts';
import { rightEnvironment } from './environment.ts';

/** What the process has died over three times is set aside as poison, so a longer run may end with something parked. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const TICKETS = [1, 2];
/** In milliseconds; on PostgreSQL a killed process holds what it had in hand for two minutes. */
const PATIENCE = 240_000;
const WHOLE = 2 * PATIENCE;
const desk = { owner: 'acme', repo: 'desk' };
const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;

const plan = await planPostgres();
if (plan.kind === 'none') console.warn(`The server was not killed on PostgreSQL: ${plan.why}.`);

/** What happens to each ticket, a line for each life of the process. */
const acts: readonly (readonly [by: string, words: string])[] = [
  ['lena', 'I am on it.\n\n/take'],
  ['rita', 'It is still down. What now?'],
  ['lena', 'Please wait.\n\n/wait vendor they look at it'],
  ['lena', '/resume'],
  ['lena', 'Try again, please.\n\n/priority P1'],
  ['lena', '/solved restarted it'],
  ['rita', '/reopen it is broken again'],
  ['lena', '/solved restarted it twice'],
];

const message = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.object({ sequence: z.number(), ticket: z.object({ number: z.number() }) }),
});

interface Heard {
  readonly id: string;
  readonly body: string;
  readonly type: string;
  readonly number: number;
  readonly sequence: number;
}

function heardBy({ received }: Listener): readonly Heard[] {
  return received.map((one) => {
    const { type, data } = message.parse(verified(one, secret));
    const id = one.headers['webhook-id'] ?? '';
    return { id, body: one.body, type, number: data.ticket.number, sequence: data.sequence };
  });
}

async function startGitHub(): Promise<LocalGitHub> {
  const github = await startLocalGitHub({
    clock: startWorldClock({ speed: 1 }),
    organisation: 'acme',
    people: ['rita', 'lena', 'omar', 'dora', 'mia', 'sven'],
    teams: { 'service-desk': ['sven'] },
    repositories: [
      { name: 'desk', files: { '.github/tierline.yml': policy }, collaborators: { lena: 'triage' } },
    ],
  });
  onTestFinished(() => github.close());
  return github;
}

async function killAgainAndAgain(databaseUrl: string, folder: string): Promise<Listener> {
  const github = await startGitHub();
  const listener = await listen();
  onTestFinished(() => listener.stop());
  const random = seeded(29);
  const subscriber = { name: 'pager', url: listener.url, secrets: [secret], allowPrivate: true };
  const settings = {
    ...rightEnvironment,
    GITHUB_API_URL: github.url,
    GITHUB_APP_ID: String(github.app.id),
    GITHUB_PRIVATE_KEY: github.app.privateKey,
    GITHUB_WEBHOOK_SECRET: github.app.webhookSecret,
    TIERLINE_SUBSCRIBERS: JSON.stringify([subscriber]),
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: '0',
  };
  const light = async (): Promise<Child> => {
    const lit = startChild(resolve('plugin/main.ts'), [], settings, folder);
    github.post.target(`${await lit.up()}/webhooks`);
    return lit;
  };
  const say = ([by, body]: readonly [string, string], issue_number: number) =>
    github.as(by).rest.issues.createComment({ ...desk, issue_number, body });

  let child = await light();
  onTestFinished(() => void child.process.kill('SIGKILL'));
  for (const number of TICKETS)
    await github.as('rita').rest.issues.create({ ...desk, title: `VPN is down ${number}`, body: formBody });
  for (let kill = 0; kill < KILLS; kill += 1) {
    const act = acts[kill % acts.length] ?? acts[0];
    // Some come late and in another order, as after a fault of GitHub’s.
    const late = random() < 0.5;
    if (late) github.post.hold();
    for (const number of TICKETS) if (act !== undefined) await say(act, number);
    await pause(random() * 1_500);
    if (late) github.post.release({ order: kill, doubled: true });
    await pause(random() * 500);
    child.process.kill('SIGKILL');
    await child.ended();
    child = await light();
  }
  for (const number of TICKETS) await say(['lena', '/solved for good'], number);
  for (const number of TICKETS) await say(['rita', '/confirm'], number);
  const closed = () =>
    new Set(heardBy(listener).flatMap(({ type, number }) => (type === 'ticket.closed' ? [number] : [])));
  await expect.poll(() => closed().size, { timeout: PATIENCE, interval: 250 }).toBe(TICKETS.length);
  // What late news still says comes after the closing.
  await pause(2_000);
  return listener;
}

function expectOrder(heard: readonly Heard[]): void {
  const first = heard.filter(({ id }, at) => heard.findIndex((other) => other.id === id) === at);
  // The same message may come twice, and then it is the same to the letter.
  for (const one of heard) expect(one).toEqual(first.find(({ id }) => id === one.id));
  for (const number of TICKETS) {
    const sequences = first.filter((one) => one.number === number).map(({ sequence }) => sequence);
    expect(sequences.length).toBeGreaterThan(3);
    expect(sequences).toEqual(sequences.map((_, at) => at + 1));
  }
}

test(
  `on SQLite, after ${KILLS} kills, each ticket’s messages are numbered without a gap and arrive in that order`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tierline-killed-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const listener = await killAgainAndAgain(`sqlite:${join(folder, 'desk.sqlite')}`, folder);
    expectOrder(heardBy(listener));
  },
  WHOLE,
);

// There the next process waits two minutes for what the killed one had in hand, so it is for the long run alone.
test.skipIf(plan.kind === 'none' || fewOrAll(true, false))(
  `on PostgreSQL, after ${KILLS} kills, the same`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tierline-killed-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const server = await startPostgres(plan);
    onTestFinished(() => server.stop());
    const schema = await emptySchema(server.url);
    const listener = await killAgainAndAgain(schema.url, folder);
    expectOrder(heardBy(listener));
  },
  WHOLE,
);
