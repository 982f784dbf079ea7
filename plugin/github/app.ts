/** The way to GitHub as the App: one client for each installation, and the App’s own name and number. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { App } from '@octokit/app';
import { retry } from '@octokit/plugin-retry';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import { withoutTokens } from '../core/secret.ts';
import { type Budget, type Budgets, isLow, keepBudgets } from './budgets.ts';
import { conditionalReads } from './conditional.ts';
import { NotInstalled } from './not-installed.ts';
import { pacedCalls, type SpendContent } from './pace.ts';
import { sealingKey } from './sealed.ts';
import { type CallKind, isSlowDown, keepSilences, type SilenceClock, type Silences } from './slow-down.ts';
import { isUnknownInstallation, statusOf } from './status.ts';

/** GitHub as one installation of the App may use it. */
export type Client = InstanceType<typeof Octokit>;

/** An issue as GitHub’s API gives it. */
export type Issue = Awaited<ReturnType<Client['rest']['issues']['get']>>['data'];

export interface GitHub {
  /** @throws NotInstalled when GitHub knows no such installation. */
  installation(id: number): Promise<Client>;
  /** GitHub’s number of the App. */
  readonly appId: number;
  /** With which the App hides what it keeps for itself in its own comments. */
  readonly sealingKey: Buffer;
  /** The App itself, by its key: for delivery lists and installations. */
  readonly app: Client;
  /** Whose doings are our own echo; asked for once, through the given installation. */
  bot(installation: number): Promise<Bot>;
  /** Until when GitHub has asked that nothing be written for an installation; an instant that has passed when it has not. */
  silentUntil(installation: number): Instant;
  /** Does some work whose calls are so urgent: what is new on GitHub is paid from the share for that. */
  urgently<T>(urgency: number, work: () => Promise<T>): Promise<T>;
  /** Whether so few requests are left to an installation that what can wait should. */
  isLow(installation: number): boolean;
  /** What GitHub still grants each installation that was at work lately. */
  budgets(): readonly Budget[];
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
  /** From which budget what is new is paid, with GitHub’s other limits kept; null for a GitHub on this machine, which has none. */
  readonly paced: SpendContent | null;
  /** How long one call may take, in milliseconds; GitHub itself gives up after ten seconds. */
  readonly timeout: number;
  readonly log: { readonly warn: (message: string) => void };
  /** By which silences are kept; the machine’s own time unless said. */
  readonly clock?: SilenceClock;
}

const machineClock: SilenceClock = { now: Date.now, stamp: Date.now };

export function connectGitHub(connection: Connection): GitHub {
  const { appId, privateKey } = connection;
  const silences = keepSilences(connection.clock ?? machineClock, connection.log.warn);
  const budgets = keepBudgets();
  const urgency = new AsyncLocalStorage<number>();
  const { paced, clock = machineClock } = connection;
  const pace = (id: number) =>
    paced === null ? () => ({}) : pacedCalls(id, { clock, spend: paced, urgency });
  const appFor = (pace: string, ...plugins: readonly ((client: Hooked) => object)[]) =>
    new App({ appId, privateKey, Octokit: octokitFor(connection, pace, silences).plugin(...plugins) });
  const app = appFor('app').octokit;
  const clients = new Map<number, Promise<Client>>();
  const installation = async (id: number): Promise<Client> => {
    const client = await known(clients, id, () =>
      installationClient(appFor(paceOf(id), watched(id, budgets), pace(id), conditionalReads), id),
    );
    try {
      // A token from memory, or a new one: here an installation that is gone shows itself, and not as some missing file.
      await client.auth({ type: 'installation' });
      return client;
    } catch (error) {
      // One 404 may be a bad moment of GitHub’s; only a list without the installation says that it is gone.
      if (isUnknownInstallation(error) && !(await isListed(id, app)))
        throw new NotInstalled(id, { cause: error });
      throw new Error(`could not get a token for installation ${id}`, { cause: error });
    }
  };
  const bots = new Map<'own', Promise<Bot>>();
  return {
    appId,
    sealingKey: sealingKey(privateKey),
    app,
    installation,
    bot: (id) => known(bots, 'own', () => whoAmI(app, () => installation(id))),
    urgently: (how, work) => urgency.run(how, work),
    silentUntil: (id) => silences.until(paceOf(id)),
    isLow: (id) => budgets.all().some((one) => one.installation === id && isLow(one, clock.stamp())),
    budgets: () => budgets.all(),
  };
}

