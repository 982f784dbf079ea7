/** The world's clock: it stands still, runs at any speed, and only ever moves forward. */
export interface WorldClock {
  /** The world's present instant, in epoch milliseconds. */
  readonly now: () => number;
  /** Moves forward by so many milliseconds of world time. */
  readonly move: (milliseconds: number) => void;
  /** Moves forward to an instant; an earlier one is refused. */
  readonly moveTo: (instant: number) => void;
  /** World seconds per real second from here on: 0 stands still, 1 is real time. */
  readonly speed: (speed: number) => void;
  /** What this clock showed at a real instant; the answer for a past instant never changes. */
  readonly fromReal: (realMilliseconds: number) => number;
}

interface Stretch {
  readonly real: number;
  readonly world: number;
  readonly speed: number;
}

/** Starts a clock at an instant (default: now) and a speed (default: 0, standing still). */
export function startWorldClock(start: { readonly at?: number; readonly speed?: number } = {}): WorldClock {
  const stretches: Stretch[] = [
    { real: Date.now(), world: start.at ?? Date.now(), speed: checkedSpeed(start.speed ?? 0) },
  ];
  const now = () => worldAt(stretches, Date.now());
  const begin = (change: (world: number) => Partial<Stretch>) => {
    const real = nextMillisecond();
    const world = worldAt(stretches, real);
    const speed = stretches.at(-1)?.speed ?? 0;
    stretches.push({ real, world, speed, ...change(world) });
  };
  const moveTo = (instant: number) => {
    begin((world) => {
      if (instant < world) {
        throw new RangeError(
          `the world clock cannot go back to ${iso(instant)}: it already shows ${iso(world)}`,
        );
      }
      return { world: instant };
    });
  };
  return {
    now,
    moveTo,
    move: (milliseconds) => moveTo(now() + milliseconds),
    speed: (speed) => begin(() => ({ speed: checkedSpeed(speed) })),
    fromReal: (real) => worldAt(stretches, real),
  };
}

/** The world time of a real instant: the last stretch begun by then, counted on at its speed. */
function worldAt(stretches: readonly Stretch[], real: number): number {
  const stretch = stretches.findLast((candidate) => candidate.real <= real) ?? stretches[0];
  if (!stretch) {
    throw new Error('a world clock has lost its beginning');
  }
  return Math.floor(stretch.world + Math.max(0, real - stretch.real) * stretch.speed);
}

/** Waits (less than a millisecond) so that no real millisecond belongs to two stretches: what was made before a move keeps its time. */
function nextMillisecond(): number {
  const seen = Date.now();
  let now = seen;
  while (now <= seen) {
    now = Date.now();
  }
  return now;
}

function checkedSpeed(speed: number): number {
  if (!(speed >= 0 && Number.isFinite(speed))) {
    throw new RangeError(`the world clock cannot run at speed ${speed}: it only goes forward`);
  }
  return speed;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
