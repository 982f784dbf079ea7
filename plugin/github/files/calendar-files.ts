/** Fetches the calendar files that a policy names, at the same commit, and makes one version of them all. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { attachFiles } from '../../desk/policy/calendars/attached-files.ts';
import { holidayPaths } from '../../desk/policy/calendars/holiday-files.ts';
import type { Repository } from '../../desk/ticket/ticket.ts';
import type { Client } from '../app.ts';
import { statusOf } from '../status.ts';

/** A text at a commit; the same text has the same version. */
export interface Versioned {
  readonly version: string;
  readonly text: string;
}

/**
 * The policy with the texts of its calendar files attached. Its version changes with any of them; without any it is the
 * policy’s own SHA. A file that is not there is left out: reading the policy says so.
 */
export async function withCalendarFiles(
  client: Client,
  repository: Repository,
  policy: Versioned,
  commit: string | null,
): Promise<Versioned> {
  const texts = new Map<string, string>();
  const hash = createHash('sha1').update(policy.version);
  const paths = holidayPaths(policy.text);
  for (const path of paths) {
    const found = await fetchText(client, repository, path, commit);
    hash.update(`\0${path}\0${found?.sha ?? 'missing'}`);
    if (found !== null) texts.set(path, found.text);
  }
  if (paths.length === 0) return policy;
  return { version: hash.digest('hex'), text: attachFiles(policy.text, texts) };
}

async function fetchText(
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
    throw new Error(`could not read the calendar file ${path} of ${owner}/${name}`, { cause: error });
  }
}
