/** Leads from a webhook to all that came of it: each line of the log carries the delivery’s id, and each effect knows it. */
import type { Store } from '../../store/store.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps, Log } from '../deps.ts';

/** What came of a delivery, as far as it was committed. */
export interface Trace {
  readonly events: readonly string[];
  readonly effects: readonly string[];
}

/** The same desk for the work on one delivery; `trace` says what came of it by now. */
export function tracing(deps: Deps, delivery: string): { readonly deps: Deps; trace(): Trace } {
  const events: string[] = [];
  const effects: string[] = [];
  const transaction: Store['transaction'] = async (work) => {
    let made: { readonly events: string[]; readonly effects: string[] } = { events: [], effects: [] };
    const result = await deps.store.transaction((tx) => {
      // The work may run a second time, and the first time counts for nothing then.
      made = { events: [], effects: [] };
      return work(traced(tx, delivery, made));
    });
    events.push(...made.events);
    effects.push(...made.effects);
    return result;
  };
  return {
    deps: { ...deps, store: { ...deps.store, transaction }, log: withFacts(deps.log, { delivery }) },
    trace: () => ({ events, effects }),
  };
}

function traced(tx: Tx, cause: string, made: { readonly events: string[]; readonly effects: string[] }): Tx {
  return {
    ...tx,
    addEvent: async (event) => {
      const isNew = await tx.addEvent(event);
      if (isNew) made.events.push(event.id);
      return isNew;
    },
    send: (sent) => {
      made.effects.push(...sent.map(({ key }) => key));
      return tx.send(sent.map((effect) => ({ ...effect, cause: effect.cause ?? cause })));
    },
  };
}

/** A log whose every line carries these facts, too. */
export function withFacts(log: Log, facts: object): Log {
  return {
    debug: (more, message) => log.debug({ ...facts, ...more }, message),
    info: (more, message) => log.info({ ...facts, ...more }, message),
    warn: (more, message) => log.warn({ ...facts, ...more }, message),
    error: (more, message) => log.error({ ...facts, ...more }, message),
  };
}
