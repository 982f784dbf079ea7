/** The lives of one process of a desk in a run: lit, asked, dead at some point, and lit again after a while. */
import { type DeskProcess, Died, forkDesk } from './desk-process.ts';
import type { Order } from './messages.ts';
import type { Failing } from './trouble.ts';

/** What happens to one process of a desk. */
export interface Lot {
  /** The point at which each life ends; whoever has had them all lives on. */
  readonly deaths: readonly number[];
  /** How long nobody lights it again after each death, in milliseconds. */
  readonly outages: readonly number[];
  /** The points at which its connections to the database are cut, counted from when it is up, in each life. */
  readonly cuts: readonly number[];
}

export interface Home extends Lot {
  /** The variables that an operator would set. */
  readonly environment: Readonly<Record<string, string>>;
  /** A life of the desk, as one file. */
  readonly life: string;
  readonly isLoud: boolean;
  /** A process that is used again, for lives that nothing ends. */
  readonly lent: DeskProcess;
}

export interface Lives {
  /** Starts it, which looks for what was missed; a life that is to end is a process of its own, and may end over that. */
  light(): Promise<void>;
  /** Null where it does not run, or died over it. */
  ask(order: Asking): Promise<unknown>;
  isRunning(): boolean;
  /** Where it takes webhooks while it runs. */
  url(): string;
  kills(): number;
  /** When it is to be lit again, by the world’s clock; null while it lives. */
  backAt(): number | null;
  /** Ends the life that was to end and did not get so far; none after it ends any more. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

/** An order as whoever gives it knows it: the desk’s time is added. */
type Asking = Order extends infer One
  ? One extends { readonly now: number }
    ? Omit<One, 'now'>
    : never
  : never;

/** `begin`: when the run begins; `now` and `deskTime`: the world’s clock, and what the desk’s own shows. */
export interface Clocks {
  readonly begin: number;
  readonly now: () => number;
  readonly deskTime: () => number;
}

interface State {
  desk: DeskProcess | null;
  kills: number;
  diedAt: number | null;
  url: string;
  isSettled: boolean;
}

export function keepLives(home: Home, failing: Failing, { begin, now, deskTime }: Clocks): Lives {
  const { environment, life, isLoud, lent, deaths, outages } = home;
  const state: State = { desk: null, kills: 0, diedAt: null, url: '', isSettled: false };
  const ask: Lives['ask'] = async (order) => {
    const { desk } = state;
    if (desk === null) return null;
    try {
      return await failing.armed(() => desk.ask({ ...order, now: deskTime() }));
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      state.desk = null;
      state.kills += 1;
      state.diedAt = now();
      return null;
    }
  };
  return {
    light: async () => {
      const dieAt = state.isSettled ? null : (deaths[state.kills] ?? null);
      state.desk = dieAt === null ? lent : forkDesk(life);
      state.diedAt = null;
      const url = await ask({ do: 'start', environment, dieAt, cutAt: home.cuts, isLoud });
      if (typeof url !== 'string') return;
      state.url = `${url}/webhooks`;
    },
    ask,
    isRunning: () => state.desk !== null,
    url: () => state.url,
    kills: () => state.kills,
    backAt: () => {
      const { diedAt, kills } = state;
      if (diedAt === null) return null;
      // What a desk promises begins with its first set-up, so whoever dies over that is lit again before anything happens.
      return diedAt === begin ? begin : diedAt + (outages[kills - 1] ?? 0);
    },
    settle: async () => {
      state.isSettled = true;
      if (state.kills >= deaths.length) return;
      await state.desk?.kill();
      await ask({ do: 'trace' });
    },
    end: async () => {
      await ask({ do: 'stop' });
      if (state.desk !== lent) await state.desk?.kill();
      state.desk = null;
    },
  };
}
