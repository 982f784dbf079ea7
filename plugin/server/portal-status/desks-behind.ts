/** The desks whose answers a portal shows. */
import { readPolicy } from '../../policy/read.ts';
import type { PolicyRow } from '../../store/policies.ts';
import type { Deps } from '../deps.ts';
import { inEffect } from '../set-up/policies-among.ts';
import { roleKey } from '../set-up/refresh.ts';

type Needs = Pick<Deps, 'store' | 'caches' | 'clock'>;

/**
 * The ids of the repositories whose policy, as it governs now, names an address of this portal. Another desk of
 * the same App may be private, so nothing of it is told.
 *
 * @param portal the portal’s origin, such as `https://acme.github.io`
 */
export async function desksBehind(portal: string, deps: Needs): Promise<readonly number[]> {
  const repositories = await deps.store.policies.repositories();
  const behind = await Promise.all(repositories.map((id) => isBehind(portal, id, deps)));
  return repositories.filter((_, at) => behind[at]);
}

async function isBehind(portal: string, id: number, deps: Needs): Promise<boolean> {
  const { store, clock } = deps;
  if ((await store.memory.get(roleKey(id))) !== 'desk') return false;
  const versions = inEffect(await store.policies.list(id));
  const now = clock.now();
  const governing = versions.findLast(({ effectiveAt }) => effectiveAt <= now) ?? versions[0];
  const named = governing === undefined ? null : portalNamedIn(governing, deps);
  return named !== null && URL.parse(named)?.origin === portal;
}

/** Null also where the policy cannot be read: then nobody can know that its desk is meant for this portal. */
function portalNamedIn(row: PolicyRow, { caches }: Needs): string | null {
  const ready = caches.policies.get(row.version);
  if (ready !== undefined) return ready.portal;
  const read = readPolicy(row);
  return 'policy' in read ? read.policy.portal : null;
}
