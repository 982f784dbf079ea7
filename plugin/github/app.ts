/** The way to GitHub as the App: one client for each installation, and the App’s own name and number. */
import { App } from '@octokit/app';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { NotInstalled } from './not-installed.ts';
import { isUnknownInstallation, statusOf } from './status.ts';

/** GitHub as one installation of the App may use it. */
export type Client = InstanceType<typeof Octokit>;

export interface GitHub {
  /** @throws NotInstalled when GitHub knows no such installation. */
  installation(id: number): Promise<Client>;
  /** The App itself, by its key: for delivery lists and installations. */
  readonly app: Client;
  /** Whose doings are our own echo; asked for once, through the given installation. */
  bot(installation: number): Promise<Bot>;
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
  /** How long one call may take, in milliseconds; GitHub itself gives up after ten seconds. */
  readonly timeout: number;
  readonly log: { readonly warn: (message: string) => void };
}

export function connectGitHub(connection: Connection): GitHub {
  const { appId, privateKey } = connection;
  const appFor = (pace: string) => new App({ appId, privateKey, Octokit: pacedOctokit(connection, pace) });
  const app = appFor('app').octokit;
  const clients = new Map<number, Promise<Client>>();
  const installation = async (id: number): Promise<Client> => {
    const client = await known(clients, id, () => installationClient(appFor(`installation/${id}`), id));
    try {
      // A token from memory, or a new one: here an installation that is gone shows itself, and not as some missing file.
      await client.auth({ type: 'installation' });
      return client;
    } catch (error) {
      if (isUnknownInstallation(error)) throw new NotInstalled(id, { cause: error });
      throw new Error(`could not get a token for installation ${id}`, { cause: error });
    }
  };
  const bots = new Map<'own', Promise<Bot>>();
  return { app, installation, bot: (id) => known(bots, 'own', () => whoAmI(app, () => installation(id))) };
}

/** A promise that is made once and kept; one that fails is made again the next time. */
function known<K, T>(made: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> {
  const before = made.get(key);
  if (before !== undefined) return before;
  const fresh = make().catch((error: unknown) => {
    made.delete(key);
    throw error;
  });
  made.set(key, fresh);
  return fresh;
}

/** Each pace is kept by itself: one installation’s limit must not slow another. */
function pacedOctokit({ apiUrl, paced, timeout, log }: Connection, pace: string) {
  return Octokit.plugin(throttling, retry).defaults({
    baseUrl: apiUrl,
    userAgent: 'tierline',
    // Without this a GitHub that says nothing would hold a worker longer than its lease.
    request: {
      fetch: (url: string, options: RequestInit) =>
        fetch(url, { ...options, signal: AbortSignal.timeout(timeout) }),
    },
    // The outbox retries with its own backoff and remembers it; here only what a second try mends at once.
    retry: { enabled: paced, retries: 1 },
    throttle: {
      id: pace,
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
}

/** A token that GitHub has ended before its time is asked for anew, once for each call. */
async function installationClient(app: App<{ Octokit: typeof Octokit }>, id: number): Promise<Client> {
  const client = await app.getInstallationOctokit(id);
  client.hook.wrap('request', async (request, options) => {
    try {
      return await request(options);
    } catch (error) {
      if (statusOf(error) !== 401) throw error;
      await client.auth({ type: 'installation', refresh: true });
      return request(options);
    }
  });
  return client;
}

function ignore(): void {
  // Octokit’s own chatter; what matters comes back as an error.
}

/** A bot’s user is only told to somebody with a token that may read users; an installation’s will do. */
async function whoAmI(app: Client, installation: () => Promise<Client>): Promise<Bot> {
  const client = await installation();
  try {
    const { data } = await app.rest.apps.getAuthenticated();
    const slug = z.object({ slug: z.string() }).parse(data).slug;
    const login = `${slug}[bot]`;
    const { data: user } = await client.rest.users.getByUsername({ username: login });
    return { id: user.id, login, slug };
  } catch (cause) {
    throw new Error('could not ask GitHub who this App is', { cause });
  }
}
