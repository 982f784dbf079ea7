/** Fetches one file of a repository. */
import { Buffer } from 'node:buffer';
import type { Repository } from '../core/ticket/ticket.ts';
import type { Client } from './app.ts';
import { statusOf } from './status.ts';

/** Its text and its blob’s SHA, at a commit or on the default branch; null where there is no such file. */
export async function fetchText(
  client: Client,
  { owner, name }: Repository,
  path: string,
  commit: string | null,
): Promise<{ readonly sha: string; readonly text: string } | null> {
  try {
    const { data } = await client.rest.repos.getContent({
      owner,
      repo: name,
      path,
      ...(commit === null ? {} : { ref: commit }),
    });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return null;
    return { sha: data.sha, text: Buffer.from(data.content, 'base64').toString('utf8') };
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw new Error(`could not read the file ${path} of ${owner}/${name}`, { cause: error });
  }
}
