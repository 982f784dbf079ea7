/** Lets a policy take effect from an instant on, or says what is wrong with it where people see it. */

import { sayProblem } from '../../../knowledge/text/problem.ts';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { RepositoryFile } from '../../github/files.ts';
import type { Policy } from '../../policy/policy.ts';
import { readPolicy } from '../../policy/read.ts';
import { sayBrokenPolicy, sayMendedPolicy } from '../../reply/set-up.ts';
import type { PolicyRow } from '../../store/policies.ts';
import type { Claim, Delivery } from '../../store/queue/delivery.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import { inEffect, localeInForce } from './policies-among.ts';
import { tell } from './tell.ts';

/** A file that cannot be read takes no effect. `at` is when it was pushed; its own `effective:` may be later. */
export async function takeEffect(
  file: RepositoryFile,
  at: Instant,
  place: Place,
  now: Instant,
  tx: Tx,
): Promise<void> {
  const { id } = place.repository;
  const merged = await tx.policies(id);
  const read = readPolicy(file);
  const isLater = 'policy' in read && read.policy.effective !== null && read.policy.effective > at;
  // Until there is a good one in force the desk still records tickets, by the defaults.
  if (merged.length === 0 && ('problems' in read || isLater))
    await begin(
      { repository: id, version: 'defaults', mergedAt: 0, effectiveAt: 0, text: '' },
      place,
      now,
      tx,
    );
  if ('problems' in read) return;
  const mergedAt = merged.length === 0 && !isLater ? 0 : whenMerged(at, merged, now);
  if (mergedAt === null) return;
  const before = merged.findLast((one) => one.mergedAt <= mergedAt);
  if (before?.text === file.text && before.version !== 'defaults') return;
  const version = nameFor(file.version, mergedAt, merged);
  const effectiveAt = mergedAt === 0 ? 0 : Math.max(mergedAt, read.policy.effective ?? 0);
  await begin({ repository: id, version, mergedAt, effectiveAt, text: file.text }, place, now, tx);
}

/**
 * A push may be told so late that what it replaces has come into force meanwhile. That has governed, so it is replaced
 * from now on; null where something newer has replaced it already.
 */
function whenMerged(pushed: Instant, merged: readonly PolicyRow[], now: Instant): Instant | null {
  const at = afterOthers(pushed, merged);
  const begun = inEffect(merged).find(
    ({ mergedAt, effectiveAt }) => mergedAt <= at && at < effectiveAt && effectiveAt <= now,
  );
  if (begun === undefined) return at;
  return merged.some(({ mergedAt }) => mergedAt >= begun.effectiveAt) ? null : now;
}

/** GitHub’s times have whole seconds: of two pushes in one, the one that is told last is the later one. */
function afterOthers(at: Instant, merged: readonly PolicyRow[]): Instant {
  return merged.some(({ mergedAt }) => mergedAt === at) ? afterOthers(at + 1, merged) : at;
}

/** Says once that the file as it is now is broken, and once that it is mended. */
export async function report(file: RepositoryFile, place: Place, now: Instant, tx: Tx): Promise<void> {
  const { id } = place.repository;
  const read = readPolicy(file);
  const broken = await tx.memory.get(`broken/${id}`);
  if (broken === ('problems' in read ? file.version : null)) return;
  const subject = { about: 'policy', place, key: `policy/${id}/${file.version}` } as const;
  const locale = localeInForce(await tx.policies(id), now);
  const said =
    'problems' in read
      ? sayBrokenPolicy(read.problems.map(sayProblem), locale)
      : sayMended(file.version, read.policy, now);
  await tell(subject, said, now, tx);
  if ('problems' in read) await tx.memory.set(`broken/${id}`, file.version);
  else await tx.memory.delete(`broken/${id}`);
}

function sayMended(version: string, policy: Policy, now: Instant): string {
  const { effective } = policy;
  return sayMendedPolicy(version, effective !== null && effective > now ? effective : null, policy);
}

/** A text that comes back into force is a version of its own: it governs from then on. */
function nameFor(version: string, at: Instant, versions: readonly PolicyRow[]): string {
  const names = [version, `${version}@${isoOf(at)}`];
  return names.find((name) => versions.every((one) => one.version !== name)) ?? `${version}@${at}`;
}

/** From its instant on the version governs; until then its news waits in the inbox. */
async function begin(row: PolicyRow, place: Place, now: Instant, tx: Tx): Promise<void> {
  await tx.savePolicy(row);
  const key = `labels/${row.repository}/${row.version}`;
  await tx.send([outgoing({ kind: 'labels', key, renamed: null, place }, now)]);
  if (row.effectiveAt <= now) return tellTickets(row, place, now, tx);
  const event = { kind: 'policy-begins', policy: row.version } as const;
  const id = `policy-begins/${row.repository}/${row.version}`;
  await tx.receive([ownDelivery(id, { event, place }, row.effectiveAt)]);
}

/** The instant of a policy that was merged earlier has come: from now on it governs, unless it was replaced meanwhile. */
export async function beginPolicy(
  claim: Claim,
  version: string,
  place: Place,
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
): Promise<void> {
  const now = clock.now();
  await store.transaction(async (tx) => {
    const governing = inEffect(await tx.policies(place.repository.id));
    const row = governing.find((one) => one.version === version);
    if (row !== undefined) await tellTickets(row, place, now, tx);
    await tx.settle(claim, 'done', now, row === undefined ? 'replaced before its instant came' : 'in force');
  });
}

/** Every open ticket hears of a version in force as an event of its own. */
async function tellTickets(row: PolicyRow, place: Place, now: Instant, tx: Tx): Promise<void> {
  const tickets = await tx.tickets({ repository: row.repository, open: true });
  await tx.receive(tickets.map(({ id }) => policyChange(row, id, place, now)));
}

/** The news of a version for one ticket. */
export function policyChange(
  { version: policy, effectiveAt: at }: PolicyRow,
  ticket: string,
  place: Place,
  now: Instant,
): Delivery {
  const event = { kind: 'policy-changed', id: `policy/${policy}`, ticket, at, policy } as const;
  return ownDelivery(`policy/${policy}/${ticket}`, { event, place }, now);
}
