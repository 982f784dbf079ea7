/** The bench `soak`: a month at a busy desk, day after day in its own order, and what the process holds at the end of each. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorldClock } from '../../github-emulator/clock.ts';
import type { LocalGitHub } from '../../github-emulator/github.ts';
import { MINUTE } from '../../week/fate.ts';
import type { Bench, Figure } from '../bench.ts';
import { round } from '../say-report.ts';
import { percentile } from '../timers/crowd.ts';
import type { Counted, Order, Started, Weight, Worked } from './desk-process.ts';
import { DAY, type Happening, happeningsOf, monday, openGitHub, type Setting } from './month.ts';
import { startSimulatedTime } from './simulated-time.ts';

const HEAVIER = 1.1;
const WEEK = 7;
const LEAST = 3 * WEEK;
/** The desk looks at GitHub’s list of deliveries so often, and is woken at least as often. */
const ROUND = 10 * MINUTE;
const MEGABYTE = 1_048_576;
/** More steps than anything needs to come to rest. */
const MOST_STEPS = 200;

export const soak: Bench = {
  name: 'soak',
  does: 'a simulated month of tickets with all its rounds: what the desk’s process holds, week beside week',
  peers: [],
  flags: { days: '30', tickets: '600', seed: '1' },
  run: async (flags, tell) => {
    const [days, tickets, seed] = [Number(flags['days']), Number(flags['tickets']), Number(flags['seed'])];
    if (!(days >= LEAST))
      throw new Error(`Three weeks are the least that can be compared: write --days ${LEAST} or more.`);
    const folder = await mkdtemp(join(tmpdir(), 'tierline-soak-'));
    const clock = startSimulatedTime(monday);
    const github = await openGitHub(clock);
    const desk = forkDesk();
    try {
      const world = { clock, github, desk };
      const { url } = await desk.ask<Started>({
        do: 'start',
        now: monday,
        environment: environmentOf(github, join(folder, 'desk.db')),
      });
      github.post.target(`${url}/webhooks`);
      const happenings = happeningsOf({ days, tickets, seed }, github);
      const weights = await live(world, { happenings, days }, (day, weight) =>
        tell(
          `day ${day} of ${days}: ${round(weight.heap / MEGABYTE)} MB held, ${round(weight.resident / MEGABYTE)} MB resident`,
        ),
      );
      const counted = await desk.ask<Counted>({ do: 'count', now: clock.now() });
      const { size } = await stat(join(folder, 'desk.db'));
      const opened = happenings.filter(({ opens }) => opens).length;
      return report({ days, tickets, seed }, weights, { ...counted, opened }, size);
    } finally {
      desk.end();
      await github.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface Day extends Weight {
  /** Calls of GitHub, by the desk and by people. */
  readonly calls: number;
}

interface World {
  readonly clock: WorldClock;
  readonly github: LocalGitHub;
  readonly desk: Desk;
}

/** Everything in order of time, the ends of the days among it; resolves to what was held at each of these. */
async function live(
  world: World,
  { happenings, days }: { readonly happenings: readonly Happening[]; readonly days: number },
  tell: (day: number, weight: Weight) => void,
): Promise<readonly Day[]> {
  const { clock, github, desk } = world;
  const weights: Day[] = [];
  let called = 0;
  const weigh = async (): Promise<void> => {
    const weight = await desk.ask<Weight>({ do: 'weigh', now: clock.now() });
    const calls = github.requests().length;
    weights.push({ ...weight, calls: calls - called });
    called = calls;
    tell(weights.length, weight);
  };
  const ends = Array.from({ length: days }, (_, at) => ({ at: monday + (at + 1) * DAY, happens: weigh }));
  let next: number | null = await flush(world);
  for (const { at, happens } of [...happenings, ...ends].toSorted((one, other) => one.at - other.at)) {
    while (clock.now() < at) {
      const now = clock.now();
      const due = next !== null && next > now ? next : Infinity;
      clock.moveTo(Math.min(at, due, now + ROUND));
      next = await flush(world);
    }
    await happens();
  }
  return weights;
}

/** Lets happen what is due, here and at GitHub, until both are quiet; resolves to when something is due again. */
async function flush({ clock, github, desk }: World): Promise<number | null> {
  const done = (): number => github.requests().length + github.post.list().length;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const before = done();
    // First of all the desk hears what time it is.
    const { next } = await desk.ask<Worked>({ do: 'work', now: clock.now() });
    await github.catchUp();
    await github.post.settled();
    if (done() === before) return next;
  }
  throw new Error('the desk and GitHub do not come to rest');
}

function report(
  { days, tickets, seed }: Setting,
  weights: readonly Day[],
  counted: Counted & { readonly opened: number },
  size: number,
) {
  const week = (from: number, read: (one: Weight) => number): number =>
    percentile(weights.slice(from, from + WEEK).map(read), 50) / MEGABYTE;
  const flat = (name: string, read: (one: Weight) => number): Figure => {
    const [early, late] = [week(WEEK, read), week(weights.length - WEEK, read)];
    const ratio = late / early;
    return {
      name,
      unit: 'MB',
      value: late,
      peerName: 'the same desk in its second week',
      peer: early,
      ratio,
      goal: `≤ ${HEAVIER} × as much`,
      met: ratio <= HEAVIER,
    };
  };
  const lost = Math.abs(counted.opened - counted.tickets) + counted.parked;
  return {
    setting: {
      days,
      tickets,
      seed,
      opened: counted.opened,
      node: process.version,
    },
    figures: [
      flat('held in the last week', ({ heap }) => heap),
      flat('resident in the last week', ({ resident }) => resident),
      {
        name: 'tickets unknown, or something given up',
        unit: '',
        value: lost,
        peerName: 'the goal',
        peer: 0,
        ratio: lost,
        goal: 'none',
        met: lost === 0,
      },
    ],
    tables: [
      {
        title: 'At the end of each day',
        columns: ['day', 'held, MB', 'resident, MB', 'calls of GitHub'],
        rows: weights.map(({ heap, resident, calls }, at) => [
          `${at + 1}`,
          round(heap / MEGABYTE),
          round(resident / MEGABYTE),
          `${calls}`,
        ]),
      },
      {
        title: 'The database',
        columns: ['MB', 'kB a ticket'],
        rows: [[round(size / MEGABYTE), round(size / 1_024 / tickets)]],
      },
    ],
  };
}

function environmentOf(github: LocalGitHub, file: string): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: github.url,
    GITHUB_APP_ID: String(github.app.id),
    GITHUB_PRIVATE_KEY: github.app.privateKey,
    GITHUB_WEBHOOK_SECRET: github.app.webhookSecret,
    DATABASE_URL: `sqlite:${file}`,
    HOST: '127.0.0.1',
    PORT: '0',
    TIERLINE_SOCKET: `${file}.socket`,
  };
}

interface Desk {
  /** @throws an Error where its process has ended */
  ask<Answer>(order: Order): Promise<Answer>;
  end(): void;
}

function forkDesk(): Desk {
  const child = fork(fileURLToPath(new URL('desk-process.ts', import.meta.url)), [], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
  });
  const gone = new AbortController();
  child.once('exit', (code) => gone.abort(new Error(`the process of the desk ended with ${String(code)}`)));
  return {
    ask: async <Answer>(order: Order) => {
      const answered = once(child, 'message', { signal: gone.signal });
      child.send(order);
      const [answer]: Answer[] = await answered;
      if (answer === undefined) throw new Error('the process of the desk said nothing');
      return answer;
    },
    end: () => child.disconnect(),
  };
}
