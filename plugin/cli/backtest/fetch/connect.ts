/** GitHub as the person whose token it is may read it. It waits where GitHub asks it to. */
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import type { Client } from '../../../github/app.ts';

/** How long one call may take, in milliseconds. */
const TIMEOUT = 30_000;

const said = z.object({ user: z.object({ login: z.string() }), author_association: z.string() });

export interface Reader {
  readonly client: Client;
  /** What GitHub has said so far of who somebody is to the repository: `MEMBER`, `NONE` …; by login in small letters. */
  readonly associations: ReadonlyMap<string, string>;
}

/** `tell` hears when GitHub lets us wait, and for how long. */
export function connectReader(apiUrl: string, token: string, tell: (line: string) => void): Reader {
  const wait = (after: number, why: string): boolean => {
    tell(`${why}; going on in ${after} s. It may be interrupted: what was fetched is kept.`);
    return true;
  };
  const client = new (Octokit.plugin(throttling, retry))({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'tierline',
    request: {
      fetch: (url: string, options: RequestInit) =>
        fetch(url, { ...options, signal: AbortSignal.timeout(TIMEOUT) }),
    },
    retry: { retries: 2 },
    throttle: {
      onRateLimit: (after) => wait(after, 'GitHub’s rate limit is used up'),
      onSecondaryRateLimit: (after) => wait(after, 'GitHub asks to slow down'),
    },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  const associations = new Map<string, string>();
  client.hook.after('request', (response) => {
    const data: unknown = response.data;
    for (const one of Array.isArray(data) ? data : []) {
      const read = said.safeParse(one);
      if (read.success) associations.set(read.data.user.login.toLowerCase(), read.data.author_association);
    }
  });
  return { client, associations };
}

function ignore(): void {
  // Octokit’s own chatter; what matters comes back as an error.
}
