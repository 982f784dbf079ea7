/** What the rooms of the flow share: the store, GitHub, the time, and who listens. */
import type { Instant } from '../calendar/instant.ts';
import type { GitHub } from '../github/app.ts';
import type { AlertSource } from '../monitoring/source.ts';
import type { Send } from '../outbound/sender.ts';
import type { Subscriber } from '../outbound/subscriber.ts';
import type { Store } from '../store/store.ts';
import type { Aside } from './aside/aside.ts';
import type { Caches } from './caches.ts';
import type { ContentBudget } from './deliver/content-budget.ts';
import type { Measures } from './metrics/measures.ts';

/** The desk’s only clock. `sleep` counts in this clock’s own milliseconds and ends early when told to. */
export interface WallClock {
  now(): Instant;
  /** The machine’s own time, where others compare it with theirs: in signatures. The same, unless the desk’s time is a play’s. */
  stamp(): Instant;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface Log {
  /** What is worth a line only to whoever looks for one webhook. */
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface Deps {
  readonly store: Store;
  readonly github: GitHub;
  readonly clock: WallClock;
  readonly log: Log;
  readonly send: Send;
  /** What may still be written on GitHub that is new; null for a GitHub without limits. */
  readonly content: ContentBudget | null;
  readonly subscribers: readonly Subscriber[];
  readonly webhookSecrets: readonly string[];
  /** Who may post alerts. */
  readonly alertSources: readonly AlertSource[];
  /** Where the files of strangers are judged. */
  readonly aside: Aside;
  /** What was read and compiled once in this process: policies by version, articles by repository. */
  readonly caches: Caches;
  /** What the desk counts of itself, for monitoring. */
  readonly measures: Measures;
}
