/** What a new world begins with: people, teams, repositories with their files, and the App. */

import { textAt } from '../json.ts';
import type { Names } from '../registers/names.ts';
import type { Rights, Role } from '../registers/rights.ts';
import { appKey } from './app-key.ts';
import type { Emulator } from './emulator.ts';
import { steward } from './emulator.ts';

/** A repository to begin with: `files` maps paths to texts, `collaborators` logins to roles; `labels` has it beside GitHub’s own. */
export interface SeedRepository {
  readonly name: string;
  readonly private?: boolean;
  readonly files?: Readonly<Record<string, string>>;
  readonly labels?: readonly {
    readonly name: string;
    readonly color: string;
    readonly description: string;
  }[];
  readonly collaborators?: Readonly<Record<string, Exclude<Role, 'none'>>>;
}

/** The people and places of a world. `teams` maps a slug to logins; its people become members of the organisation. */
export interface Seed {
  readonly people: readonly string[];
  readonly organisation: string;
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  readonly repositories: readonly SeedRepository[];
}

/** What an App may do and what it is told of, as `GET /app` shows it. */
export interface AppGrants {
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

/** The App's numbers and names in every world, and what it may do where nothing else is said. */
export const seededApp = {
  id: 4711,
  installationId: 815,
  slug: 'tierline',
  permissions: {
    issues: 'write',
    metadata: 'read',
    contents: 'write',
    pull_requests: 'write',
    checks: 'write',
    members: 'read',
  },
  events: [
    'issues',
    'issue_comment',
    'label',
    'push',
    'pull_request',
    'release',
    'repository',
    'member',
    'membership',
    'team',
  ],
};

/** The seed in emulate's own words. */
export function emulatorSeed(seed: Seed, grants: AppGrants): Record<string, unknown> {
  const bot = `${seededApp.slug}[bot]`;
  return {
    users: [...seed.people, bot].map((login) => ({ login, name: login })),
    orgs: [{ login: seed.organisation, members: [{ login: steward, role: 'admin' }] }],
    repos: seed.repositories.map(({ name, private: isPrivate = false }) => ({
      owner: seed.organisation,
      name,
      private: isPrivate,
    })),
    apps: [
      {
        app_id: seededApp.id,
        slug: seededApp.slug,
        name: 'Tierline',
        private_key: appKey(),
        permissions: grants.permissions,
        events: grants.events,
        installations: [
          {
            installation_id: seededApp.installationId,
            account: seed.organisation,
            repository_selection: 'all',
          },
        ],
      },
    ],
  };
}

/** Writes into the registers what the seed says. */
export function register(seed: Seed, names: Names, rights: Rights): void {
  [...seed.people, seed.organisation, steward, `${seededApp.slug}[bot]`].forEach(names.learn);
  rights.member(steward, true);
  Object.values(seed.teams ?? {})
    .flat()
    .forEach((login) => {
      rights.member(login, false);
    });
  for (const { name, private: isPrivate = false, collaborators = {} } of seed.repositories) {
    const fullName = `${seed.organisation}/${name}`;
    names.learn(fullName);
    rights.repository(fullName, isPrivate);
    Object.entries(collaborators).forEach(([login, role]) => {
      rights.grant(fullName, login, role);
    });
  }
}

/** Sets up through the emulator's API what its seed cannot say: teams, collaborators, files. */
export async function furnish(seed: Seed, emulator: Emulator): Promise<void> {
  for (const [slug, logins] of Object.entries(seed.teams ?? {})) {
    await emulator.ask('POST', `/orgs/${seed.organisation}/teams`, { name: slug, privacy: 'closed' });
    for (const login of logins) {
      await emulator.ask('PUT', `/orgs/${seed.organisation}/teams/${slug}/memberships/${login}`, {});
    }
  }
  for (const { name, files = {}, labels = [], collaborators = {} } of seed.repositories) {
    const repository = `/repos/${seed.organisation}/${name}`;
    for (const [login, role] of Object.entries(collaborators)) {
      await emulator.ask('PUT', `${repository}/collaborators/${login}`, { permission: emulated(role) });
    }
    for (const label of labels) await emulator.ask('POST', `${repository}/labels`, label);
    for (const [path, text] of Object.entries(files)) {
      const content = Buffer.from(text).toString('base64');
      const existing = await emulator.find(`${repository}/contents/${path}`);
      const sha = existing === undefined ? {} : { sha: textAt(existing, 'sha') };
      await emulator.ask('PUT', `${repository}/contents/${path}`, {
        message: `Add ${path}`,
        content,
        ...sha,
      });
    }
  }
}

function emulated(role: Role): string {
  const old: Partial<Record<Role, string>> = { read: 'pull', write: 'push' };
  return old[role] ?? role;
}
