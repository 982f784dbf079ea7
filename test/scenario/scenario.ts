/** One opening for the stories of a whole desk: it begins before each test, and is looked over when it has ended. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import type { SeenIssue } from '../github-emulator/objects/snapshot.ts';
import { formBody } from '../server/form-body.ts';
import { startDesk, type World, type WorldOptions } from './desk.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const desk = { owner: 'acme', repo: 'desk' };

/** What people do in it, each time with a minute after it in which the desk works, and what they see then. */
export interface Scenario {
  /** The GitHub, the desk and the time of the present test. */
  readonly world: World;
  /** By the form for incidents; resolves to the number of the ticket. */
  readonly open: (by?: string, title?: string, body?: string) => Promise<number>;
  /** Writes a comment; resolves to its id. */
  readonly say: (by: string, body: string, number?: number) => Promise<number>;
  readonly issue: (number?: number) => Promise<SeenIssue>;
  readonly labels: (number?: number) => Promise<readonly string[]>;
  readonly state: (number?: number) => Promise<string>;
  readonly card: (number?: number) => Promise<string>;
  /** The comment that stands last. */
  readonly lastWord: (number?: number) => Promise<string>;
  /** The ticket as the desk keeps it. */
  readonly ticket: (number?: number) => Promise<Ticket>;
  /** How much it has set aside for good. */
  readonly parked: () => Promise<number>;
}

/** A desk before each test. What GitHub would not have done, and what was set aside, fails the test. */
export function scenario(options: WorldOptions = {}): Scenario {
  const { begin, ...rest } = scenarioByHand();
  beforeEach(() => begin(options));
  return rest;
}

/** The same for tests that begin it themselves, each with a desk of its own kind. */
export function scenarioByHand(): Scenario & {
  readonly begin: (options?: WorldOptions) => Promise<void>;
} {
  let present: World | null = null;
  const now = (): World => present ?? expect.fail('the scenario has not begun');
  const told = scenesOf(now);
  const begin = async (options: WorldOptions = {}): Promise<void> => {
    present = await startDesk(options);
    await present.turn();
  };
  afterEach(async () => {
    if (present === null) return;
    try {
      expect(present.github.violations()).toEqual([]);
      expect(present.github.unimplemented()).toEqual([]);
      expect(await told.parked()).toBe(0);
    } finally {
      await present.close();
      present = null;
    }
  });
  return { ...told, begin };
}

/** The same words for a story that starts and ends its world itself. */
export function scenesOf(now: () => World): Scenario {
  const world = presentOf(now);
  const issue = (number = 1) => world.github.issue('acme/desk', number);
  return {
    world,
    issue,
    open: async (by = 'rita', title = 'VPN is down', body = formBody) => {
      const { data } = await world.github.as(by).rest.issues.create({ ...desk, title, body });
      await world.later(MINUTE);
      return data.number;
    },
    say: async (by, body, number = 1) => {
      const { data } = await world.github
        .as(by)
        .rest.issues.createComment({ ...desk, issue_number: number, body });
      await world.later(MINUTE);
      return data.id;
    },
    labels: async (number) => (await issue(number)).labels,
    state: async (number) => (await issue(number)).state,
    card: async (number) =>
      (await issue(number)).comments.find(({ body }) => body.includes('tierline:card'))?.body ?? '',
    lastWord: async (number) => (await issue(number)).comments.at(-1)?.body ?? '',
    ticket: async (number = 1) => {
      const row = await world.tierline.deps.store.tickets.get(`1#${number}`);
      return row === null ? expect.fail(`there is no ticket ${number}`) : readSaved(row.state).ticket;
    },
    parked: async () => {
      const { inbox, outbox } = world.tierline.deps.store;
      return (await inbox.counts()).parked + (await outbox.counts()).parked;
    },
  };
}

/** The world of whichever test runs just now. */
function presentOf(now: () => World): World {
  return {
    get clock() {
      return now().clock;
    },
    get github() {
      return now().github;
    },
    get tierline() {
      return now().tierline;
    },
    restart: (...how) => now().restart(...how),
    turn: () => now().turn(),
    later: (ms) => now().later(ms),
    close: () => now().close(),
  };
}
