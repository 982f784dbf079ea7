/** GitHub’s budget: how many requests each installation, person and App has left in the present hour. */
import type { Call } from './call.ts';

const LIMIT = 5_000;
/** In seconds. */
const HOUR = 3_600;

interface Spent {
  readonly used: number;
  /** Epoch seconds, by this machine’s time, as the product compares it. */
  readonly resets: number;
}

/** The headers of each answer; every call is counted, whatever came of it. */
export function countBudgets(): (call: Call) => Readonly<Record<string, string>> {
  const spent = new Map<string, Spent>();
  return ({ actor, login, path }) => {
    if (actor.kind === 'unknown') return {};
    const resource = path === '/graphql' ? 'graphql' : 'core';
    const key = `${actor.kind} ${login} ${resource}`;
    const now = Math.floor(Date.now() / 1_000);
    const before = spent.get(key);
    const { used, resets } =
      before === undefined || before.resets <= now ? { used: 0, resets: now + HOUR } : before;
    spent.set(key, { used: used + 1, resets });
    return {
      'x-ratelimit-limit': String(LIMIT),
      'x-ratelimit-remaining': String(Math.max(0, LIMIT - used - 1)),
      'x-ratelimit-used': String(used + 1),
      'x-ratelimit-reset': String(resets),
      'x-ratelimit-resource': resource,
    };
  };
}
