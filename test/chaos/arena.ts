/** Plays one run’s day, as it should be or with everything that its plan lets go wrong. */
import { startWorldClock, type WorldClock } from '../github-emulator/clock.ts';
import type { LocalGitHub } from '../github-emulator/github.ts';
import { type Listener, listen } from '../outbound/listener.ts';
import { friday } from '../scenario/desk.ts';
import { type Crew, keepCrew, type Manned } from './crew.ts';
import type { Lot } from './lives.ts';
import { type Mail, openMail } from './mail.ts';
import { type Picture, takePicture } from './picture.ts';
import type { Fate, Plan } from './plan.ts';
import { scheduleOf } from './schedule.ts';
import { acmeGitHub } from './stage.ts';
import { planFailures } from './trouble.ts';

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
export interface Trouble extends Pick<Plan, 'fateOf' | 'failures' | 'storeOut' | 'clock' | 'upheaval'> {
  /** What happens to each process of the desk. */
  readonly lots: readonly Lot[];
}

const sent: Fate = { kind: 'sent' };
const quiet: Lot = { deaths: [], outages: [], cuts: [] };

/** @param processes how many the desk has */
export function calm(processes: number): Trouble {
  return {
    fateOf: () => sent,
    failures: [],
    lots: Array.from({ length: processes }, () => quiet),
    storeOut: null,
    clock: null,
    upheaval: null,
  };
}

/**
 * The shares of a plan as points, once it is known how many there are. A desk of one process dies once or twice; of
 * several, one or two die once each, and the last is cut off from the database.
 *
 * @param points that each process passes on the undisturbed day
 */
export function troubleOf(plan: Plan, points: readonly number[]): Trouble {
  const { deaths, outages, cuts } = plan;
  const at = (share: number, own: number): number => 1 + Math.floor(share * own * 0.9);
  const [first = 0] = points;
  if (points.length === 1) {
    // Later lives die young as often as not: while they make up for what the first one left.
    const ends = deaths.map((share, life) => at(life === 0 ? share : share ** 2, first));
    return { ...plan, lots: [{ deaths: ends, outages, cuts: [] }] };
  }
  const lots = points.map((own, process): Lot => {
    if (process === points.length - 1) return { ...quiet, cuts: cuts.map((share) => at(share, own)) };
    const once = <T>(all: readonly T[]): readonly T[] => all.slice(process, process + 1);
    return { deaths: once(deaths).map((share) => at(share, own)), outages: once(outages), cuts: [] };
  });
  return { ...plan, lots };
}

export interface Played {
  readonly picture: Picture;
  readonly kills: number;
  readonly atPoints: number;
  readonly cuts: number;
  /** Points of store and network that the last life of each process passed. */
  readonly points: readonly number[];
  /** What the last life of the first process passed, in order. */
  readonly trace: readonly string[];
}

export interface Playing extends Pick<Manned, 'storage' | 'life' | 'isLoud' | 'lent'> {
  readonly trouble: Trouble;
  /** For the order of the post; null: as it was sent. */
  readonly seed: number | null;
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

async function playOn(plan: Plan, { trouble, seed, ...home }: Playing, world: World): Promise<Played> {
  const { clock, github, listener } = world;
  const begin = clock.now();
  const failing = planFailures(github, trouble.failures);
  const mail = openMail(github, trouble.fateOf, seed);
  const isWithin = (stretch: Stretch | null): boolean =>
    stretch !== null && clock.now() >= begin + stretch.from && clock.now() < begin + stretch.until;
  const crew = keepCrew({ ...home, lots: trouble.lots, github, listener }, failing, {
    begin,
    now: clock.now,
    deskTime: () => clock.now() + (isWithin(trouble.clock) ? (trouble.clock?.off ?? 0) : 0),
  });
  const time = timeOf({ ...world, crew, mail, begin, trouble, isWithin });

  await crew.light(clock.now());
  await time.flush();
  for (const { at, happens } of scheduleOf(plan, trouble.upheaval, github)) {
    await time.advance(begin + at);
    await happens();
  }
  await time.advance(
    Math.max(clock.now(), begin + (trouble.storeOut?.until ?? 0), begin + (trouble.clock?.until ?? 0)),
  );
  const [settling = 0, ...ending] = ENDING;
  await time.advance(clock.now() + settling);
  const atPoints = crew.kills();
  // From here on nothing goes wrong any more. A life that was to end and did not get so far ends now.
  failing.end();
  mail.end();
  await github.catchUp();
  await crew.settle();
  for (const wait of ending) {
    await time.advance(clock.now() + wait);
    await crew.ask({ do: 'recover' });
    await time.flush();
  }
  const trace = await crew.ask({ do: 'trace' });
  const parked = await crew.ask({ do: 'counts' });
  if (!crew.areAllRunning()) throw new Error('the desk died when nothing was to go wrong any more');
  const picture = await takePicture({ github, listener, socket: crew.socket, parked });
  await crew.end();
  return {
    picture,
    kills: crew.kills(),
    atPoints,
    cuts: crew.cuts(),
    points: time.points(),
    trace: Array.isArray(trace) ? trace.map(String) : [],
  };
}

interface Stretch {
  readonly from: number;
  readonly until: number;
}

interface Timing extends World {
  readonly crew: Crew;
  readonly mail: Mail;
  readonly begin: number;
  readonly trouble: Trouble;
  readonly isWithin: (stretch: Stretch | null) => boolean;
}

/** The time of a run: from one thing that is due to the next. */
function timeOf({ clock, github, crew, mail, begin, trouble, isWithin }: Timing) {
  const { storeOut, clock: jump } = trouble;
  let next: number | null = null;
  let points: readonly number[] = [];

  /** Lets everything that is due happen, on both sides, until both are quiet; resolves to when the next webhook leaves. */
  const flush = async (): Promise<number | null> => {
    const done = (): number => github.requests().length + github.post.list().length;
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const before = done();
      const leaves = await mail.release(clock.now());
      const turned = await crew.turn(isWithin(storeOut));
      next = turned.wait === null ? null : clock.now() + turned.wait;
      points = turned.points;
      if (done() === before && !turned.isCutOff) return leaves;
    }
    throw new Error('the desk and GitHub do not come to rest');
  };

  const advance = async (to: number): Promise<void> => {
    await crew.light(clock.now());
    let leaves = await flush();
    const turns = [storeOut?.until, jump?.from, jump?.until].map((at) =>
      at === undefined ? null : begin + at,
    );
    for (let steps = 0; steps < MOST_STEPS && clock.now() < to; steps += 1) {
      const waited = [to, leaves, next, crew.backAt(), ...turns].filter((at) => at !== null);
      clock.moveTo(Math.min(...waited.map((at) => (at > clock.now() ? at : to))));
      await github.catchUp();
      await crew.light(clock.now());
      leaves = await flush();
    }
    if (clock.now() < to) throw new Error('the day does not come to its end');
  };

  return { flush, advance, points: () => points };
}
