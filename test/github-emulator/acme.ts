/** A small organisation to test with: Rita asks, Lars and Lena help, Mona decides, and the desk has its App. */
import { App } from '@octokit/app';
import { Octokit } from '@octokit/rest';
import { startWorldClock, type WorldClock } from './clock.ts';
import type { LocalGitHubOptions } from './create-world.ts';
import { type LocalGitHub, startLocalGitHub } from './github.ts';

/** The organisation, its clock (standing, unless given), the App through its JSON web token, and the App as its bot. */
export interface Acme {
  readonly clock: WorldClock;
  readonly github: LocalGitHub;
  readonly app: App<{ Octokit: typeof Octokit }>;
  readonly bot: Octokit;
}

/** Starts it; `options` replace the usual ones. Close `github` at the end. */
export async function startAcme(options: Partial<LocalGitHubOptions> = {}): Promise<Acme> {
  const clock = options.clock ?? startWorldClock({ at: Date.parse('2030-03-04T09:00:00Z') });
  const github = await startLocalGitHub({
    clock,
    people: ['rita', 'rolf', 'lars', 'lena', 'mona'],
    organisation: 'acme',
    teams: { 'level-1': ['lars'], managers: ['mona'] },
    repositories: [
      {
        name: 'desk',
        collaborators: { lars: 'triage', lena: 'write' },
        files: { '.github/tierline.yml': 'desk: acme\n' },
      },
      { name: 'backoffice', private: true, collaborators: { lena: 'write' } },
      { name: 'elsewhere' },
    ],
    installedOn: ['desk', 'backoffice'],
    ...options,
  });
  const app = new App({
    appId: github.app.id,
    privateKey: github.app.privateKey,
    Octokit: Octokit.defaults({ baseUrl: github.url }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  return { clock, github, app, bot: await app.getInstallationOctokit(github.app.installationId) };
}

function silent(): void {
  // A test provokes refusals on purpose; Octokit need not print them.
}
