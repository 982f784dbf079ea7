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

/** Every comment that the App has written on an issue, as GitHub was asked for it: where and when. */
export function writtenByApp({ github }: Pick<World, 'github'>) {
  return github
    .requests()
    .filter(
      ({ method, path, actor, status }) =>
        method === 'POST' &&
        /\/issues\/\d+\/comments$/.test(path) &&
        actor === 'tierline[bot]' &&
        status === 201,
    )
    .map(({ path, at }) => ({ at, number: Number(/issues\/(\d+)/.exec(path)?.[1]) }));
}
