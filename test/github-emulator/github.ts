/** A GitHub on this machine: people, repositories and an installed App behind one address, on the world's clock. */
import { Octokit } from '@octokit/rest';
import { createWorld, inOrganisation, type LocalGitHubOptions, webhookSecret } from './create-world.ts';
import { appKey } from './emulator/app-key.ts';
import { type AppGrants, furnish, seededApp } from './emulator/seed.ts';
import { fork } from './fork.ts';
import { keepLimits, type Limiter } from './gateway/budget.ts';
import { gateway, type RecordedRequest } from './gateway/gateway.ts';
import type { Violation } from './judge/judge.ts';
import { openJudge } from './judge/open-judge.ts';
import { listen } from './listen.ts';
import { type SeenIssue, seeIssue } from './objects/snapshot.ts';
import type { Post } from './post.ts';
import type { CheckRun } from './registers/check-runs.ts';
import { type Bend, type Failure, planFailures } from './registers/failures.ts';
import type { Suggesting, Suggestion } from './registers/suggestions.ts';
import { deleteIssue, transferIssue } from './removal.ts';
import { installOn, reinstall, removeFrom, tellInstalled } from './webhooks/installations.ts';
import type { World } from './world.ts';

/** The App as it is registered: what an operator puts into the environment. `botId` is the numeric id of its bot user. */
export interface RegisteredApp {
  readonly id: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly slug: string;
  readonly botId: number;
  readonly installationId: number;
}

/** The local GitHub, running. Repository names are `owner/name`. */
export interface LocalGitHub {
  /** The API's root: what `GITHUB_API_URL` gets. */
  readonly url: string;
  readonly app: RegisteredApp;
  readonly post: Post;
  /** A real Octokit speaking as this person. */
  readonly as: (login: string) => Octokit;
  /** A real Octokit with any token, or with none. */
  readonly withToken: (token: string | null) => Octokit;
  /** This person's token. */
  readonly tokenOf: (login: string) => string;
  readonly violations: () => readonly Violation[];
  /** Calls to routes nobody implements, as `METHOD /path`. */
  readonly unimplemented: () => readonly string[];
  readonly requests: () => readonly RecordedRequest[];
  /** How many calls so far may have changed something: whoever shows what is here shows it anew when there are more. */
  readonly changes: () => number;
  /** Somebody shows issues as pages there, so their own addresses lead to it. */
  readonly showAt: (url: string) => void;
  readonly fail: (failure: Failure) => void;
  /** Changes answers until the next `mend`. */
  readonly bend: (bend: Bend) => void;
  /** Once, before the next call that matches (`METHOD /path`) is answered: what somebody else does meanwhile. */
  readonly before: (match: RegExp, act: () => Promise<unknown>) => void;
  /** Ends every planned failure. */
  readonly mend: () => void;
  /** Carries out, in their order, the calls that failed with `afterwards: 'later'`. */
  readonly catchUp: () => Promise<void>;
  /** Ends every installation token given so far. */
  readonly expireTokens: () => void;
  /** The App is installed on the organisation, on these repositories. */
  readonly install: (...repositories: readonly string[]) => Promise<void>;
  /** Changes what the App may do, or is told of, as its owner does in its settings. */
  readonly grant: (grants: Partial<AppGrants>) => void;
  readonly installOn: (...repositories: readonly string[]) => Promise<void>;
  readonly removeFrom: (...repositories: readonly string[]) => Promise<void>;
  /** The App is taken off and installed again on the same repositories: by another number. */
  readonly reinstall: () => Promise<void>;
  readonly issue: (repository: string, number: number) => Promise<SeenIssue>;
  readonly deleteIssue: (repository: string, number: number, by: string) => Promise<void>;
  /** Resolves to its number in the other repository. */
  readonly transferIssue: (repository: string, number: number, to: string, by: string) => Promise<number>;
  /** Switches GitHub’s own suggestions on or off in a repository, where they are off until then. */
  readonly suggesting: (repository: string, how: Suggesting) => void;
  /** What was suggested on an issue, oldest first. */
  readonly suggestions: (repository: string, number: number) => readonly Suggestion[];
  /** A copy of the repository outside the organisation; resolves to its `owner/name`. */
  readonly fork: (repository: string) => Promise<string>;
  /** Every check run, oldest first. */
  readonly checks: () => readonly CheckRun[];
  /** What the limits refused so far, and how near they came to it. */
  readonly limits: Pick<Limiter, 'refusals' | 'most'>;
  readonly close: () => Promise<void>;
}

