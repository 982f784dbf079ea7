/** The desk opens: the App is installed, the service agreement is committed, and the labels appear. */

import { placeOf } from '../issues/read-issue.ts';
import { policyText } from '../setting/policy.ts';
import { sightOf } from '../telling/play.ts';
import type { Chapter, Scene } from './scene.ts';

export const deskOpens: Chapter = {
  title: 'The desk opens',
  tell: async (scene) => {
    const { stage, play } = scene;
    await play.act(
      'Acme’s owner installs the App on the desk, on the developers’ vpn-client, and on the private desk-office.',
      () => stage.github.installOn('acme/desk', 'acme/vpn-client', 'acme/desk-office'),
    );
    await play.act(
      'Mia commits the service agreement: who works at which level, when the office is open, how long things may take.',
      () =>
        stage.github.as('mia').rest.repos.createOrUpdateFileContents({
          ...placeOf('acme/desk'),
          path: '.github/tierline.yml',
          message: 'Say what our support desk promises',
          content: Buffer.from(policyText(stage.portal)).toString('base64'),
        }),
    );
    await play.see('The desk makes its labels', () => labelsAreThere(scene));
  },
};

const some = ['tier: 1', 'priority: P1', 'status: new', 'waiting: user', 'sla: at risk', 'sla: breached'];

async function labelsAreThere({ stage }: Scene) {
  const { data } = await stage.github
    .as('mia')
    .rest.issues.listLabelsForRepo({ ...placeOf('acme/desk'), per_page: 100 });
  const names = data.map(({ name }) => name);
  const isSo = some.every((name) => names.includes(name));
  return sightOf(isSo, [
    [
      'labels',
      `${names.length} in acme/desk${isSo ? `, such as ${some.join(', ')}` : `: ${names.join(', ')}`}`,
    ],
  ]);
}
