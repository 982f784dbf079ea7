/** Loads the peers: only when they are wanted, for they may not be installed. */
import type { Peer } from './peer.ts';

/** They read the wall clock of the process, so its zone is the desk’s from here on. */
export async function loadPeers(zone: string): Promise<readonly Peer[]> {
  process.env['TZ'] = zone;
  const { openingHours } = await import('./opening-hours.ts');
  const { momentBusinessTime } = await import('./moment-business-time.ts');
  const { dayjsBusinessTime } = await import('./dayjs-business-time.ts');
  return [openingHours(), momentBusinessTime(), dayjsBusinessTime()];
}
