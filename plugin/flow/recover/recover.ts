/** Looks for what never arrived: GitHub’s own delivery list first, then the issues themselves. */
import type { House } from '../house.ts';
import { redeliverLost } from './redeliver.ts';
import { sweep } from './sweep.ts';

/**
 * Both end as ordinary events in the inbox; resolves to whether anything was found. One that fails does not keep the
 * other from looking; the first failure is thrown at the end.
 */
export async function recover(house: House): Promise<boolean> {
  const [asked, found] = [await attempt(() => redeliverLost(house)), await attempt(() => sweep(house))];
  const failed = [asked, found].find((one) => 'failed' in one);
  if (failed !== undefined && 'failed' in failed)
    throw new Error('could not look for what had not arrived', { cause: failed.failed });
  const redelivered = 'found' in asked ? asked.found : 0;
  const swept = 'found' in found ? found.found : 0;
  if (redelivered + swept > 0) house.log.info({ redelivered, swept }, 'recovered what had not arrived');
  return redelivered + swept > 0;
}

async function attempt(look: () => Promise<number>): Promise<{ found: number } | { failed: unknown }> {
  try {
    return { found: await look() };
  } catch (failed) {
    return { failed };
  }
}
