/** The organisation in which the days of chaos are played. */
import { deskLabels } from '../../plugin/core/ticket/labels.ts';
import type { WorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';
import { policy, vpnArticle } from '../scenario/desk.ts';

/** The App’s own name on GitHub. */
export const APP = 'tierline[bot]';

export const subscriberSecret = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;

export function acmeGitHub(clock: WorldClock): Promise<LocalGitHub> {
  return startLocalGitHub({
    clock,
    organisation: 'acme',
    people: ['rita', 'ravi', 'lena', 'omar', 'dora', 'mia', 'sven'],
    teams: { 'service-desk': ['sven'] },
    repositories: [
      {
        name: 'desk',
        files: {
          '.github/tierline.yml': policy,
          'knowledge/articles/KE-0001-vpn-error-809.md': vpnArticle,
        },
        labels: deskLabels(),
        collaborators: { lena: 'triage', omar: 'triage', dora: 'triage', mia: 'admin', sven: 'triage' },
      },
      {
        name: 'vpn-client',
        files: { '.github/tierline.yml': 'accepts: [acme/desk]\n' },
        collaborators: { dora: 'write' },
      },
    ],
  });
}
