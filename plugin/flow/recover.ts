/** Looks for what never arrived: GitHub’s own delivery list first, then the issues themselves. */
import type { House } from './house.ts';
import { redeliverLost } from './redeliver.ts';
import { sweep } from './sweep.ts';

/** Both end as ordinary events in the inbox; resolves to whether anything was found. */
export async function recover(house: House): Promise<boolean> {
  const asked = await redeliverLost(house);
  const found = await sweep(house);
  if (asked + found > 0)
    house.log.info({ redelivered: asked, swept: found }, 'recovered what had not arrived');
  return asked + found > 0;
}
