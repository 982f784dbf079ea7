/** What a visitor of the portal meant before anything helped: to open a ticket, as a search or the open form shows. */
import type { Instant } from '../../calendar/instant.ts';

const DAY = 86_400_000;

export const meants = ['search', 'form'] as const;
/** By what it showed first: a search was made, or the ticket form was opened. */
export type Meant = (typeof meants)[number];

export interface Intent {
  /** Random; it tells nothing of anybody. */
  readonly id: string;
  readonly meant: Meant;
  readonly meantAt: Instant;
}

/** An intent that an article has answered, as the visitor said. */
export interface ConfirmedIntent extends Intent {
  readonly article: string;
  readonly confirmedAt: Instant;
  /** When the same browser came to the ticket form after all; null: it has not. */
  readonly cameBackAt: Instant | null;
}

/** How long an intent is good for: who looks for something tomorrow means something else. */
const GOOD_FOR = DAY;
/** Servers of one desk, or one that was set right, may differ by so much. */
const SKEW = 5 * 60_000;
/** For how long after the confirmation no ticket may come, for a ticket to have been spared. */
export const WATCHED = 7 * DAY;

/** Whether an article may still be confirmed for it. */
export function isGood({ meantAt }: Intent, now: Instant): boolean {
  return meantAt - SKEW <= now && now < meantAt + GOOD_FOR;
}

/** Whether the visitor may still come back; until then it is not sure that a ticket was spared. */
export function isWatched({ confirmedAt }: ConfirmedIntent, now: Instant): boolean {
  return now < confirmedAt + WATCHED;
}
