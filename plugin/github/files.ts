/** Files of a repository, read through the API: the policy, and the folder of articles. */
import { Buffer } from 'node:buffer';
import { policyPath } from '../desk/policy/schema.ts';
import type { Repository } from '../desk/ticket/ticket.ts';
import type { Client } from './app.ts';
import { statusOf } from './status.ts';

export interface RepositoryFile {
  readonly path: string;
  /** The blob’s SHA: the same text has the same one. */
  readonly version: string;
  readonly text: string;
}

export const articlesFolder = 'knowledge/articles';

/** The policy at a commit, or on the default branch; null where the repository has none. */
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
    return {
      path: policyPath,
      version: data.sha,
      text: Buffer.from(data.content, 'base64').toString('utf8'),
    };
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

async function blob(client: Client, repo: { owner: string; repo: string }, sha: string): Promise<string> {
  const { data } = await client.rest.git.getBlob({ ...repo, file_sha: sha });
  return Buffer.from(data.content, 'base64').toString('utf8');
}
