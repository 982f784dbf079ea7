/** Plays one run’s day, as it should be or with everything that its plan lets go wrong. */
import { join } from 'node:path';
import { startWorldClock, type WorldClock } from '../github-emulator/clock.ts';
import type { LocalGitHub } from '../github-emulator/github.ts';
import { type Listener, listen } from '../outbound/listener.ts';
import { friday } from '../scenario/desk.ts';
import { type Home, keepLives, type Lives } from './lives.ts';
import { type Mail, openMail } from './mail.ts';
import { type Picture, takePicture } from './picture.ts';
import type { Fate, Plan } from './plan.ts';
import { scheduleOf } from './schedule.ts';
import { acmeGitHub } from './stage.ts';
import { type Failing, planFailures } from './trouble.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long the day is followed after its last act: every clock is out by then. */
const AFTERWARDS = 80 * HOUR;
/** The waits at the end, in which everything comes to rest. */
const ENDING = [MINUTE, 0, HOUR, AFTERWARDS];

/** How long a day is followed from its beginning, in milliseconds. */
export function followedFor({ acts }: Pick<Plan, 'acts'>): number {
  return (acts.at(-1)?.at ?? 0) + ENDING.reduce((all, wait) => all + wait, 0);
}
/** More steps than any day has. */
const MOST_STEPS = 5_000;

/** What goes wrong in a day; `calm` is the day as it should be. */
export interface Trouble
  extends Pick<Plan, 'fateOf' | 'failures' | 'outages' | 'disk' | 'clock' | 'upheaval'> {
  /** The point at which each life ends. */
  readonly deaths: readonly number[];
}

const sent: Fate = { kind: 'sent' };

export const calm: Trouble = {
  fateOf: () => sent,
  failures: [],
  deaths: [],
  outages: [],
  disk: null,
  clock: null,
  upheaval: null,
};

/** The shares of a plan as points, once it is known how many there are. */
export function troubleOf(plan: Plan, points: number): Trouble {
  // Later lives die young as often as not: while they make up for what the first one left.
  const at = (share: number, life: number): number =>
    1 + Math.floor((life === 0 ? share : share ** 2) * points * 0.9);
  return { ...plan, deaths: plan.deaths.map(at) };
}

export interface Played {
  readonly picture: Picture;
  readonly kills: number;
  readonly atPoints: number;
  /** Points of store and network that the last life passed. */
  readonly points: number;
  /** What the last life passed, in order. */
  readonly trace: readonly string[];
}

export interface Playing extends Pick<Home, 'folder' | 'life' | 'isLoud' | 'lent'> {
  readonly trouble: Trouble;
}

export async function play(plan: Plan, playing: Playing): Promise<Played> {
  const clock = startWorldClock({ at: friday });
  const github = await acmeGitHub(clock);
  const listener = await listen();
  try {
    return await playOn(plan, playing, { clock, github, listener });
  } finally {
    await listener.stop();
    await github.close();
  }
}

interface World {
  readonly clock: WorldClock;
  readonly github: LocalGitHub;
  readonly listener: Listener;
}

