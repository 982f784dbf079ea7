/** Does everything that is due now, and nothing that is not: one turn of the whole house. */
import { deliverNext } from '../../plugin/server/deliver/deliver.ts';
import type { House } from '../../plugin/server/deps.ts';
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { wake } from '../../plugin/server/wake.ts';

/** Resolves when nothing is due any more; what the world does meanwhile may make more. */
export async function workOff(house: House): Promise<void> {
  for (let busy = true; busy; ) {
    const woken = await wake(house, house.clock.now());
    const handled = await drain(() => handleNext(house));
    const delivered = await deliverAll(house);
    busy = woken > 0 || handled || delivered;
  }
}

async function deliverAll(house: House): Promise<boolean> {
  const lanes = await house.store.outbox.lanes(house.clock.now());
  const busy = await Promise.all(lanes.map((lane) => drain(() => deliverNext(lane, house))));
  return busy.includes(true);
}

async function drain(next: () => Promise<boolean>): Promise<boolean> {
  let any = false;
  while (await next()) any = true;
  return any;
}
