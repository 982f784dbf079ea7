/** Files of a repository, read through the API: the policy, and the folder of articles. */
import { Buffer } from 'node:buffer';
import type { Repository } from '../core/ticket/ticket.ts';
import { policyPath } from '../policy/schema.ts';
import type { Client } from './app.ts';
import { withCalendarFiles } from './calendar-files.ts';
import { askedToWait, statusOf } from './status.ts';

export interface RepositoryFile {
  readonly path: string;
  /** The blob’s SHA, or one made of several: the same text has the same one. */
  readonly version: string;
  readonly text: string;
}

/** A file in the folder of articles, as a commit has it. */
export interface FileBeside {
  readonly path: string;
  readonly bytes: number;
  /** A symbolic link. */
  readonly isLink: boolean;
}

export const articlesFolder = 'knowledge/articles';

/** The policy at a commit, or on the default branch, with its calendar files; null where the repository has none. */
export async function fetchPolicy(
  client: Client,
  { owner, name }: Repository,
  commit: string | null = null,
): Promise<RepositoryFile | null> {
  try {
    const { data } = await client.rest.repos.getContent({
      owner,
      repo: name,
      path: policyPath,
      ...(commit === null ? {} : { ref: commit }),
    });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return null;
    const text = Buffer.from(data.content, 'base64').toString('utf8');
    const repository = { id: 0, owner, name };
    const policy = await withCalendarFiles(client, repository, { version: data.sha, text }, commit);
    return { path: policyPath, ...policy };
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw new Error(`could not read ${policyPath} of ${owner}/${name}`, { cause: error });
  }
}

/** The articles at a commit, or on the default branch; files that are known in the same version are not fetched again. */
export async function fetchArticles(
  client: Client,
  { owner, name }: Repository,
  known: readonly RepositoryFile[],
  commit: string | null = null,
): Promise<readonly RepositoryFile[]> {
  const repo = { owner, repo: name };
  try {
    const tree_sha = commit ?? (await client.rest.repos.get(repo)).data.default_branch;
    const { data: tree } = await client.rest.git.getTree({ ...repo, tree_sha, recursive: 'true' });
    const wanted = tree.tree.filter(
      ({ path, type }) => type === 'blob' && path.startsWith(`${articlesFolder}/`) && /\.mdx?$/.test(path),
    );
    const files: RepositoryFile[] = [];
    for (const { path, sha } of wanted) {
      const same = known.find((file) => file.path === path && file.version === sha);
      files.push(same ?? { path, version: sha, text: await blob(client, repo, sha) });
    }
    return files;
  } catch (error) {
    // An empty repository has no tree.
    if (statusOf(error) === 404 || statusOf(error) === 409) return [];
    throw new Error(`could not read ${articlesFolder} of ${owner}/${name}`, { cause: error });
  }
}

/**
 * What lies in the folder of articles at a commit, by its path inside that folder: its bytes, and whether it is a
 * symbolic link. Of the repository only this folder is listed; null where GitHub does not list it whole, or does not
 * know the commit here, as it may be with a fork’s.
 */
export async function filesBeside(
  client: Client,
  { owner, name }: Repository,
  commit: string,
): Promise<readonly FileBeside[] | null> {
  const repo = { owner, repo: name };
  try {
    let tree_sha = commit;
    for (const part of articlesFolder.split('/')) {
      const { data } = await client.rest.git.getTree({ ...repo, tree_sha });
      const inside = data.tree.find(({ path, type }) => path === part && type === 'tree');
      if (inside === undefined) return data.truncated ? null : [];
      tree_sha = inside.sha;
    }
    const { data } = await client.rest.git.getTree({ ...repo, tree_sha, recursive: 'true' });
    if (data.truncated) return null;
    return data.tree.flatMap(({ path, type, mode, size = 0 }) =>
      type === 'blob' ? [{ path, bytes: size, isLink: mode === '120000' }] : [],
    );
  } catch (error) {
    if ([404, 409, 422].includes(statusOf(error) ?? 0)) return null;
    throw new Error(`could not list ${articlesFolder} of ${owner}/${name}`, { cause: error });
  }
}

/** The SHA of everything that a branch holds: while it is the same, so is every file. Null for an empty repository. */
export async function treeVersion(
  client: Client,
  { owner, name }: Repository,
  branch: string,
): Promise<string | null> {
  try {
    return (await client.rest.git.getTree({ owner, repo: name, tree_sha: branch })).data.sha;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 409) return null;
    throw new Error(`could not read what ${owner}/${name} holds`, { cause: error });
  }
}

/**
 * The paths it adds, changes or takes away; of a renamed file both. GitHub lists 3,000 at most. Null where GitHub does
 * not show them: the pull request is gone, or the App may not read pull requests.
 */
export async function changedFiles(
  client: Client,
  { owner, name }: Repository,
  number: number,
): Promise<readonly string[] | null> {
  try {
    const files = await client.paginate(client.rest.pulls.listFiles, {
      owner,
      repo: name,
      pull_number: number,
      per_page: 100,
    });
    return files.flatMap(({ filename, previous_filename }) => [filename, previous_filename ?? []].flat());
  } catch (error) {
    const status = statusOf(error);
    // 403 is also GitHub’s way to say “slower”, and then it says for how long.
    if (status === 404 || (status === 403 && askedToWait(error, 0) === 0)) return null;
    throw new Error(`could not list the files of pull request ${owner}/${name}#${number}`, { cause: error });
  }
}

async function blob(client: Client, repo: { owner: string; repo: string }, sha: string): Promise<string> {
  const { data } = await client.rest.git.getBlob({ ...repo, file_sha: sha });
  return Buffer.from(data.content, 'base64').toString('utf8');
}
