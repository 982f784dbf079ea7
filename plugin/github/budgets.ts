/** How many requests GitHub still grants each installation, as its own answers say. */
import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import { SlowDown } from './slow-down.ts';

/** The resources that an App like ours draws on, by GitHub’s names. */
const resources = ['core', 'graphql', 'search'] as const;

/** What GitHub last said of one installation and one resource. */
export interface Budget {
  readonly installation: number;
  readonly resource: (typeof resources)[number];
  /** Requests that it grants until the next reset. */
  readonly limit: number;
  readonly remaining: number;
  /** When all of them are granted anew, by GitHub’s clock. */
  readonly resetAt: Instant;
}

export interface Budgets {
  /** Takes the headers of an answer; those that say nothing of a budget change nothing. */
  note(installation: number, headers: unknown): void;
  /** The same for a call that was refused, also where GitHub asks to slow down: then the refusal is the cause. */
  noteRefused(installation: number, error: unknown): void;
  all(): readonly Budget[];
}

/** Anybody may install a public App: those that were heard of last are kept. */
const MOST = 50;

const budgetHeaders = z.object({
  'x-ratelimit-limit': z.coerce.number().int().positive(),
  'x-ratelimit-remaining': z.coerce.number().int().nonnegative(),
  'x-ratelimit-reset': z.coerce.number().int().nonnegative(),
  // Older servers leave it out.
  'x-ratelimit-resource': z.enum(resources).default('core'),
});

const refusal = z.object({ response: z.object({ headers: z.unknown() }) });

export function keepBudgets(): Budgets {
  const kept = new Map<number, ReadonlyMap<Budget['resource'], Budget>>();
  const note: Budgets['note'] = (installation, headers) => {
    const read = budgetHeaders.safeParse(headers);
    if (!read.success) return;
    const {
      'x-ratelimit-limit': limit,
      'x-ratelimit-remaining': remaining,
      'x-ratelimit-reset': reset,
      'x-ratelimit-resource': resource,
    } = read.data;
    const before = kept.get(installation) ?? new Map();
    kept.delete(installation);
    const budget: Budget = { installation, resource, limit, remaining, resetAt: reset * 1_000 };
    kept.set(installation, new Map([...before, [resource, budget]]));
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  };
  return {
    note,
    noteRefused: (installation, error) => {
      const refused = error instanceof SlowDown ? error.cause : error;
      note(installation, refusal.safeParse(refused).data?.response.headers);
    },
    all: () => [...kept.values()].flatMap((budgets) => [...budgets.values()]),
  };
}

/** Once it has been reset, all of it is there again, though no answer has said so yet. */
export function remainingAt({ limit, remaining, resetAt }: Budget, now: Instant): number {
  return now >= resetAt ? limit : remaining;
}

/** A tenth is left to what people wait for. */
export function isLow(budget: Budget, now: Instant): boolean {
  return budget.resource === 'core' && remainingAt(budget, now) < budget.limit / 10;
}
