/** Looks for what never arrived: GitHub’s own delivery list first, then the issues themselves. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import { statusOf } from '../../github/status.ts';
import type { Deps } from '../deps.ts';
import { sayError } from '../say-error.ts';
import { noteReturn } from './away.ts';
import { noteLooking } from './outage.ts';
import { redeliverLost } from './redeliver.ts';
import { sweep } from './sweep.ts';

/** What a look has found. */
export const missedSchema = z.object({
  /** Deliveries that GitHub was asked to send again. */
  redelivered: z.number(),
  /** Events that were read from issues and timelines instead. */
  events: z.number(),
  /** `owner/name` of each repository that was looked through, with its share of the events. */
  repositories: z.array(z.object({ name: z.string(), events: z.number() })),
  /** Why a part of it could not be looked through; it is looked for again. */
  failed: z.array(z.string()),
});
export type Missed = z.infer<typeof missedSchema>;

/** Resolves to whether anything was found. The first failure is thrown at the end. */
export async function recover(deps: Deps): Promise<boolean> {
  const { missed, failures } = await look(deps, null);
  if (failures.length > 0) throw new Error('could not look for what had not arrived', { cause: failures[0] });
  return missed.redelivered + missed.events > 0;
}

/** By hand: what could not be looked through is said beside what was found. */
export async function lookForMissed(deps: Deps, since: Instant | null): Promise<Missed> {
  return (await look(deps, since)).missed;
}

/** What is found ends as ordinary events in the inbox. One look that fails does not keep the other from looking. */
async function look(
  deps: Deps,
  since: Instant | null,
): Promise<{ readonly missed: Missed; readonly failures: readonly unknown[] }> {
  await noteReturn(deps);
  noteLooking(true, deps);
  const [asked, found] = [
    await attempt(() => redeliverLost(deps, since)),
    await attempt(() => sweep(deps, since)),
  ];
  noteLooking(false, deps);
  const swept = 'found' in found ? found.found.swept : [];
  const missed = {
    redelivered: 'found' in asked ? asked.found : 0,
    events: swept.reduce((sum, { events }) => sum + events, 0),
    repositories: [...swept],
  };
  const failures = [
    ...('failed' in asked ? [asked.failed] : []),
    ...('failed' in found ? [found.failed] : found.found.failures),
  ];
  if (failures.length > 0) noteFailing(failures[0], deps);
  else deps.caches.recovery.delete('failing');
  const { redelivered, events } = missed;
  if (redelivered + events > 0)
    deps.log.info({ redelivered, swept: events }, 'recovered what had not arrived');
  return { missed: { ...missed, failed: failures.map(sayError) }, failures };
}

/** The health tells until a look gets through: where nothing is sent, nothing else shows that GitHub refuses us. */
function noteFailing(error: unknown, { caches, clock }: Deps): void {
  const since = caches.recovery.get('failing')?.since ?? clock.now();
  const isRefused = [401, 404].includes(statusOf(error) ?? 0);
  const what = isRefused
    ? 'Are GITHUB_APP_ID, the private key and GITHUB_API_URL those of one App?'
    : 'It is tried again by itself.';
  caches.recovery.set('failing', { since, reason: `${sayError(error).replace(/\.$/, '')}. ${what}` });
}

async function attempt<T>(work: () => Promise<T>): Promise<{ found: T } | { failed: unknown }> {
  try {
    return { found: await work() };
  } catch (failed) {
    return { failed };
  }
}
