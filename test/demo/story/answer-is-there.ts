/** Rita finds the answer to her error message on the portal, and opens no ticket. */
import { listIssues } from '../issues/read-issue.ts';
import { sightOf } from '../telling/play.ts';
import type { Chapter } from './scene.ts';

const message =
  'Error 809: The network connection between your computer and the VPN server could not be established';

export const answerIsThere: Chapter = {
  title: 'The answer is there already',
  visits: true,
  tell: async ({ stage, play }) => {
    const visitor = await stage.visitor;
    const found = await play.act(
      `At home, Rita’s VPN does not stay up. She pastes what it says into the portal: “${message}”.`,
      () => visitor.search(message),
    );
    const [best] = found.answers;
    await play.see('The portal has the known error on top', async () =>
      sightOf(best?.address.includes('/articles/KE-0001/') === true, [
        ['portal', found.told],
        ...found.answers.map(({ title }) => ['answer', title] as const),
      ]),
    );
    if (best === undefined) return;
    const helped = await play.act('She opens it. It is her trouble, and the workaround helps.', () =>
      visitor.isHelpedBy(best),
    );
    await play.see(helped.what, async () =>
      sightOf(helped.isSo, [
        ['article', best.address],
        ['portal', helped.told],
      ]),
    );
    await play.see('No ticket was needed', async () => {
      const { length } = await listIssues(stage.github, 'acme/desk');
      return sightOf(length === 0, [['issues', `${length} in acme/desk`]]);
    });
  },
};
