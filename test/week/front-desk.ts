/** A house for the simulated week: the real door, rules and store; GitHub listens and says nothing. */
import { sign } from '@octokit/webhooks-methods';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { openAside } from '../../plugin/server/aside/aside.ts';
import { newShelves } from '../../plugin/server/caches.ts';
import type { Deps } from '../../plugin/server/deps.ts';
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { newMeasures } from '../../plugin/server/metrics/measures.ts';
import { receive } from '../../plugin/server/receive/receive.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { wake } from '../../plugin/server/wake.ts';
import { openStore } from '../../plugin/store/open.ts';
import { silentGitHub } from '../bench/timers/silent-github.ts';
import { keepHistory } from '../golden/keep-history.ts';
import { quietLog } from '../quiet-log.ts';
import { policy } from './agreement.ts';
import type { Act, Fate } from './fate.ts';

const SECRET = 'the secret of the simulated week';
const repository = { id: 7, name: 'desk', owner: { login: 'acme' }, default_branch: 'main' };
const installation = { id: 1 };

export interface FrontDesk {
  /** Time comes to this instant: whatever fell due before is handled first. */
  until(at: number): Promise<void>;
  /** GitHub tells that a ticket was opened, or what somebody wrote; told twice where `twice` says so. */
  opens(fate: Fate, twice: boolean): Promise<void>;
  says(fate: Fate, act: Act, twice: boolean): Promise<void>;
  tickets(): Promise<readonly Ticket[]>;
  /** Deliveries that could not be handled. */
  parked(): Promise<number>;
  close(): Promise<void>;
}

export async function openFrontDesk(from: number): Promise<FrontDesk> {
  const store = await openStore({ url: 'sqlite::memory:' });
  await store.memory.set(`role/${repository.id}`, 'desk');
  const row = { repository: repository.id, version: 'v1', effectiveAt: 0, mergedAt: 0, text: policy };
  await store.transaction((tx) => tx.savePolicy(row));
  const { github, off } = silentGitHub(repository);
  let now = from;
  const deps: Deps = {
    store,
    github,
    clock: { now: () => now, stamp: () => now, sleep: () => Promise.resolve() },
    log: quietLog,
    send: () => Promise.reject(new Error('there are no subscribers here')),
    content: null,
    subscribers: [],
    webhookSecrets: [SECRET],
    alertSources: [],
    aside: openAside(),
    caches: newShelves(),
    measures: newMeasures(),
  };
  const handleAll = async (): Promise<void> => {
    while (await handleNext(deps));
  };
  const post = async (event: string, id: string, payload: object, twice: boolean): Promise<void> => {
    const body = JSON.stringify({ ...payload, repository, installation });
    const signature = await sign(SECRET, body);
    for (const delivery of twice ? [id, `${id}-again`] : [id]) {
      const head = { delivery, event, signature, contentType: 'application/json' };
      const answer = await receive({ ...head, body, isSigned: true }, deps);
      if (answer.status !== 202) throw new Error(`the door refused ${id}: ${answer.text}`);
    }
    await handleAll();
  };
  return {
    until: async (at) => {
      // Each instant is handled at its own time, as a timer does; of this one, what people did goes before.
      for (
        let next: number | null = now;
        next !== null && next < at;
        next = await store.tickets.nextDue(now)
      ) {
        now = next;
        await wake(deps, now);
        await handleAll();
      }
      now = at;
    },
    opens: (fate, twice) =>
      post(
        'issues',
        `opened-${fate.number}`,
        { action: 'opened', issue: issueOf(fate), sender: user(fate.by) },
        twice,
      ),
    says: (fate, act, twice) => {
      const at = new Date(act.at).toISOString();
      const comment = {
        id: fate.number * 1_000 + fate.acts.indexOf(act) + 1,
        body: act.body,
        created_at: at,
        updated_at: at,
        user: user(act.by),
      };
      const payload = { action: 'created', issue: issueOf(fate), comment, sender: user(act.by) };
      return post('issue_comment', `comment-${comment.id}`, payload, twice);
    },
    tickets: async () => (await store.tickets.list({})).map(({ state }) => readSaved(state).ticket),
    parked: async () => (await store.inbox.counts()).parked,
    close: async () => {
      await keepHistory(store);
      off();
      await store.close();
    },
  };
}

function issueOf({ number, body, by, openedAt }: Fate) {
  const at = new Date(openedAt).toISOString();
  return {
    id: 10_000 + number,
    number,
    title: `Trouble no. ${number}`,
    body,
    html_url: `https://github.com/acme/desk/issues/${number}`,
    created_at: at,
    updated_at: at,
    user: user(by),
    labels: [{ name: 'kind: incident' }],
    assignees: [],
  };
}

/** GitHub’s number of a login; any that is the same each time will do. */
function user(login: string) {
  const id = [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000, 7) + 100;
  return { id, login, type: 'User' };
}
