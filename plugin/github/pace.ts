/** The pace at which an installation is used: so many calls at once, so many points a minute, and a budget for what is new. */
import type { AsyncLocalStorage } from 'node:async_hooks';
import { throttling } from '@octokit/plugin-throttling';
import type { Octokit } from '@octokit/rest';
import type { Instant } from '../calendar/instant.ts';
import { OutOfBudget } from './slow-down.ts';

/** Spends one piece of new content of an installation. Resolves to the milliseconds to wait where there is none left; 0: it is spent. */
export type SpendContent = (installation: number, urgency: number) => Promise<number>;

/** GitHub allows a hundred at once, and asks for one after the other where that will do. */
const AT_ONCE = 20;
/**
 * GitHub allows 900 points a minute, of which reading costs one and writing five. A hundred are left for other processes:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const POINTS = { aMinute: 800, read: 1, write: 5 };
const MINUTE = 60_000;

interface Paced {
  readonly clock: { now(): Instant };
  readonly spend: SpendContent;
  /** How urgent the work is that makes the call. */
  readonly urgency: AsyncLocalStorage<number>;
}

/** For work that nobody has called urgent: as a warning. */
const USUAL = 3;

/** An Octokit plugin; to be the outermost, so that what it holds back is not tried again at once. */
export function pacedCalls(installation: number, { clock, spend, urgency }: Paced) {
  const inTurn = atOnce(AT_ONCE);
  const points = pointsOf(clock);
  return ({ hook }: Pick<Octokit, 'hook'>): object => {
    hook.wrap('request', async (request, options) => {
      const { method, url } = options;
      // Tokens are asked for by the App itself, from a budget of its own.
      if (url.endsWith('/access_tokens')) return await request(options);
      points.spend(method === 'GET' || method === 'HEAD' ? POINTS.read : POINTS.write);
      if (isContent(method, url)) {
        const wait = await spend(installation, urgency.getStore() ?? USUAL);
        if (wait > 0)
          throw new OutOfBudget(`the budget of installation ${installation} for new content is spent`, {
            wait,
            of: 'content',
          });
      }
      return await inTurn(async () => await request(options));
    });
    return {};
  };
}

/**
 * What GitHub counts as creating content: that which notifies people, by its own description of each call. Labels,
 * assignees, reactions and edits notify nobody.
 */
export function isContent(method: string, url: string): boolean {
  return (
    method === 'POST' && throttling.triggersNotification(url.replace(/^https?:\/\/[^/]+(?:\/api\/v3)?/, ''))
  );
}

/** The points of the last minute. */
function pointsOf(clock: { now(): Instant }) {
  let spent: readonly { readonly at: Instant; readonly points: number }[] = [];
  return {
    /** Throws OutOfBudget, until the minute has room again. */
    spend: (points: number): void => {
      const now = clock.now();
      spent = spent.filter(({ at }) => at > now - MINUTE);
      const sum = spent.reduce((all, one) => all + one.points, 0);
      if (sum + points > POINTS.aMinute)
        throw new OutOfBudget('what GitHub allows in a minute is used up', {
          wait: MINUTE - (now - (spent[0]?.at ?? now)),
          of: 'everything',
        });
      spent = [...spent, { at: now, points }];
    },
  };
}

/** Runs so many at a time; the others wait in their order. */
function atOnce(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
