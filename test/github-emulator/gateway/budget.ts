/** GitHub’s limits: how many requests each installation, person and App has left, and, where they are enforced, what is too much. */
import { type Call, type Reply, refusal } from './call.ts';

const LIMIT = 5_000;
/** In seconds. */
const HOUR = 3_600;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * What GitHub documents for an installation: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api.
 * How it counts content it does not say to the letter; here it is what its description marks as notifying people.
 */
const documented = {
  contentAMinute: 80,
  contentAnHour: 500,
  pointsAMinute: 900,
  atOnce: 100,
  requestsAnHour: LIMIT,
};
export type Limits = typeof documented;

/** What was refused, and what was asked for although GitHub had just asked for silence. */
export interface Refusals {
  readonly secondary: number;
  readonly primary: number;
  readonly inSilence: number;
}

export interface Limiter {
  /** The refusal that a call earns; null where it may go on. To be followed by `left`. */
  enter(call: Call): Reply | null;
  left(call: Call): void;
  /** The headers of each answer. Every call is counted but one that was answered with 304. */
  headers(call: Call, status: number): Readonly<Record<string, string>>;
  refusals(): Refusals;
  /** The most pieces of content that were made within any hour and any minute. */
  most(): { readonly anHour: number; readonly aMinute: number };
}

interface Spent {
  readonly used: number;
  /** Epoch seconds, by this machine’s time, as the product compares it. */
  readonly resets: number;
}

const creating =
  /^\/repos\/[^/]+\/[^/]+\/(issues|pulls|releases|(issues|pulls|commits)\/[^/]+\/(comments|reviews)|pulls\/comments\/[^/]+\/replies)$/;

/** Enforced, limits go by the world’s clock and hold for installations; people and the App’s own calls are only counted. */
export function keepLimits(given: boolean | Partial<Limits>, now: () => number): Limiter {
  const enforced = given !== false;
  const githubs: Limits = { ...documented, ...(typeof given === 'boolean' ? {} : given) };
  const spent = new Map<string, Spent>();
  const content: number[] = [];
  const points: { readonly at: number; readonly cost: number }[] = [];
  const requests: number[] = [];
  let running = 0;
  let silentUntil = 0;
  const refused = { secondary: 0, primary: 0, inSilence: 0 };
  const most = { anHour: 0, aMinute: 0 };
  const since = (list: readonly number[], ms: number) => list.filter((at) => at > now() - ms).length;

  const secondary = (): Reply => {
    refused.secondary += 1;
    silentUntil = now() + MINUTE_MS;
    const said = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
    return { ...refusal(403, said), headers: { 'retry-after': '60' } };
  };
  const judged = (call: Call): Reply | null => {
    const isRead = call.method === 'GET' || call.method === 'HEAD';
    if (now() < silentUntil && !isRead) refused.inSilence += 1;
    if (running > githubs.atOnce) return secondary();
    if (requests.length > 0 && since(requests, HOUR_MS) >= githubs.requestsAnHour) {
      refused.primary += 1;
      const resets = String(Math.ceil((Date.now() + (requests[0] ?? 0) + HOUR_MS - now()) / 1_000));
      return {
        ...refusal(403, 'API rate limit exceeded for installation.'),
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': resets },
      };
    }
    points.push({ at: now(), cost: isRead ? 1 : 5 });
    while ((points[0]?.at ?? now()) <= now() - MINUTE_MS) points.shift();
    if (points.reduce((sum, { cost }) => sum + cost, 0) > githubs.pointsAMinute) return secondary();
    if (call.method !== 'POST' || !creating.test(call.path)) return null;
    if (
      since(content, MINUTE_MS) >= githubs.contentAMinute ||
      since(content, HOUR_MS) >= githubs.contentAnHour
    )
      return secondary();
    content.push(now());
    most.anHour = Math.max(most.anHour, since(content, HOUR_MS));
    most.aMinute = Math.max(most.aMinute, since(content, MINUTE_MS));
    return null;
  };

  return {
    enter: (call) => {
      running += 1;
      return enforced && call.actor.kind === 'installation' ? judged(call) : null;
    },
    left: () => {
      running -= 1;
    },
    headers: ({ actor, login, path }, status) => {
      if (actor.kind === 'unknown') return {};
      const resource = path === '/graphql' ? 'graphql' : 'core';
      const key = `${actor.kind} ${login} ${resource}`;
      const second = Math.floor(Date.now() / 1_000);
      const before = spent.get(key);
      const { used, resets } =
        before === undefined || before.resets <= second ? { used: 0, resets: second + HOUR } : before;
      const isFree = status === 304;
      if (enforced && actor.kind === 'installation' && !isFree) requests.push(now());
      while ((requests[0] ?? now()) <= now() - HOUR_MS) requests.shift();
      const total = used + (isFree ? 0 : 1);
      spent.set(key, { used: total, resets });
      const left =
        enforced && actor.kind === 'installation'
          ? githubs.requestsAnHour - requests.length
          : githubs.requestsAnHour - total;
      return {
        'x-ratelimit-limit': String(githubs.requestsAnHour),
        'x-ratelimit-remaining': String(Math.max(0, left)),
        'x-ratelimit-used': String(githubs.requestsAnHour - Math.max(0, left)),
        'x-ratelimit-reset': String(resets),
        'x-ratelimit-resource': resource,
      };
    },
    refusals: () => ({ ...refused }),
    most: () => ({ ...most }),
  };
}
