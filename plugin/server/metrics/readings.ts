/** What is read anew at each scrape: how much waits, who was turned away, GitHub’s budget, and how the open tickets are. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Instant } from '../../calendar/instant.ts';
import { priorities } from '../../core/ticket/priority.ts';
import { tiers } from '../../core/ticket/tier.ts';
import { remainingAt } from '../../github/budgets.ts';
import type { Backlog } from '../../store/queue/backlog.ts';
import type { Deps } from '../deps.ts';
import type { OpenTicket, ReadOpenTickets } from './open-tickets.ts';

export type Readable = Pick<Deps, 'store' | 'clock' | 'caches' | 'github'>;

/** Reads what it needs first, so that a part that fails adds nothing. */
export type Reading = (registry: Registry) => Promise<void>;

/** The parts by name; one that cannot be read leaves the others as they are. */
export function readings(deps: Readable, openTickets: ReadOpenTickets): ReadonlyMap<string, Reading> {
  const { store, clock, caches, github } = deps;
  return new Map<string, Reading>([
    ['deliveries', async (to) => showBacklog(to, 'deliveries', await store.inbox.counts(), clock.now())],
    ['effects', async (to) => showBacklog(to, 'effects', await store.outbox.counts(), clock.now())],
    ['tickets', async (to) => showTickets(to, await openTickets())],
    ['refused', (to) => Promise.resolve(showRefused(to, caches))],
    ['budgets', (to) => Promise.resolve(showBudgets(to, github, clock.stamp()))],
  ]);
}

function gauge<L extends string>(registry: Registry, name: string, help: string, labelNames: readonly L[]) {
  return new Gauge({ name, help, labelNames, registers: [registry] });
}

function showBacklog(
  registry: Registry,
  what: 'deliveries' | 'effects',
  { waiting, parked, oldest }: Backlog,
  now: Instant,
): void {
  const whither = what === 'deliveries' ? 'handled' : 'carried out';
  gauge(registry, `tierline_${what}_waiting`, `What waits to be ${whither}.`, []).set(waiting);
  gauge(
    registry,
    `tierline_${what}_parked`,
    'What was given up on until somebody says `tierline replay`.',
    [],
  ).set(parked);
  gauge(
    registry,
    `tierline_${what}_oldest_age_seconds`,
    `For how long the oldest has waited to be ${whither}; 0 where none waits.`,
    [],
  ).set(oldest === null ? 0 : Math.max(0, now - oldest) / 1_000);
}

function showTickets(registry: Registry, tickets: readonly OpenTicket[]): void {
  const open = gauge(
    registry,
    'tierline_tickets_open',
    'Tickets of people that have not ended, those that wait included.',
    ['tier', 'priority'],
  );
  const atRisk = gauge(
    registry,
    'tierline_tickets_at_risk',
    'Open tickets with a promise to the requester that has passed a milestone, still runs and is not breached.',
    ['priority'],
  );
  const breached = gauge(
    registry,
    'tierline_tickets_breached',
    'Open tickets with a breached promise to the requester.',
    ['priority'],
  );
  for (const priority of priorities) {
    const those = tickets.filter((one) => one.priority === priority);
    atRisk.set({ priority }, those.filter(({ sla }) => sla === 'at-risk').length);
    breached.set({ priority }, those.filter(({ sla }) => sla === 'breached').length);
    for (const tier of tiers) open.set({ tier, priority }, those.filter((one) => one.tier === tier).length);
  }
}

function showRefused(registry: Registry, { refused }: Readable['caches']): void {
  const registers = [registry];
  new Counter({
    name: 'tierline_wrong_signatures_total',
    help: 'Webhooks that were refused because their signature did not fit.',
    registers,
  }).inc(refused.get('signature')?.count ?? 0);
  const tokens = new Counter({
    name: 'tierline_wrong_tokens_total',
    help: 'Requests that were refused because their token was missing or wrong.',
    labelNames: ['door'],
    registers,
  });
  for (const door of ['alerts', 'metrics'] as const) tokens.inc({ door }, refused.get(door)?.count ?? 0);
}

function showBudgets(registry: Registry, github: Readable['github'], now: Instant): void {
  const labels = ['installation', 'resource'] as const;
  const limit = gauge(
    registry,
    'tierline_github_requests_limit',
    'Requests that GitHub grants an installation until its next reset.',
    labels,
  );
  const remaining = gauge(
    registry,
    'tierline_github_requests_remaining',
    'Requests that are left of those, as GitHub’s answers say.',
    labels,
  );
  for (const budget of github.budgets()) {
    const { installation, resource } = budget;
    limit.set({ installation, resource }, budget.limit);
    remaining.set({ installation, resource }, remainingAt(budget, now));
  }
}
