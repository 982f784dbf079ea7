/** The bench `processes`: one and two processes of a desk on one PostgreSQL, with a GitHub that takes its time. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { planPostgres, startPostgres, type TestPostgres } from '../../store/postgres.ts';
import { emptySchema } from '../../store/postgres-schema.ts';
import type { Bench } from '../bench.ts';
import type { Registered } from '../bench-github.ts';
import { startTierline } from '../ingest/servers.ts';
import { round } from '../say-report.ts';
import { percentile } from '../timers/crowd.ts';
import { forward } from './forward.ts';
import type { Order } from './github-process.ts';

const MORE = 1.6;
/** A call of GitHub’s API takes so long at least, in milliseconds. */
const CALL = 50;
/** What staff command on each ticket, one comment after another; none of it is a new comment of the desk’s, which GitHub limits. */
const words = ['/priority P2', '/impact high', '/priority P3', '/priority P1'];

export const processes: Bench = {
  name: 'processes',
  does: `events of one and of two processes on one PostgreSQL, with a GitHub that takes ${CALL} ms a call`,
  peers: [],
  flags: { tickets: '25', rounds: '3' },
  run: async (flags, tell) => {
    const [tickets, rounds] = [Number(flags['tickets']), Number(flags['rounds'])];
    const plan = await planPostgres();
    if (plan.kind === 'none') throw new Error(`There is no PostgreSQL to measure with: ${plan.why}.`);
    const server = await startPostgres(plan);
    try {
      const one: Carried[] = [];
      const two: Carried[] = [];
      for (let at = 1; at <= rounds; at += 1) {
        one.push(await carry(server, 1, tickets));
        two.push(await carry(server, 2, tickets));
        tell(
          `round ${at} of ${rounds}: ${round(one.at(-1)?.rate ?? 0)} a second, two ${round(two.at(-1)?.rate ?? 0)}`,
        );
      }
      return report(one, two, { tickets, rounds });
    } finally {
      await server.stop();
    }
  },
};

interface Carried {
  /** Events a second, from their webhooks to the last of what they make on GitHub. */
  readonly rate: number;
  readonly calls: number;
  /** Events whose work was done by each process. */
  readonly events: number;
}

async function carry(server: TestPostgres, count: number, tickets: number): Promise<Carried> {
  const schema = await emptySchema(server.url);
  const github = fork(fileURLToPath(new URL('github-process.ts', import.meta.url)), [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const database = new pg.Client({ connectionString: schema.url });
  try {
    const [registered]: Registered[] = await once(github, 'message');
    if (registered === undefined) throw new Error('the local GitHub did not start');
    const slow = await forward([registered.url], CALL);
    const desks = [];
    // One after another: the first makes the tables.
    for (let at = 0; at < count; at += 1)
      desks.push(await startTierline({ ...registered, url: slow.url }, schema.url));
    const balancer = await forward(
      desks.map(({ url }) => url),
      0,
    );
    await database.connect();
    const target = `${balancer.url}/webhooks`;
    await ask(github, { do: 'send', target });
    await setTimeout(2_000);
    const from = await ask(github, { do: 'open', target, tickets });
    await untilAtRest(database);
    await ask(github, { do: 'work', from, tickets, words });
    const before = slow.count();
    const begun = performance.now();
    await ask(github, { do: 'send', target });
    await untilAtRest(database);
    const took = performance.now() - begun;
    const events = tickets * words.length;
    for (const desk of desks) await desk.stop();
    balancer.close();
    slow.close();
    return { rate: (events / took) * 1_000, calls: slow.count() - before, events };
  } finally {
    github.disconnect();
    await database.end();
    await schema.drop();
  }
}

async function ask(github: ChildProcess, order: Order): Promise<number> {
  const answered = once(github, 'message');
  github.send(order);
  const [answer]: number[] = await answered;
  return answer ?? 0;
}

/** Nothing waits any more, twice in a row. */
async function untilAtRest(database: pg.Client): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    await setTimeout(50);
    const { rows } = await database.query<{ n: string }>(
      "select (select count(*) from delivery where state = 'waiting' and not_before < extract(epoch from now()) * 1000 + 60000) + (select count(*) from effect where state = 'waiting' and not_before < extract(epoch from now()) * 1000 + 60000) as n",
    );
    quiet = Number(rows[0]?.n ?? 0) === 0 ? quiet + 1 : 0;
  }
}

function report(
  one: readonly Carried[],
  two: readonly Carried[],
  setting: { readonly tickets: number; readonly rounds: number },
) {
  const median = (all: readonly Carried[]): number =>
    percentile(
      all.map(({ rate }) => rate),
      50,
    );
  const [single, both] = [median(one), median(two)];
  return {
    setting: {
      ...setting,
      'events of a round': setting.tickets * words.length,
      'a call of GitHub takes, ms': CALL,
      node: process.version,
    },
    figures: [
      {
        name: 'events a second, two processes',
        unit: '/s',
        value: both,
        peerName: 'one process',
        peer: single,
        ratio: both / single,
        goal: `≥ ${MORE} × as many`,
        met: both >= MORE * single,
      },
    ],
    tables: [
      {
        title: 'Rounds',
        columns: ['', 'a second', 'calls of GitHub'],
        rows: one.flatMap((first, at) => [
          ['one process', round(first.rate), String(first.calls)],
          ...two.slice(at, at + 1).map((other) => ['two processes', round(other.rate), String(other.calls)]),
        ]),
      },
    ],
  };
}
