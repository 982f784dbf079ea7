/** Lets a policy take effect from an instant on, or says what is wrong with it where people see it. */
import { type Instant, isoOf } from '../../desk/instant.ts';
import { sayProblem } from '../../desk/policy/problem.ts';
import { readPolicy } from '../../desk/policy/read.ts';
import { sayBrokenPolicy, sayMendedPolicy } from '../../desk/reply/set-up.ts';
import type { RepositoryFile } from '../../github/files.ts';
import type { Place } from '../../github/news.ts';
import type { Job } from '../../github/perform/job.ts';
import type { PolicyRow } from '../../store/policies.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import type { TicketRow } from '../../store/tickets.ts';
import type { Tx } from '../../store/tx.ts';
import { repositoryEffect } from '../deliver/effects.ts';

/** A file that cannot be read takes no effect. */
export async function takeEffect(
  file: RepositoryFile,
  at: Instant,
  place: Place,
  now: Instant,
  tx: Tx,
): Promise<void> {
  const { id } = place.repository;
  const versions = await tx.policies(id);
  if ('problems' in readPolicy(file)) {
    // Without any good one the desk still records tickets, by the defaults.
    if (versions.length === 0)
      await begin({ repository: id, version: 'defaults', effectiveAt: 0, text: '' }, place, now, tx);
    return;
  }
  const inForce = versions.findLast(({ effectiveAt }) => effectiveAt <= at);
  if (inForce?.text === file.text && inForce.version !== 'defaults') return;
  const version = nameFor(file.version, at, versions);
  const effectiveAt = versions.length === 0 ? 0 : at;
  await begin({ repository: id, version, effectiveAt, text: file.text }, place, now, tx);
}

/** Says once that the file as it is now is broken, and once that it is mended. */
export async function report(file: RepositoryFile, place: Place, now: Instant, tx: Tx): Promise<void> {
  const { id } = place.repository;
  const read = readPolicy(file);
  const broken = await tx.memory.get(`broken/${id}`);
  if (broken === ('problems' in read ? file.version : null)) return;
  const about = { about: 'policy', ...place } as const;
  const job: Job =
    'problems' in read
      ? { kind: 'report', ...about, ...sayBrokenPolicy(read.problems.map(sayProblem)) }
      : { kind: 'mended', ...about, body: sayMendedPolicy(file.version) };
  await tx.send([repositoryEffect(`policy/${id}/${file.version}/${job.kind}/${now}`, job, now)]);
  if ('problems' in read) await tx.memory.set(`broken/${id}`, file.version);
  else await tx.memory.delete(`broken/${id}`);
}

/** A text that comes back into force is a version of its own: it governs from then on. */
function nameFor(version: string, at: Instant, versions: readonly PolicyRow[]): string {
  return versions.some((one) => one.version === version) ? `${version}@${isoOf(at)}` : version;
}

/** From its instant on the version governs; every open ticket hears of it as an event of its own. */
async function begin(row: PolicyRow, place: Place, now: Instant, tx: Tx): Promise<void> {
  await tx.savePolicy(row);
  const labels: Job = { kind: 'labels', ...place, renamed: null };
  await tx.send([repositoryEffect(`labels/${row.repository}/${row.version}`, labels, now)]);
  const tickets = await tx.tickets({ repository: row.repository, open: true });
  await tx.receive(tickets.map((ticket) => policyChange(row, ticket, place, now)));
}

/** The news of a version for one ticket. */
export function policyChange(
  { version, effectiveAt }: PolicyRow,
  { id, stream }: Pick<TicketRow, 'id' | 'stream'>,
  place: Place,
  now: Instant,
): Delivery {
  return {
    id: `policy/${version}/${id}`,
    event: 'tierline.policy-changed',
    action: null,
    installation: place.installation,
    stream,
    receivedAt: now,
    payload: JSON.stringify({ ticket: id, at: effectiveAt, policy: version, place }),
  };
}
