/** What a report is counted from: the running desk, the store of one that is not running, or a history. */
import { existsSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import type { Instant } from '../../calendar/instant.ts';
import { machineClock } from '../../clock.ts';
import { readDatabase, readSocket } from '../../config.ts';
import type { Policies, Policy } from '../../policy/policy.ts';
import { type Facts, factsOf } from '../../reports/figures/facts.ts';
import type { Rows } from '../../reports/figures/self-service.ts';
import { calendarsOf } from '../../rules/context.ts';
import { newShelves } from '../../server/caches.ts';
import { type FactLine, factLines } from '../../server/figures/fact-lines.ts';
import { policiesAmong } from '../../server/set-up/policies-among.ts';
import type { DatabaseAt } from '../../store/engine/engine.ts';
import type { History } from '../backtest/history/history.ts';
import { policiesOf, type Rule, replayTicket } from '../backtest/replay/replay-ticket.ts';
import { cutAtLineFeeds } from '../export/read-lines.ts';

/** A desk, then its tickets, some at a time. */
export type Told =
  | {
      readonly is: 'desk';
      /** `owner/name` */
      readonly desk: string;
      /** In force now. */
      readonly policy: Policy;
      readonly policies: Policies;
      readonly now: Instant;
      readonly visitors: Rows | null;
    }
  | { readonly is: 'facts'; readonly facts: readonly Facts[] }
  /** How many tickets have been read so far, of how many; null where nobody knows. */
  | { readonly is: 'progress'; readonly tickets: number; readonly share: number | null };

export type Source = { readonly told: AsyncIterable<Told> } | { readonly refused: string };

/** Of the desk here, running or not. */
export async function ownFacts(): Promise<Source> {
  const socket = readSocket();
  const response = socket === null ? null : await ask(socket);
  if (response !== null && response.statusCode === 200) return { told: toldBy(linesOf(response)) };
  if (response !== null)
    return {
      refused: `The running desk answers ${response.statusCode} when asked for its figures. Is it an older Tierline? Restart it with this one.`,
    };
  const at = readDatabase();
  const file = /^sqlite:(.+)$/.exec(at.url)?.[1];
  if (file !== undefined && !existsSync(file))
    return {
      refused: `There is no desk here: there is no file ${file}. Run this in the desk’s folder and with its DATABASE_URL, or name a history: --history FILE.`,
    };
  return { told: toldBy(linesFrom(at)) };
}

/** Null where nobody listens. */
function ask(socketPath: string): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const asking = request({ socketPath, method: 'GET', path: '/facts' }, resolve);
    asking.on('error', () => resolve(null));
    asking.end();
  });
}

async function* linesOf(response: IncomingMessage): AsyncGenerator<FactLine> {
  let last: FactLine | null = null;
  for await (const text of cutAtLineFeeds(response)) {
    // The desk’s own words, over its own socket.
    const line: FactLine = JSON.parse(text);
    last = line;
    yield line;
  }
  if (last === null || !('whole' in last))
    throw new Error('the running desk broke off while it told its figures; its log says why');
}

async function* linesFrom(at: DatabaseAt): AsyncGenerator<FactLine> {
  // A third of all the code, which a running desk and a file do without.
  const { openStore } = await import('../../store/open.ts');
  const store = await openStore(at);
  try {
    yield* factLines({ store, caches: newShelves(), log: quiet });
  } finally {
    await store.close();
  }
}

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

async function* toldBy(lines: AsyncIterable<FactLine>): AsyncGenerator<Told> {
  let tickets = 0;
  for await (const line of lines) {
    if ('facts' in line) {
      tickets += line.facts.length;
      yield { is: 'facts', facts: line.facts };
    }
    if ('taken' in line || 'facts' in line)
      yield { is: 'progress', tickets: 'taken' in line ? line.taken : tickets, share: null };
    if (!('desk' in line)) continue;
    const now = machineClock.now();
    const row = line.policies.findLast(({ effectiveAt }) => effectiveAt <= now) ?? line.policies[0];
    if (row === undefined) continue;
    const policies = policiesAmong(line.policies, { caches: newShelves(), log: quiet });
    const { desk, visitors } = line;
    yield { is: 'desk', desk, policy: policies(row.version), policies, now, visitors };
  }
}

/** Each ticket as it stood at the history’s end, decided again by the product’s own rules. */
export async function* toldByHistory(history: History, rule: Rule): AsyncGenerator<Told> {
  const policies = policiesOf(rule);
  const calendars = calendarsOf(policies);
  const desks = new Map<string, { readonly facts: Facts[]; policy: Policy }>();
  let tickets = 0;
  for await (const { events } of history.tickets()) {
    tickets += 1;
    yield { is: 'progress', tickets, share: tickets / history.count };
    const ticket = replayTicket(events, rule, history.last);
    if (ticket === null) continue;
    const policy = policies(ticket.policy);
    const facts = factsOf(ticket, calendars, policy.calendar);
    const name = `${ticket.repository.owner}/${ticket.repository.name}`;
    const desk = desks.get(name) ?? { facts: [], policy };
    if (facts !== null) desk.facts.push(facts);
    desk.policy = policy;
    desks.set(name, desk);
  }
  for (const [desk, { facts, policy }] of desks) {
    // Its last instant is a part of it.
    yield { is: 'desk', desk, policy, policies, now: history.last + 1, visitors: null };
    yield { is: 'facts', facts };
  }
}
