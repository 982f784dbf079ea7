/** Tickets that tell of one and the same trouble: the main one where work goes on, and its duplicates. */
import type { Instant } from '../instant.ts';
import type { EndCode } from './end-code.ts';

/** Another ticket of the same desk. */
export interface TicketName {
  /** `ticketId` of it. */
  readonly id: string;
  readonly number: number;
  readonly url: string;
}

/** How a main ticket ended. */
export interface MainEnd {
  readonly code: EndCode;
  readonly note: string | null;
  /** The login. */
  readonly by: string;
  readonly at: Instant;
}

/** A known error that was applied there. */
export interface MainWorkaround {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly workaround: string;
}

/** What staff wrote there for everybody. */
export interface MainUpdate {
  readonly at: Instant;
  readonly text: string;
}

/** What a main ticket’s duplicates are told: where it stands, never what was said there word for word. */
export interface MainNews {
  /** Where work goes on: the main ticket itself, or the one that it was merged into. */
  readonly root: TicketName;
  /** `ended` is over without a solution. */
  readonly state: 'open' | 'solved' | 'ended';
  /** The resolution, null while it is open; its time names it. */
  readonly resolution: MainEnd | null;
  /** When it ended for those merged into it, where that was after its solution: it was merged into a solved one. */
  readonly endedAt?: Instant;
  /** The workaround that its requester was given last. */
  readonly workaround: MainWorkaround | null;
  /** How the major incident stands, as staff last told everybody; left out where it is none. */
  readonly update?: MainUpdate;
}

/** Words of a duplicate’s requester: whoever works on the main ticket may want to read them. */
export interface Words {
  readonly at: Instant;
  /** The login. */
  readonly by: string;
  /** The address of the comment. */
  readonly url: string;
}

/** Of a duplicate: the ticket it was merged into, as staff named it. */
export interface Main extends TicketName {
  /** What it has told since; null: it is open, and there is nothing to tell yet. */
  readonly news: MainNews | null;
  /** What its requester last wrote here since. */
  readonly words: Words | null;
}

/** Of a main ticket: one that was merged into it. */
export interface Duplicate extends TicketName {
  /** The login. */
  readonly requester: string;
  /** Those that were merged into the duplicate before; they hear through it. */
  readonly behind: readonly TicketName[];
  /** What was last written there, or in one behind it. */
  readonly words: Words | null;
}

/** What this ticket last told another: told again only when it has changed. */
export interface Told {
  readonly at: Instant;
  /** The id of the event that it became there. */
  readonly id: string;
  /** JSON text of what was told. */
  readonly said: string;
}

/**
 * When a duplicate ended: with its main ticket, or when it was merged, where that was later; null as long as work goes
 * on there. `mergedAt` is when it was merged.
 */
export function duplicateEndedAt({ news }: Pick<Main, 'news'>, mergedAt: Instant): Instant | null {
  if (news === null || news.resolution === null) return null;
  return Math.max(news.resolution.at, news.endedAt ?? 0, mergedAt);
}

/** Every ticket that has this one, near or far, as its main ticket. */
export function allBehind(duplicates: readonly Duplicate[]): readonly TicketName[] {
  return duplicates.flatMap(({ id, number, url, behind }) => [{ id, number, url }, ...behind]);
}
