/** Looks for what never arrived: GitHub’s own delivery list first, then the issues themselves. */
import { statusOf } from '../../github/status.ts';
import type { Deps } from '../deps.ts';
import { sayError } from '../say-error.ts';
import { noteReturn } from './away.ts';
import { redeliverLost } from './redeliver.ts';
import { sweep } from './sweep.ts';

/**
 * Both end as ordinary events in the inbox; resolves to whether anything was found. One that fails does not keep the
 * other from looking; the first failure is thrown at the end.
 */
export async function recover(deps: Deps): Promise<boolean> {
  await noteReturn(deps);
  const [asked, found] = [await attempt(() => redeliverLost(deps)), await attempt(() => sweep(deps))];
  const failed = [asked, found].find((one) => 'failed' in one);
  if (failed !== undefined && 'failed' in failed) {
    noteFailing(failed.failed, deps);
    throw new Error('could not look for what had not arrived', { cause: failed.failed });
  }
  deps.caches.recovery.delete('failing');
  const redelivered = 'found' in asked ? asked.found : 0;
  const swept = 'found' in found ? found.found : 0;
  if (redelivered + swept > 0) deps.log.info({ redelivered, swept }, 'recovered what had not arrived');
  return redelivered + swept > 0;
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

async function attempt(look: () => Promise<number>): Promise<{ found: number } | { failed: unknown }> {
  try {
    return { found: await look() };
  } catch (failed) {
    return { failed };
  }
}