async function playOn(plan: Plan, { trouble, ...home }: Playing, world: World): Promise<Played> {
  const { clock, github, listener } = world;
  const begin = clock.now();
  const failing = planFailures(github, trouble.failures);
  const mail = openMail(github, trouble.fateOf, trouble === calm ? null : plan.seed);
  const isWithin = (stretch: Stretch | null): boolean =>
    stretch !== null && clock.now() >= begin + stretch.from && clock.now() < begin + stretch.until;
  const lives = keepLives({ ...home, github, listener }, failing, {
    now: clock.now,
    deskTime: () => clock.now() + (isWithin(trouble.clock) ? (trouble.clock?.off ?? 0) : 0),
  });
  const time = timeOf({ ...world, lives, mail, begin, trouble, isWithin });

  await lives.light(trouble.deaths[0] ?? null);
  await time.flush();
  for (const { at, happens } of scheduleOf(plan, trouble.upheaval, github)) {
    await time.advance(begin + at);
    await happens();
  }
  await time.advance(
    Math.max(clock.now(), begin + (trouble.disk?.until ?? 0), begin + (trouble.clock?.until ?? 0)),
  );
  const [settling = 0, ...ending] = ENDING;
  await time.advance(clock.now() + settling);
  const atPoints = lives.kills();
  await endTrouble(trouble, { failing, mail, github, lives });
  for (const wait of ending) {
    await time.advance(clock.now() + wait);
    await lives.ask({ do: 'recover' });
    await time.flush();
  }
  const trace = await lives.ask({ do: 'trace' });
  const parked = await lives.ask({ do: 'counts' });
  if (!lives.isRunning()) throw new Error('the desk died when nothing was to go wrong any more');
  const picture = await takePicture({ github, listener, socket: join(home.folder, 'socket'), parked });
  await lives.end();
  return {
    picture,
    kills: lives.kills(),
    atPoints,
    points: time.points(),
    trace: Array.isArray(trace) ? trace.map(String) : [],
  };
}

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** From here on nothing goes wrong any more. A life that was to end and did not get so far ends now. */
async function endTrouble(
  { deaths }: Trouble,
  {
    failing,
    mail,
    github,
    lives,
  }: {
    readonly failing: Failing;
    readonly mail: Mail;
    readonly github: LocalGitHub;
    readonly lives: Lives;
  },
): Promise<void> {
  failing.end();
  mail.end();
  await github.catchUp();
  if (lives.kills() < deaths.length) await lives.kill();
  if (!lives.isRunning()) await lives.light(null);
}

interface Timing extends World {
  readonly lives: Lives;
  readonly mail: Mail;
  readonly begin: number;
  readonly trouble: Trouble;
  readonly isWithin: (stretch: Stretch | null) => boolean;
}

/** The time of a run: from one thing that is due to the next. */
function timeOf({ clock, github, lives, mail, begin, trouble, isWithin }: Timing) {
  const { deaths, outages, disk, clock: jump } = trouble;
  let next: number | null = null;
  let points = 0;

  /** Lets everything that is due happen, on both sides, until both are quiet; resolves to when the next webhook leaves. */
  const flush = async (): Promise<number | null> => {
    const done = (): number => github.requests().length + github.post.list().length;
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const before = done();
      const leaves = await mail.release(clock.now());
      next = null;
      const turned = await lives.ask({ do: 'turn', isFull: isWithin(disk) });
      if (isTurned(turned)) {
        next = turned.wait === null ? null : clock.now() + turned.wait;
        points = turned.passed;
      }
      if (done() === before) return leaves;
    }
    throw new Error('the desk and GitHub do not come to rest');
  };

  const backAt = (): number | null => {
    const diedAt = lives.diedAt();
    if (diedAt === null) return null;
    // What a desk promises begins with its first set-up, so whoever dies over that is lit again before anything happens.
    return diedAt === begin ? begin : diedAt + (outages[lives.kills() - 1] ?? 0);
  };

  const lightAgain = async (): Promise<void> => {
    for (let at = backAt(); at !== null && at <= clock.now(); at = backAt())
      await lives.light(deaths[lives.kills()] ?? null);
  };

  const advance = async (to: number): Promise<void> => {
    await lightAgain();
    let leaves = await flush();
    const turns = [disk?.until, jump?.from, jump?.until].map((at) => (at === undefined ? null : begin + at));
    for (let steps = 0; steps < MOST_STEPS && clock.now() < to; steps += 1) {
      const waited = [to, leaves, next, backAt(), ...turns].filter((at) => at !== null);
      clock.moveTo(Math.min(...waited.map((at) => (at > clock.now() ? at : to))));
      await github.catchUp();
      await lightAgain();
      leaves = await flush();
    }
    if (clock.now() < to) throw new Error('the day does not come to its end');
  };

  return { flush, advance, points: () => points };
}

function isTurned(told: unknown): told is { readonly wait: number | null; readonly passed: number } {
  return typeof told === 'object' && told !== null && 'passed' in told;
}
