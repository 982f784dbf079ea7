/** What one ticket tells another: it arrives there as an event like any other, with an id and a time of its own. */
import type { Instant } from './instant.ts';
import type { Duplicate, MainNews } from './ticket/merging.ts';

interface Sent {
  /** Made of the sender and of what happened there, so that the same news is one event however often it is told. */
  readonly id: string;
  /** The ticket that is told. */
  readonly ticket: string;
  /** When it happened at the sender; of several in one instant, each is a millisecond after the one before. */
  readonly at: Instant;
  /** The ticket that tells. */
  readonly from: string;
}

/** To the main ticket: another was merged into it, or the one that was has more behind it now. */
export interface DuplicateJoined extends Sent {
  readonly kind: 'duplicate-joined';
  readonly duplicate: Duplicate;
}

/** To the main ticket: it was no duplicate. */
export interface DuplicateLeft extends Sent {
  readonly kind: 'duplicate-left';
}

/** To a duplicate: where its main ticket stands now. */
export interface MainSaid extends Sent {
  readonly kind: 'main-said';
  readonly news: MainNews;
}

export type Letter = DuplicateJoined | DuplicateLeft | MainSaid;