/** Starts a local GitHub on a free port of 127.0.0.1, ready when the promise resolves. Close it at the end. */
export async function startLocalGitHub(options: LocalGitHubOptions): Promise<LocalGitHub> {
  const judge = await openJudge(options.judge ?? true);
  const failures = planFailures();
  const requests: RecordedRequest[] = [];
  let world: World | undefined;
  const present = () => {
    if (!world) {
      throw new Error('the local GitHub was called before it had opened');
    }
    return world;
  };
  let changes = 0;
  let shownAt: string | null = null;
  const record = (request: RecordedRequest) => {
    requests.push(request);
    if (request.method !== 'GET') changes += 1;
  };
  const late: (() => Promise<unknown>)[] = [];
  const putOff = (call: () => Promise<unknown>) => {
    late.push(call);
  };
  const limits = keepLimits(options.limits ?? false, options.clock.now);
  const server = await listen(
    gateway(present, {
      judge,
      failures,
      record,
      putOff,
      limits,
      shownAt: () => shownAt,
      newSecret: options.newSecret === undefined ? webhookSecret : options.newSecret,
    }).fetch,
  );
  world = await createWorld(options, server.url, judge.webhook);
  await furnish(options, world.emulator);
  if (world.installation.isThere()) await tellInstalled(world);
  const { emulator, post, tokens, identity } = world;
  const fullName = (name: string) => inOrganisation(options.organisation, name);

  return {
    url: server.url,
    app: {
      id: identity.id,
      privateKey: appKey(),
      webhookSecret,
      slug: identity.slug,
      botId: identity.botId,
      installationId: seededApp.installationId,
    },
    post,
    as: (login) => octokit(server.url, tokens.ofPerson(login)),
    withToken: (token) => octokit(server.url, token),
    tokenOf: tokens.ofPerson,
    violations: judge.violations,
    unimplemented: judge.unimplemented,
    requests: () => [...requests],
    changes: () => changes,
    showAt: (url) => {
      shownAt = url;
    },
    fail: failures.plan,
    bend: failures.bend,
    before: failures.before,
    mend: failures.clear,
    catchUp: async () => {
      for (const call of late.splice(0)) await call();
    },
    expireTokens: tokens.expire,
    install: async (...names) => {
      present().installation.begin();
      names.map(fullName).map(present().names.canonical).forEach(present().installation.add);
      await tellInstalled(present());
    },
    grant: (grants) => present().registration.change(grants),
    installOn: (...names) => installOn(present(), names.map(fullName)),
    removeFrom: (...names) => removeFrom(present(), names.map(fullName)),
    reinstall: () => reinstall(present()),
    fork: (repository) => fork(present(), fullName(repository)),
    suggesting: (repository, how) => present().suggestions.switch(fullName(repository), how),
    suggestions: (repository, number) =>
      present().suggestions.of(`/repos/${fullName(repository)}/issues/${number}`),
    limits,
    checks: () => present().checkRuns.all(),
    issue: (repository, number) => seeIssue(present(), repository, number),
    deleteIssue: (repository, number, by) => deleteIssue(present(), fullName(repository), number, by),
    transferIssue: (repository, number, to, by) =>
      transferIssue(present(), fullName(repository), number, fullName(to), by),
    close: async () => {
      post.stop();
      await server.close();
      await emulator.close();
    },
  };
}

function octokit(baseUrl: string, token: string | null): Octokit {
  return new Octokit({ baseUrl, log: quiet, ...(token === null ? {} : { auth: token }) });
}

// Octokit prints every refusal that a test provokes on purpose.
const silent = () => undefined;
const quiet = { debug: silent, info: silent, warn: silent, error: silent };
