/** A route that the gateway answers itself, because the emulator does not or not truly. */
import type { World } from '../world.ts';
import type { Call, Reply } from './call.ts';
import { template } from './template.ts';

/** `params` are the template's parameters; returning `null` leaves the call to the emulator after all. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly run: (
    world: World,
    call: Call,
    params: ReadonlyMap<string, string>,
  ) => Promise<Reply | null> | Reply | null;
}

/** Finds and runs the first route that fits; `null` when none does. */
export function router(routes: readonly Route[]): (world: World, call: Call) => Promise<Reply | null> {
  const compiled = routes.map((route) => ({ ...route, template: template(route.path) }));
  return async (world, call) => {
    for (const route of compiled) {
      const params = route.method === call.method ? route.template.match(call.path) : null;
      if (params) {
        return route.run(world, call, params);
      }
    }
    return null;
  };
}
