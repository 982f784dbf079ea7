/** The local GitHub of benches: one desk with the shortest policy, whose webhooks go nowhere until they are told to. */
import { machineClock } from '../../plugin/clock.ts';
import { deskLabels } from '../../plugin/core/ticket/labels.ts';
import { startWorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';

/** Where a server finds it, and who the App is. */
export interface Registered {
  readonly url: string;
  readonly appId: number;
  readonly privateKey: string;
  readonly secret: string;
}

export const desk = { owner: 'acme', repo: 'desk' };

/** @param speed of its time; 0 stands still */
export async function startBenchGitHub(speed: number): Promise<LocalGitHub> {
  const github = await startLocalGitHub({
    clock: startWorldClock({ speed, at: machineClock.now() }),
    organisation: 'acme',
    people: ['rita', 'lena'],
    teams: {},
    repositories: [
      {
        name: 'desk',
        files: { '.github/tierline.yml': 'tierline: 1\npeople:\n  level-1: ["@lena"]\n' },
        labels: deskLabels(),
        collaborators: { lena: 'triage' },
      },
    ],
    installedOn: ['desk'],
  });
  github.post.target(null);
  return github;
}

export function registered({ url, app }: LocalGitHub): Registered {
  return { url, appId: app.id, privateKey: app.privateKey, secret: app.webhookSecret };
}
