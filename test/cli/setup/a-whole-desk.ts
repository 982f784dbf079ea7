/** A desk on which all is well but for one change, with its settings in a file, for the doctor to look at. */
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:http';
import { deskLabels } from '../../../plugin/core/ticket/labels.ts';
import { everyFeature, type Feature, grantsFor } from '../../../plugin/github/permissions.ts';
import type { LocalGitHubOptions } from '../../github-emulator/create-world.ts';
import { policy as sample } from '../../scenario/desk.ts';
import type { OwnSettings } from './own-settings.ts';

/** The sample desk without a portal, which nobody serves here. */
export const policy = `${sample.replace(/^portal: .*\n/m, '')}back-office: acme/office\n`;
export const labels = deskLabels();

export interface Change {
  readonly policy?: string;
  readonly features?: readonly Feature[];
  /** Instead of what the features need. */
  readonly grants?: LocalGitHubOptions['grants'];
  readonly accepts?: string;
  readonly officeIsPublic?: boolean;
  readonly labels?: typeof labels;
  readonly installedOn?: readonly string[];
}

/** A desk whose App is made and installed, with its settings in the file; all is well but for the change. */
export async function makeDesk(at: OwnSettings, change: Change = {}): Promise<void> {
  await at.begin({
    grants: change.grants ?? grantsFor(change.features ?? everyFeature),
    teams: { 'service-desk': ['lena'] },
    repositories: [
      {
        name: 'desk',
        files: { '.github/tierline.yml': change.policy ?? policy },
        labels: change.labels ?? labels,
      },
      { name: 'vpn-client', files: { '.github/tierline.yml': change.accepts ?? 'accepts: [acme/desk]\n' } },
      { name: 'office', private: change.officeIsPublic !== true },
    ],
    ...(change.installedOn === undefined ? {} : { installedOn: change.installedOn }),
  });
  const { app: made, url } = at.github();
  await at.write('app.pem', made.privateKey);
  await at.write(
    '.env',
    [
      `GITHUB_APP_ID=${made.id}`,
      `GITHUB_PRIVATE_KEY_FILE=${at.path('app.pem')}`,
      `GITHUB_WEBHOOK_SECRET='${made.webhookSecret}'`,
      `GITHUB_API_URL=${url}`,
      '',
    ].join('\n'),
  );
  await chmod(at.path('.env'), 0o600);
}

/** A stand-in for the desk at its port: it takes every delivery, or answers as said. */
export async function listenInItsPlace(at: OwnSettings, status = 202): Promise<() => Promise<unknown>> {
  const server = createServer((request, response) => {
    request.resume();
    response.statusCode = status;
    response.end('alive');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const found = server.address();
  at.github().post.target(`http://127.0.0.1:${typeof found === 'object' ? found?.port : 0}/webhooks`);
  await at.github().as('admin').rest.issues.create({ owner: 'acme', repo: 'desk', title: 'A ticket' });
  await at.github().post.settled();
  return () => new Promise((done) => server.close(done));
}
