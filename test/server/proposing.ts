/** Pull requests that change files of the desk, and the check that comes of them. */
import { Buffer } from 'node:buffer';
import type { CheckRun } from '../github-emulator/registers/check-runs.ts';
import type { World } from '../scenario/desk.ts';

export const policyFile = '.github/tierline.yml';

/** Text by path; null takes the file away. */
export type Change = Readonly<Record<string, string | null>>;

export interface Where {
  readonly owner?: string;
  readonly repo?: string;
  readonly branch?: string;
  readonly base?: string;
}

/** Commits the changes to a branch, which is made where there is none; resolves to its head. */
export async function write({ github }: World, files: Change, where: Where = {}): Promise<string> {
  const { owner = 'acme', repo = 'desk', branch = 'change' } = where;
  const { git, repos } = github.as('admin').rest;
  const { data: main } = await git.getRef({ owner, repo, ref: 'heads/main' });
  const isThere = await git.getRef({ owner, repo, ref: `heads/${branch}` }).then(
    () => true,
    () => false,
  );
  if (!isThere) await git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: main.object.sha });
  let head = '';
  for (const [path, text] of Object.entries(files)) {
    const on = { owner, repo, path };
    const sha = await repos.getContent({ ...on, ref: branch }).then(
      ({ data }) => ('sha' in data ? data.sha : undefined),
      () => undefined,
    );
    const change = { ...on, branch, message: `Change ${path}` };
    if (text === null) {
      const { data } = await repos.deleteFile({ ...change, sha: sha ?? '' });
      head = data.commit.sha ?? '';
      continue;
    }
    const content = Buffer.from(text).toString('base64');
    const known = sha === undefined ? {} : { sha };
    const { data } = await repos.createOrUpdateFileContents({ ...change, content, ...known });
    head = data.commit.sha ?? '';
  }
  return head;
}

/** A pull request of a new branch with these files, once the desk has dealt with it; resolves to its number and head. */
export async function propose(
  world: World,
  files: Change,
  where: Where = {},
): Promise<{ readonly number: number; readonly head: string }> {
  const { repo = 'desk', branch = 'change', base = 'main' } = where;
  const { pulls } = world.github.as('admin').rest;
  const head = await write(world, files, where);
  const { data } = await pulls.create({ owner: 'acme', repo, title: 'A change', head: branch, base });
  await world.turn();
  return { number: data.number, head };
}

/** The one check that there is. */
export function theCheck({ github }: World): CheckRun {
  const [check, ...more] = github.checks();
  if (check === undefined || more.length > 0) throw new Error(`there are ${github.checks().length} checks`);
  return check;
}

/** The line of a text with these words, counted from 1. */
export function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
