/** What figures are counted from, of every desk in a store, a line of JSON each: whoever asks counts for themselves, and the desk goes on with its work. */
import type { Facts } from '../../reports/figures/facts.ts';
import type { Rows } from '../../reports/figures/self-service.ts';
import type { PolicyRow } from '../../store/policies.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { placeOf } from '../set-up/places.ts';
import { inEffect, policiesAmong } from '../set-up/policies-among.ts';
import { roleKey } from '../set-up/refresh.ts';
import { factsOfDesk } from './facts-of-desk.ts';

/** A desk, then its tickets, then the next desk; the last line says that all have come. */
export type FactLine =
  | {
      /** `owner/name` */
      readonly desk: string;
      /** In the order in which they take effect. */
      readonly policies: readonly PolicyRow[];
      /** What the portal’s visitors said; of an App with several desks, of all of them together. */
      readonly visitors: Rows;
    }
  | { readonly facts: readonly Facts[] }
  | { readonly taken: number }
  | { readonly whole: true };

export async function* factLines(deps: Pick<Deps, 'store' | 'caches' | 'log'>): AsyncGenerator<FactLine> {
  const { store } = deps;
  for (const desk of await store.policies.repositories()) {
    if (((await store.memory.get(roleKey(desk))) ?? 'desk') !== 'desk') continue;
    const merged = await store.policies.list(desk);
    yield { desk: await nameOf(desk, store), policies: inEffect(merged), visitors: await visitorsOf(store) };
    for await (const batch of factsOfDesk(desk, policiesAmong(merged, deps), deps))
      yield 'taken' in batch ? batch : { facts: batch.facts };
  }
  yield { whole: true };
}

async function visitorsOf({ feedback, intents }: Pick<Store, 'feedback' | 'intents'>): Promise<Rows> {
  return { counted: await feedback.since(''), confirmed: await intents.since(0) };
}

/** `owner/name`, as it was last seen. */
export async function nameOf(desk: number, store: Pick<Store, 'memory' | 'tickets'>): Promise<string> {
  const repository = (await placeOf(desk, store))?.repository;
  return repository === undefined ? `repository ${desk}` : `${repository.owner}/${repository.name}`;
}
