/** What the desk has said of a ticket beside its card: on it, and in its issue of the back office. */
import type { World } from './desk.ts';

/** In the order of writing: GitHub counts comments up, whatever their issue. */
export async function saidOf({ github }: Pick<World, 'github'>, number = 1): Promise<readonly string[]> {
  const here = (await github.issue('acme/desk', number)).comments;
  return [...here, ...(await officeOf(github, number))]
    .toSorted((one, other) => one.id - other.id)
    .filter(({ author, body }) => author === 'tierline[bot]' && !body.includes('tierline:card'))
    .map(({ body }) => body.split('\n\n<!--')[0] ?? '');
}

async function officeOf(github: World['github'], number: number) {
  const { issues } = github.as('mia').rest;
  const found = await issues
    .listForRepo({ owner: 'acme', repo: 'back-office', state: 'all' })
    .catch(() => ({ data: [] }));
  const own = found.data.find(({ title }) => title.startsWith(`Ticket #${number}:`));
  return own === undefined ? [] : (await github.issue('acme/back-office', own.number)).comments;
}