async function isListed(installation: number, app: Client): Promise<boolean> {
  const all = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  return all.some(({ id }) => id === installation);
}

function paceOf(installation: number): string {
  return `installation/${installation}`;
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
function octokitFor({ apiUrl, paced, timeout, log }: Connection, pace: string, silences: Silences) {
  // The first plugin is the innermost: what GitHub refuses, the others get to see as a silence, and try nothing again.
  return Octokit.plugin(onlyWhole, silent(pace, silences), retry, onlyReadsTwice).defaults({
    baseUrl: apiUrl,
    userAgent: 'tierline',
    // Without this a GitHub that says nothing would hold a worker longer than its lease.
    request: {
      fetch: (url: string, options: RequestInit) =>
        fetch(url, { ...options, signal: AbortSignal.timeout(timeout) }),
    },
    // The outbox retries with its own backoff and remembers it; here only what a second try mends at once.
    retry: { enabled: paced !== null, retries: 1 },
    log: { debug: ignore, info: ignore, warn: log.warn, error: ignore },
  });
}

/**
 * An answer that breaks off is none: Octokit hands out what is no JSON as a text, and whoever reads a field of it finds
 * nothing there. What it was about may have been done all the same, as with every lost answer.
 */
function onlyWhole({ hook }: Hooked): object {
  hook.wrap('request', async (request, options) => {
    const answer = await Promise.resolve(request(options)).catch(unread);
    const isJson = /^application\/json\b/.test(String(answer.headers['content-type'] ?? ''));
    if (isJson && typeof answer.data === 'string' && answer.data !== '')
      throw new Error('GitHub’s answer broke off in the middle');
    return answer;
  });
  return {};
}

/** GitHub’s words go into the log, the health and comments, and what stands before GitHub may repeat in them what it was sent. */
function unread(error: unknown): never {
  if (error instanceof Error) error.message = withoutTokens(error.message);
  throw error;
}

/** Going on after GitHub’s “slow down” gets an App banned, so its silence is kept by every call, whoever makes it. */
function silent(pace: string, silences: Silences) {
  return (client: Pick<Client, 'hook'>): object => {
    client.hook.wrap('request', async (request, options) => {
      const kind = kindOf(options);
      silences.respect(pace, kind);
      try {
        return await request(options);
      } catch (error) {
        throw isSlowDown(error) ? silences.keep(pace, kind, error) : error;
      }
    });
    return {};
  };
}

type Hooked = Pick<Client, 'hook' | 'request'>;

/** Every answer says what is left, a refusal too. Tokens are asked for by the App itself, from a budget of its own. */
function watched(installation: number, budgets: Budgets) {
  return ({ hook }: Hooked): object => {
    hook.after('request', ({ headers }, { url }) => {
      if (!url.endsWith('/access_tokens')) budgets.note(installation, headers);
    });
    hook.error('request', (error) => {
      budgets.noteRefused(installation, error);
      throw error;
    });
    return {};
  };
}

/** Without a token nothing can be read either, so it counts as reading. */
function kindOf({ method, url }: { readonly method: string; readonly url: string }): CallKind {
  return method === 'GET' || method === 'HEAD' || url.endsWith('/access_tokens') ? 'read' : 'write';
}

/**
 * A write whose answer was lost may have been carried out. Sent again at once it would be done twice, so only reads are:
 * the outbox looks for what was written before it tries again.
 */
function onlyReadsTwice({ hook }: { readonly hook: Octokit['hook'] }): Record<never, never> {
  hook.before('request', (options) => {
    const isRead = options.method === 'GET' || options.method === 'HEAD';
    if (!isRead) options.request = { ...options.request, retries: 0 };
  });
  return {};
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
