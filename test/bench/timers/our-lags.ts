/** How long after its instant Tierline has committed what a due clock means, for many clocks of one instant. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { machineClock } from '../../../plugin/clock.ts';
import type { GitHub } from '../../../plugin/github/app.ts';
import { openAside } from '../../../plugin/server/aside/aside.ts';
import { newShelves } from '../../../plugin/server/caches.ts';
import type { Deps } from '../../../plugin/server/deps.ts';
import { newMeasures } from '../../../plugin/server/metrics/measures.ts';
import { run } from '../../../plugin/server/run.ts';
import { openStore } from '../../../plugin/store/open.ts';
import type { Store } from '../../../plugin/store/store.ts';
import { quietLog } from '../../quiet-log.ts';
import { type Crowd, instantsOf } from './crowd.ts';
import { idOf, makeDesk, saveDueTickets } from './due-tickets.ts';
import { silentGitHub } from './silent-github.ts';

/** The house lies quiet so long before the first instant, in milliseconds. */
const QUIET = 2_000;
/** Saving a ticket may take so long, in milliseconds. */
const SAVING = 3;

/** One lag in milliseconds for each clock: from its instant until the decision, with what is to be told, was on the disk. */
export async function ourLags(crowd: Crowd, rounds: number, tell: (line: string) => void): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-timers-'));
  const store = await openStore({ url: `sqlite:${join(folder, 'desk.db')}` });
  const committed = new Map<string, number>();
  const { github, off } = silentGitHub({ id: 7, name: 'desk', owner: { login: 'acme' } });
  const running = run(houseOn(watched(store, committed), github));
  try {
    const policies = await makeDesk(store);
    const lags: number[] = [];
    // The first round only warms it up: a desk runs for months.
    for (let round = 0; round <= rounds; round += 1) {
      const dues = instantsOf(crowd, Date.now() + QUIET + crowd.clocks * SAVING);
      const first = round * crowd.clocks + 1;
      await saveDueTickets(first, dues, policies, store);
      if (Date.now() > (dues[0] ?? 0) - QUIET / 2)
        throw new Error('this machine saved the tickets too slowly to be timed');
      committed.clear();
      while (committed.size < crowd.clocks) await setTimeout(50);
      const timed = dues.map((due, at) => (committed.get(idOf(first + at)) ?? Number.NaN) - due);
      if (round > 0) lags.push(...timed);
      tell(`Tierline, round ${round} of ${rounds}`);
    }
    await everyOne(store, crowd.clocks * (rounds + 1));
    return lags;
  } finally {
    off();
    await running.stop();
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** What was timed was the whole of it: each ticket has its breach, and each breach its words in the outbox. */
async function everyOne(store: Store, tickets: number): Promise<void> {
  const breached = (await store.tickets.list({})).filter(({ state }) => state.includes('"sla: breached"'));
  const { waiting } = await store.outbox.counts();
  if (breached.length !== tickets || waiting !== tickets * 2)
    throw new Error(`of ${tickets} tickets ${breached.length} are breached, with ${waiting} effects`);
}

function watched(store: Store, committed: Map<string, number>): Store {
  return {
    ...store,
    transaction: async (work) => {
      const saved: string[] = [];
      const done = await store.transaction((tx) =>
        work({
          ...tx,
          saveTicket: async (row) => {
            await tx.saveTicket(row);
            saved.push(row.id);
          },
        }),
      );
      for (const id of saved) committed.set(id, performance.timeOrigin + performance.now());
      return done;
    },
  };
}

/** GitHub never answers here: what the desk decides is timed, not what GitHub makes of it. */
function houseOn(store: Store, github: GitHub): Deps {
  return {
    store,
    github,
    clock: machineClock,
    log: quietLog,
    send: () => Promise.reject(new Error('there are no subscribers here')),
    content: null,
    subscribers: [],
    webhookSecrets: [],
    alertSources: [],
    aside: openAside(),
    caches: newShelves(),
    measures: newMeasures(),
  };
}
