/** Makes the world of a local GitHub: its registers, the emulator behind them, and the App, as the options say. */
import type { WorldClock } from './clock.ts';
import { startEmulator } from './emulator/emulator.ts';
import { type AppGrants, emulatorSeed, register, type Seed, seededApp } from './emulator/seed.ts';
import type { Limits } from './gateway/budget.ts';
import { numberAt } from './json.ts';
import type { Judging } from './judge/open-judge.ts';
import { appObject } from './objects/app-object.ts';
import { openPost } from './post.ts';
import { keepCheckRuns } from './registers/check-runs.ts';
import { keepHistory } from './registers/history.ts';
import { install } from './registers/installation.ts';
import { registerNames } from './registers/names.ts';
import { collectReactions } from './registers/reactions.ts';
import { type AppForm, keepRegistration } from './registers/registration.ts';
import { registerRights } from './registers/rights.ts';
import { keepSuggestions } from './registers/suggestions.ts';
import { registerTokens } from './registers/tokens.ts';
import type { World } from './world.ts';

/** `installedOn`: repository names, all of them unless said. `judge`: true unless said. */
export interface LocalGitHubOptions extends Seed {
  readonly clock: WorldClock;
  readonly installedOn?: readonly string[];
  /** What the App may do and is told of: what a whole desk needs, unless said. */
  readonly grants?: AppGrants;
  /** `none`: nobody has made the App yet, and it is installed nowhere. */
  readonly app?: 'none';
  /** What a new App’s webhook is signed with; null where GitHub makes up no secret for it. */
  readonly newSecret?: string | null;
  readonly judge?: Judging;
  /** Whether it knows sub-issues, as github.com and newer servers do; otherwise it answers 404. */
  readonly subIssues?: boolean;
  /** False for an older server, which refuses `duplicate` as the reason of a closing. */
  readonly knowsDuplicates?: boolean;
  /** True: GitHub’s limits for an installation are enforced, by the world’s clock; otherwise calls are only counted. */
  readonly limits?: boolean | Partial<Limits>;
  /** GitHub takes an App’s comments on locked issues in some places and refuses them in others; here it refuses unless said. */
  readonly appWritesWhereLocked?: boolean;
}

/** What the App’s webhooks are signed with, unless the options say otherwise. */
export const webhookSecret = 'a secret between the local GitHub and the App';
/** Where the webhooks of an App that is there from the beginning go; a test says who listens there (`post.target`). */
const usualAddress = 'https://desk.example.org/webhooks';

export async function createWorld(
  options: LocalGitHubOptions,
  url: string,
  judged: Parameters<typeof openPost>[2],
): Promise<World> {
  const { clock, people, organisation, repositories } = options;
  const [names, rights, tokens] = [registerNames(), registerRights(), registerTokens([...people, 'admin'])];
  register(options, names, rights);
  const persons = Object.fromEntries(
    [...people, 'admin'].map((login) => [tokens.ofPerson(login), { login }]),
  );
  const bot = `${seededApp.slug}[bot]`;
  // Known to the emulator alone: nobody comes through the door with it.
  const inside = { ...persons, [tokens.ofPerson(bot)]: { login: bot } };
  const grants = options.grants ?? seededApp;
  const emulator = await startEmulator({ tokens: inside, github: emulatorSeed(options, grants) }, url);
  const botId = numberAt(await emulator.ask('GET', `/users/${encodeURIComponent(bot)}`), 'id');
  const isMade = options.app !== 'none';
  const usual: AppForm = {
    ...grants,
    name: 'Tierline',
    owner: 'tierline-makers',
    hook: { url: usualAddress, active: true, secret: webhookSecret },
  };
  const registration = keepRegistration(isMade ? usual : null);
  const made = clock.now();
  const installedOn = options.installedOn ?? repositories.map(({ name }) => name);
  const fullNames = installedOn.map((name) => inOrganisation(organisation, name));
  return {
    url,
    organisation,
    clock,
    emulator,
    names,
    rights,
    tokens,
    identity: {
      id: seededApp.id,
      slug: seededApp.slug,
      bot,
      botId,
      get app() {
        const { permissions, events } = registration.present() ?? usual;
        return appObject({ ...seededApp, permissions, events }, url, made);
      },
      get permissions() {
        return (registration.present() ?? usual).permissions;
      },
      get events() {
        return (registration.present() ?? usual).events;
      },
    },
    registration,
    installation: install(seededApp.installationId, isMade ? fullNames : [], isMade),
    history: keepHistory(),
    reactions: collectReactions(),
    checkRuns: keepCheckRuns(),
    suggestions: keepSuggestions(),
    duplicates: new Set(),
    minimized: new Set(),
    knowsDuplicates: options.knowsDuplicates !== false,
    subIssues: options.subIssues === true ? new Map() : null,
    appWritesWhereLocked: options.appWritesWhereLocked ?? false,
    born: new Map(),
    departed: new Map(),
    mergeCommits: new Map(),
    pullMilestones: new Map(),
    post: openPost(
      () => ({ id: seededApp.id, webhookSecret: registration.present()?.hook?.secret ?? null }),
      clock.now,
      judged,
    ),
  };
}

/** `acme/desk` of `desk`. */
export function inOrganisation(organisation: string, name: string): string {
  return name.includes('/') ? name : `${organisation}/${name}`;
}
