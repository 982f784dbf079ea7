/** Reads a repository’s policy and articles anew: after a push, and when it is first heard of. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../desk/instant.ts';
import { sayProblem } from '../desk/policy/problem.ts';
import { readPolicy } from '../desk/policy/read.ts';
import { sayBrokenArticles, sayBrokenPolicy, sayMendedPolicy } from '../desk/reply/set-up.ts';
import { fetchArticles, fetchPolicy, type RepositoryFile } from '../github/files.ts';
import type { Place } from '../github/news.ts';
import type { Job } from '../github/perform/job.ts';
import { openLibrary } from '../rules/library.ts';
import type { PolicyRow } from '../store/policies.ts';
import type { Tx } from '../store/tx.ts';
import { repositoryEffect } from './effects.ts';
import type { House } from './house.ts';

export type Role = 'desk' | 'developer' | 'none';

const knownFiles = z.array(z.object({ path: z.string(), version: z.string(), text: z.string() }));

/** What took effect, at `at`. A broken file changes nothing: the last good one stays, and people are told. */
export async function refresh(place: Place, house: House, at: Instant = house.clock.now()): Promise<Role> {
  const { repository } = place;
  const client = await house.github.installation(place.installation);
  const file = await fetchPolicy(client, repository);
  const role = roleOf(file);
  if (role !== 'desk') {
    await house.store.memory.set(`role/${repository.id}`, role);
    return role;
  }
  const known = await knownArticles(repository.id, house);
  const fetched = await fetchArticles(client, repository, known);
  const articles = keepLastGood(fetched, known);
  await house.store.transaction(async (tx) => {
    await takeEffect(file, place, at, tx);
    await shelve(articles, fetched, place, at, tx);
    await tx.memory.set(`role/${repository.id}`, role);
  });
  return role;
}

/** A file that says nothing but whom it accepts makes a developer repository. */
function roleOf(file: RepositoryFile | null): Role {
  if (file === null) return 'none';
  const read = readPolicy(file);
  return 'policy' in read && !read.policy.isDesk ? 'developer' : 'desk';
}

async function takeEffect(file: RepositoryFile | null, place: Place, at: Instant, tx: Tx): Promise<void> {
  if (file === null) return;
  const { repository } = place;
  const versions = await tx.policies(repository.id);
  const read = readPolicy(file);
  if ('problems' in read) {
    // Without any good one the desk still records tickets, by the defaults.
    if (versions.length === 0)
      await begin({ repository: repository.id, version: 'defaults', effectiveAt: 0, text: '' }, place, tx);
    const report: Job = { kind: 'report', ...place, ...sayBrokenPolicy(read.problems.map(sayProblem)) };
    await tx.send([repositoryEffect(`policy/${repository.id}/${file.version}/broken`, report, at)]);
    await tx.memory.set(`broken/${repository.id}`, file.version);
    return;
  }
  if (versions.at(-1)?.version !== file.version) {
    const effectiveAt = versions.length === 0 ? 0 : at;
    await begin(
      { repository: repository.id, version: file.version, effectiveAt, text: file.text },
      place,
      tx,
    );
  }
  const broken = await tx.memory.get(`broken/${repository.id}`);
  if (broken === null) return;
  const mended: Job = { kind: 'mended', ...place, body: sayMendedPolicy(file.version) };
  await tx.send([repositoryEffect(`policy/${repository.id}/${broken}/mended/${file.version}`, mended, at)]);
  await tx.memory.delete(`broken/${repository.id}`);
}

/** From this instant on the version governs; every open ticket hears of it as an event of its own. */
async function begin(row: PolicyRow, place: Place, tx: Tx): Promise<void> {
  await tx.savePolicy(row);
  await tx.send([
    repositoryEffect(
      `labels/${row.repository}/${row.version}`,
      { kind: 'labels', ...place },
      row.effectiveAt,
    ),
  ]);
  const tickets = await tx.tickets({ repository: row.repository, open: true });
  await tx.receive(
    tickets.map(({ id, stream }) => ({
      id: `policy/${row.version}/${id}`,
      event: 'tierline.policy-changed',
      action: null,
      installation: place.installation,
      stream,
      receivedAt: row.effectiveAt,
      payload: JSON.stringify({ ticket: id, at: row.effectiveAt, policy: row.version, place }),
    })),
  );
}

async function knownArticles(repository: number, house: House): Promise<readonly RepositoryFile[]> {
  const text = await house.store.memory.get(`articles/${repository}`);
  return text === null ? [] : knownFiles.parse(JSON.parse(text));
}

/** A file that cannot be read now stays as it was when it could. */
function keepLastGood(
  fetched: readonly RepositoryFile[],
  known: readonly RepositoryFile[],
): readonly RepositoryFile[] {
  return fetched.map((file) => {
    const good = openLibrary([file]).problems.length === 0;
    return good ? file : (known.find(({ path }) => path === file.path) ?? file);
  });
}

async function shelve(
  articles: readonly RepositoryFile[],
  fetched: readonly RepositoryFile[],
  place: Place,
  at: Instant,
  tx: Tx,
): Promise<void> {
  const { id } = place.repository;
  const version = versionOf(fetched);
  if ((await tx.memory.get(`articles-version/${id}`)) === version) return;
  await tx.memory.set(`articles/${id}`, JSON.stringify(articles));
  await tx.memory.set(`articles-version/${id}`, version);
  const { problems } = openLibrary(fetched);
  if (problems.length === 0) return;
  const report: Job = { kind: 'report', ...place, ...sayBrokenArticles(problems) };
  await tx.send([repositoryEffect(`articles/${id}/${version}/broken`, report, at)]);
}

function versionOf(files: readonly RepositoryFile[]): string {
  return createHash('sha256')
    .update(files.map(({ path, version }) => `${path}\0${version}`).join('\n'))
    .digest('hex');
}
