/** The end: nothing went wrong behind the scenes that the story did not tell. */
import { sightOf } from '../telling/play.ts';
import type { Chapter } from './scene.ts';

export const nothingOutOfOrder: Chapter = {
  title: 'Behind the scenes',
  tell: async ({ stage, play }) => {
    const { github, listener } = stage;
    await play.see(
      'Every call and every webhook was as GitHub’s own description of its API has it',
      async () => {
        const wrong = [...github.violations().map((one) => JSON.stringify(one)), ...github.unimplemented()];
        const told = `${github.requests().length} calls, ${github.post.list().length} webhooks, ${wrong.length} violations`;
        return sightOf(wrong.length === 0, [
          ['GitHub', told],
          ...wrong.map((one) => ['violation', one] as const),
        ]);
      },
    );
    await play.see('Every message of the desk was signed, and came once', async () => {
      const heard = listener.heard();
      const verified = heard.filter((one) => one.verified).length;
      const different = new Set(heard.map(({ id }) => id)).size;
      const told = `${heard.length} received, ${verified} verified, ${different} different`;
      const again = heard.filter(({ id }, at) => heard.findIndex((one) => one.id === id) < at);
      return sightOf(verified === heard.length && different === heard.length, [
        ['webhooks', told],
        ...again.map(({ type, ticket }) => ['twice', `${type} for ${ticket}`] as const),
      ]);
    });
  },
};
