/** Does everything that is due now, and nothing that is not: one turn of the whole desk. */
import { deliverNext } from '../../plugin/server/deliver/deliver.ts';
import type { Deps } from '../../plugin/server/deps.ts';
import { openWeeklyReports } from '../../plugin/server/figures/open-weekly-reports.ts';
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { holdReviews } from '../../plugin/server/review/hold-reviews.ts';
import { wake } from '../../plugin/server/wake.ts';

/** Resolves when nothing is due any more; what the world does meanwhile may make more. */
export async function workOff(deps: Deps): Promise<void> {
  await holdReviews(deps);
  await openWeeklyReports(deps);
  for (let busy = true; busy; ) {
    const woken = await wake(deps, deps.clock.now());
    const handled = await drain(() => handleNext(deps));
    const delivered = await deliverAll(deps);
    busy = woken > 0 || handled || delivered;
  }
}

async function deliverAll(deps: Deps): Promise<boolean> {
  const lanes = await deps.store.outbox.lanes(deps.clock.now());
  const busy = await Promise.all(lanes.map((lane) => drain(() => deliverNext(lane, deps))));
  return busy.includes(true);
}

async function drain(next: () => Promise<boolean>): Promise<boolean> {
  let any = false;
  while (await next()) any = true;
  return any;
}
