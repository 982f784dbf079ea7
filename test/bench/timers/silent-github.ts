/** A GitHub that says where a repository is and nothing else, until it is switched off: then every call fails. */
import { Octokit } from '@octokit/rest';
import type { GitHub } from '../../../plugin/github/app.ts';

export interface SilentGitHub {
  readonly github: GitHub;
  off(): void;
}

interface Repository {
  readonly id: number;
  readonly name: string;
  readonly owner: { readonly login: string };
}

export function silentGitHub(repository: Repository): SilentGitHub {
  const end = new AbortController();
  const { name, owner } = repository;
  const known = { ...repository, full_name: `${owner.login}/${name}` };
  const fetch = (url: string) => {
    const isKnown = new URL(url).pathname === `/repos/${known.full_name}`;
    return isKnown && !end.signal.aborted ? Promise.resolve(Response.json(known)) : silence();
  };
  const silence = () =>
    new Promise<never>((_, reject) => {
      const fail = () => reject(new Error('the bench is over'));
      if (end.signal.aborted) fail();
      else end.signal.addEventListener('abort', fail, { once: true });
    });
  const client = new Octokit({ request: { fetch }, log: quiet });
  return {
    github: {
      appId: 1,
      sealingKey: Buffer.alloc(32),
      app: client,
      installation: () => Promise.resolve(client),
      bot: () => Promise.resolve({ id: 1, login: 'tierline[bot]', slug: 'tierline' }),
      urgently: (_urgency, work) => work(),
      isLow: () => false,
      silentUntil: () => 0,
      budgets: () => [],
    },
    off: () => end.abort(),
  };
}

const nothing = () => undefined;
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
