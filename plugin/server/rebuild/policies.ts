/** The policies that a repository ever had, read from the history of its default branch. */
import { type Instant, isoOf, parseInstant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Client } from '../../github/app.ts';
import { fetchPolicy } from '../../github/files.ts';
import { statusOf } from '../../github/status.ts';
import { readPolicy } from '../../policy/read.ts';
import { policyPath } from '../../policy/schema.ts';
import { holidayPaths } from '../../policy/sections/holidays.ts';
import type { PolicyRow } from '../../store/policies.ts';

/** When each version took effect, as far as records of tickets say so; null where they only name it. */
export type NamedVersions = ReadonlyMap<string, Instant | null>;

const DEFAULTS = 'defaults';

/**
 * In the order in which they were merged. A commit says when it was made, which may be long before it was pushed: what
 * records say of a version goes before.
 */
export async function policyHistory(
  client: Client,
  place: Place,
  known: NamedVersions,
): Promise<{ readonly rows: readonly PolicyRow[]; readonly lost: readonly string[] }> {
  const found = await versionsOf(client, place, known);
  const rows = withDefaults(found, known, place);
  const names = new Set(rows.map(({ version }) => version));
  const lost = [...known.keys()].filter((version) => !names.has(version));
  const [first] = rows;
  // What the history shows no more is judged by the oldest text that it shows; in no time is it in force again.
  const standIns: readonly PolicyRow[] =
    first === undefined ? [] : lost.map((version) => ({ ...first, version, mergedAt: 0, effectiveAt: 0 }));
  return { rows: [...standIns, ...rows], lost };
}

async function versionsOf(client: Client, place: Place, known: NamedVersions): Promise<readonly PolicyRow[]> {
  const rows: PolicyRow[] = [];
  for (const { sha, at } of await commitsOf(client, place)) {
    const file = await fetchPolicy(client, place.repository, sha);
    const read = file === null ? null : readPolicy(file);
    if (file === null || read === null || 'problems' in read || !read.policy.isDesk) continue;
    if (rows.at(-1)?.text === file.text) continue;
    const version = nameOf(file.version, rows, known, at);
    const told = known.get(version) ?? null;
    const effective = read.policy.effective ?? 0;
    const mergedAt = told === null || told === effective ? at : told;
    const effectiveAt = told ?? Math.max(at, effective);
    rows.push({ repository: place.repository.id, version, mergedAt, effectiveAt, text: file.text });
  }
  return rows.toSorted((one, other) => one.mergedAt - other.mergedAt);
}

/** A text that came back has a version of its own, named after its instant. */
function nameOf(version: string, rows: readonly PolicyRow[], known: NamedVersions, at: Instant): string {
  const isTaken = (name: string): boolean => rows.some((row) => row.version === name);
  if (!isTaken(version)) return version;
  const again = [...known.keys()].find((name) => name.startsWith(`${version}@`) && !isTaken(name));
  return again ?? `${version}@${isoOf(at)}`;
}

/** The first one governs whatever happened before it, unless the desk began by the defaults. */
function withDefaults(
  rows: readonly PolicyRow[],
  known: NamedVersions,
  { repository }: Place,
): readonly PolicyRow[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  if (known.has(DEFAULTS) || first.effectiveAt > first.mergedAt) {
    const defaults = { repository: repository.id, version: DEFAULTS, mergedAt: 0, effectiveAt: 0, text: '' };
    return [defaults, ...rows];
  }
  return [{ ...first, mergedAt: 0, effectiveAt: 0 }, ...rest];
}

/** Those that changed the policy, or a calendar file that it names now; oldest first. */
async function commitsOf(
  client: Client,
  { repository }: Place,
): Promise<readonly { readonly sha: string; readonly at: Instant }[]> {
  const { owner, name: repo } = repository;
  const present = await fetchPolicy(client, repository);
  if (present === null) return [];
  const found = new Map<string, Instant>();
  for (const path of [policyPath, ...holidayPaths(present.text)]) {
    for (const { sha, commit } of await listed(client, { owner, repo, path })) {
      const date = commit.committer?.date ?? commit.author?.date;
      if (date !== undefined) found.set(sha, parseInstant(date));
    }
  }
  // GitHub lists the newest first; of one second, the order of the list counts.
  return [...found]
    .map(([sha, at]) => ({ sha, at }))
    .toReversed()
    .toSorted((one, other) => one.at - other.at);
}

async function listed(client: Client, where: { owner: string; repo: string; path: string }) {
  try {
    return await client.paginate(client.rest.repos.listCommits, { ...where, per_page: 100 });
  } catch (error) {
    // An empty repository has no commits.
    if (statusOf(error) === 404 || statusOf(error) === 409) return [];
    throw new Error(`could not list the commits of ${where.path} in ${where.owner}/${where.repo}`, {
      cause: error,
    });
  }
}
