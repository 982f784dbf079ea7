/** Fetches the calendar files that a policy names, at the same commit, and makes one version of them all. */
import { createHash } from 'node:crypto';
import type { Repository } from '../core/ticket/ticket.ts';
import { attachFiles, holidayPaths } from '../policy/sections/holidays.ts';
import type { Client } from './app.ts';
import { fetchText } from './fetch-text.ts';

/** A text at a commit; the same text has the same version. */
interface Versioned {
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
