/** `tierline parked` and `tierline drop`: what the desk gave up on, and why; and giving it up for good. */
import { z } from 'zod';
import { machineClock } from '../../clock.ts';
import {
  type DealtWith,
  dealtWithSchema,
  dropParked,
  listParked,
  type Parked,
  parkedSchema,
} from '../../server/parked.ts';
import type { Store } from '../../store/store.ts';
import { type Asked, askOrLook } from '../ask-desk.ts';
import type { Deed } from '../verb.ts';

const allParked = (): Promise<Asked<readonly Parked[]>> =>
  askOrLook({ method: 'GET', path: '/parked' }, z.array(parkedSchema), async (store) => [
    ...(await listParked(store)),
  ]);

export const parked: Deed = {
  run: async (words, print) => {
    const asked = await allParked();
    if ('refused' in asked) {
      print(asked.refused);
      return 1;
    }
    if (words.includes('--json')) {
      print(JSON.stringify(asked.answer));
      return 0;
    }
    if (asked.answer.length === 0) {
      print('Nothing is parked.');
      return 0;
    }
    for (const { id, what, since, attempts, why } of asked.answer) {
      print(id);
      print(`  ${what}, given up on ${since} after ${attempts} ${attempts === 1 ? 'try' : 'tries'}`);
      print(`  ${why}`);
    }
    print('');
    print(
      'Once the cause is mended, `tierline replay ID…` puts them back; `tierline replay all` all of them. `tierline drop ID…` gives them up for good.',
    );
    return 0;
  },
};

export const drop: Deed = dealing({
  path: '/drop',
  done: 'dropped for good',
  deal: (store, ids) => dropParked(store, ids, machineClock.now()),
});

interface Dealing {
  readonly path: string;
  /** As it is said: “2 put back”. */
  readonly done: string;
  deal(store: Store, ids: readonly string[]): Promise<DealtWith>;
}

/** A verb that takes ids, or all of them. */
export function dealing({ path, done, deal }: Dealing): Deed {
  return {
    run: async (words, print) => {
      if (words.length === 0) {
        print('Which? Write the ids that `tierline parked` shows, or `all`.');
        return 2;
      }
      const listed = words.includes('all') ? await allParked() : null;
      if (listed !== null && 'refused' in listed) {
        print(listed.refused);
        return 1;
      }
      const ids = listed === null ? words : listed.answer.map(({ id }) => id);
      if (ids.length === 0) {
        print(`Nothing was ${done}: nothing is parked.`);
        return 0;
      }
      const call = { method: 'POST', path, body: { ids } } as const;
      const asked = await askOrLook(call, dealtWithSchema, (store) => deal(store, ids));
      if ('refused' in asked) {
        print(asked.refused);
        return 1;
      }
      print(sayDealt(asked.answer, done));
      return asked.answer.missing.length > 0 ? 1 : 0;
    },
  };
}

function sayDealt({ count, missing }: DealtWith, done: string): string {
  if (missing.length === 0) return `${count} ${done}.`;
  const names = missing.map((id) => `“${id}”`).join(', ');
  const lack = `${names} ${missing.length === 1 ? 'is' : 'are'} not parked. \`tierline parked\` lists what is.`;
  return count === 0 ? `Nothing was ${done}: ${lack}` : `${count} ${done}; ${lack}`;
}
