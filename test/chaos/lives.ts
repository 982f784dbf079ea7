/** The lives of a desk in one run: lit, asked, dead at some point, and lit again after a while. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalGitHub } from '../github-emulator/github.ts';
import type { Listener } from '../outbound/listener.ts';
import { type DeskProcess, Died, forkDesk } from './desk-process.ts';
import type { Order } from './messages.ts';
import { subscriberSecret } from './stage.ts';
import type { Failing } from './trouble.ts';

export interface Home {
  readonly github: LocalGitHub;
  readonly listener: Listener;
  /** For the database and the socket, empty at the beginning. */
  readonly folder: string;
  /** A life of the desk, as one file. */
  readonly life: string;
  readonly isLoud: boolean;
  /** A process that is used again, for lives that nothing ends. */
  readonly lent: DeskProcess;
}

export interface Lives {
  /** Starts a desk, which looks for what was missed; one that is to die is a process of its own, and may die over that. */
  light(dieAt: number | null): Promise<void>;
  /** Null where nobody runs the desk, or its process died over it. */
  ask(order: Asking): Promise<unknown>;
  isRunning(): boolean;
  kills(): number;
  /** When the last one died, by the world’s clock; null while one lives. */
  diedAt(): number | null;
  kill(): Promise<void>;
  end(): Promise<void>;
}

/** An order as whoever gives it knows it: the desk’s time is added. */
type Asking = Order extends infer One
  ? One extends { readonly now: number }
    ? Omit<One, 'now'>
    : never
  : never;

export function keepLives(
  { github, listener, folder, life, isLoud, lent }: Home,
  failing: Failing,
  { now, deskTime }: { readonly now: () => number; readonly deskTime: () => number },
): Lives {
  mkdirSync(folder, { recursive: true });
  const environment = {
    GITHUB_API_URL: github.url,
    GITHUB_APP_ID: String(github.app.id),
    GITHUB_PRIVATE_KEY: github.app.privateKey,
    GITHUB_WEBHOOK_SECRET: github.app.webhookSecret,
    DATABASE_URL: `sqlite:${join(folder, 'desk.db')}`,
    HOST: '127.0.0.1',
    PORT: '0',
    TIERLINE_SOCKET: join(folder, 'socket'),
    TIERLINE_SUBSCRIBERS: JSON.stringify([
      { name: 'pager', url: listener.url, secrets: [subscriberSecret], allowPrivate: true },
    ]),
  };
  const state: { desk: DeskProcess | null; kills: number; diedAt: number | null } = {
    desk: null,
    kills: 0,
    diedAt: null,
  };
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
    light: async (dieAt) => {
      state.desk = dieAt === null ? lent : forkDesk(life);
      state.diedAt = null;
      const url = await ask({ do: 'start', environment, dieAt, isLoud });
      if (typeof url !== 'string') return;
      github.post.target(`${url}/webhooks`);
      await ask({ do: 'recover' });
    },
    ask,
    isRunning: () => state.desk !== null,
    kills: () => state.kills,
    diedAt: () => state.diedAt,
    kill: async () => {
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
