/** The way to GitHub as the App: one client for each installation, and the App’s own name and number. */
import { App } from '@octokit/app';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';

/** GitHub as one installation of the App may use it. */
export type Client = InstanceType<typeof Octokit>;

export interface GitHub {
  installation(id: number): Promise<Client>;
  /** The App itself, by its key: for delivery lists and installations. */
  readonly app: Client;
  /** Whose doings are our own echo. */
  bot(): Promise<Bot>;
}

export interface Bot {
  readonly id: number;
  readonly login: string;
  readonly slug: string;
}

export interface Connection {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  /** `https://api.github.com`, `https://HOST/api/v3`, or the local GitHub. */
  readonly apiUrl: string;
  /** Whether to keep GitHub’s pace for writes (a second apart, three for comments). Off for a GitHub on this machine. */
  readonly paced: boolean;
  readonly log: { readonly warn: (message: string) => void };
}

export function connectGitHub({ appId, privateKey, apiUrl, paced, log }: Connection): GitHub {
  const Paced = Octokit.plugin(throttling, retry).defaults({
    baseUrl: apiUrl,
    userAgent: 'tierline',
    // The outbox retries with its own backoff and remembers it; here only what a second try mends at once.
    retry: { enabled: paced, retries: 1 },
    throttle: {
      enabled: paced,
      onRateLimit: (after, { method, url }) => {
        log.warn(`GitHub’s rate limit is used up at ${method} ${url}; it opens again in ${after} s`);
        return false;
      },
      onSecondaryRateLimit: (after, { method, url }) => {
        log.warn(`GitHub asks to slow down at ${method} ${url} for ${after} s`);
        return false;
      },
    },
    log: { debug: ignore, info: ignore, warn: log.warn, error: ignore },
  });
  const app = new App({ appId, privateKey, Octokit: Paced });
  let bot: Promise<Bot> | null = null;
  return {
    app: app.octokit,
    installation: (id) => app.getInstallationOctokit(id),
    bot: () => {
      bot ??= whoAmI(app.octokit, app.getInstallationOctokit).catch((cause) => {
        bot = null;
        throw new Error('could not ask GitHub who this App is', { cause });
      });
      return bot;
    },
  };
}

function ignore(): void {
  // Octokit’s own chatter; what matters comes back as an error.
}

/** A bot’s user is only told to somebody with a token that may read users; any installation’s will do. */
async function whoAmI(app: Client, installation: (id: number) => Promise<Client>): Promise<Bot> {
  const { data } = await app.rest.apps.getAuthenticated();
  const slug = z.object({ slug: z.string() }).parse(data).slug;
  const { data: installations } = await app.rest.apps.listInstallations({ per_page: 1 });
  const first = installations[0];
  if (first === undefined) throw new Error(`the App ${slug} is not installed anywhere yet`);
  const client = await installation(first.id);
  const login = `${slug}[bot]`;
  const { data: user } = await client.rest.users.getByUsername({ username: login });
  return { id: user.id, login, slug };
}

/** GitHub’s status of a failed call; null when GitHub was not reached at all. */
export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' &&
    error.status >= 400 &&
    !('cause' in error && error.status === 500 && isNetwork(error.cause))
    ? error.status
    : null;
}

function isNetwork(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause;
}
