/** The hands of the clock: time is moved on to what falls due on the way, and the desk does each thing in its turn. */
import { setTimeout } from 'node:timers/promises';
import type { Deps } from '../../../plugin/server/deps.ts';
import { noteAtWork } from '../../../plugin/server/recover/away.ts';
import { readSaved } from '../../../plugin/server/saved.ts';
import type { WorldClock } from '../../github-emulator/clock.ts';
import type { LocalGitHub } from '../../github-emulator/github.ts';
import { pace } from './fast-clock.ts';

/** What falls due next, on which ticket. Times are the story's, epoch milliseconds. */
export interface Deadline {
  readonly at: number;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
}

export interface Time {
  readonly now: () => number;
  /** World seconds per real second from here on. */
  readonly speed: (speed: number) => void;
  /** Lets so many milliseconds pass at once, as soon as nobody is at work; what they make due comes by itself. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Moves on to an instant; resolves when the desk has done what that made due. An instant that is over changes nothing. */
  readonly moveTo: (instant: number) => Promise<void>;
  /** Null where nothing falls due any more. */
  readonly next: () => Promise<Deadline | null>;
}

/** Past the instant itself, so that nothing is a moment too early. */
const A_MOMENT = 1_000;
/** Nothing that is worth waiting for comes later than this, in the story's milliseconds. */
const FAR = 366 * 24 * 3_600_000;
/** Real milliseconds between two looks at whether the desk has come to rest, and the longest wait for it. */
const LOOK = 60;
const SHORT_LOOK = 10;
const PATIENCE = 60_000;

/**
 * The moves of several people come one after the other.
 *
 * @param rest resolves when the desk has nothing more to do
 */
export function takeTime(clock: WorldClock, desk: Deps, rest: () => Promise<void>): Time {
  let last: Promise<void> = Promise.resolve();
  let usual: number = pace.real;
  const step = async (instant: number) => {
    if (instant > clock.now()) clock.moveTo(instant);
    // The desk was at work all the while; it would else believe that it had been stopped.
    await noteAtWork(desk);
    await rest();
  };
  const moveTo = async (instant: number) => {
    await rest();
    for (;;) {
      const due = await desk.store.tickets.nextDue(clock.now());
      if (due === null || due > instant) break;
      await step(due + A_MOMENT);
    }
    await step(instant);
  };
  /** Where time flies there is always something that falls due, and the desk never comes to rest. */
  const slowly = async (move: () => Promise<void>) => {
    clock.speed(Math.min(usual, pace.real));
    await move().finally(() => clock.speed(usual));
  };
  return {
    now: clock.now,
    speed: (speed) => {
      usual = speed;
      clock.speed(speed);
    },
    pass: async (milliseconds) => {
      await untilIdle(desk);
      clock.move(milliseconds);
    },
    moveTo: (instant) => {
      last = last.catch(() => undefined).then(() => slowly(() => moveTo(instant)));
      return last;
    },
    next: () => nextDeadline(desk),
  };
}

async function nextDeadline({ store, clock }: Deps): Promise<Deadline | null> {
  const now = clock.now();
  const found = (await store.tickets.due(now + FAR, 50)).find(({ dueAt }) => dueAt > now);
  const row = found === undefined ? null : await store.tickets.get(found.id);
  if (found === undefined || row === null) return null;
  const { ticket } = readSaved(row.state);
  const { owner, name } = ticket.repository;
  return { at: found.dueAt, repository: `${owner}/${name}`, number: ticket.number, title: ticket.title };
}

/** Whatever has come is handled, whatever was decided is done, and GitHub has told what it has to tell. */
export async function untilAtRest(
  { post, requests }: Pick<LocalGitHub, 'post' | 'requests'>,
  desk: Deps,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let quiet = 0; quiet < 3 && Date.now() < end; ) {
    const before = requests().length;
    await setTimeout(LOOK);
    await post.settled();
    quiet = requests().length === before && (await isIdle(desk)) ? quiet + 1 : 0;
  }
}

/** A lease that is held while the time is moved runs out, and what it was for is done twice. */
async function untilIdle(desk: Deps): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && !(await isIdle(desk))) await setTimeout(SHORT_LOOK);
}

/** Nothing waits that could be done now, and nobody is at work. */
async function isIdle({ store, clock, caches }: Deps): Promise<boolean> {
  const now = clock.now();
  const [{ waiting }, lanes] = await Promise.all([store.inbox.counts(), store.outbox.lanes(now)]);
  return waiting === 0 && lanes.length === 0 && caches.held.size === 0;
}
