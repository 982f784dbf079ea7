/** A GitHub that never answers, until it is switched off: then every call fails. */
import { Octokit } from '@octokit/rest';
import type { GitHub } from '../../../plugin/github/app.ts';

export interface SilentGitHub {
  readonly github: GitHub;
  off(): void;
}

export function silentGitHub(): SilentGitHub {
  const end = new AbortController();
  const fetch = () =>
    new Promise<never>((_, reject) => {
      const fail = () => reject(new Error('the bench is over'));
      if (end.signal.aborted) fail();
      else end.signal.addEventListener('abort', fail, { once: true });
    });
  const client = new Octokit({ request: { fetch }, log: quiet });
  return {
    github: {
      appId: 1,
      app: client,
      installation: () => Promise.resolve(client),
      bot: () => Promise.resolve({ id: 1, login: 'tierline[bot]', slug: 'tierline' }),
      silentUntil: () => 0,
    },
    off: () => end.abort(),
  };
}

const nothing = () => undefined;
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
