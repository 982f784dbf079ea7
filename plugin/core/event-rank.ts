/** In which order a ticket’s events count that happened in one instant. */
import type { TicketEvent } from './event.ts';

const ranks: Readonly<Record<TicketEvent['kind'], number>> = {
  opened: 0,
  'policy-changed': 1,
  away: 1,
  edited: 2,
  labelled: 3,
  unlabelled: 3,
  assigned: 4,
  unassigned: 4,
  // A command in the same second as a label wins, so it comes after.
  commented: 5,
  // “Close with comment” is one act: its words come first.
  reopened: 6,
  closed: 6,
  gone: 8,
  due: 9,
  // What the developers do answers what the desk asked of them, also where it asked when something fell due: so it
  // comes after. GitHub cuts the time of their issue to the second, which may be the very instant that was due.
  'development-opened': 10,
  'development-refused': 10,
  'development-drifted': 11,
  'development-milestone': 11,
  'development-pull': 11,
  // “Close with comment” is one act there, too.
  'development-commented': 11,
  'development-reopened': 12,
  'development-closed': 12,
  'development-released': 13,
  // Other tickets hear of what was done here, and it is known here before what they say.
  'duplicate-joined': 15,
  'duplicate-left': 15,
  'main-said': 15,
  'incident-joined': 15,
  'incident-left': 15,
  'problem-said': 15,
  // What is asked for comes before what comes of it.
  'article-proposed': 14,
  'article-refused': 14,
  'article-published': 14,
  thumbed: 16,
  // A suggestion stands before anybody can dismiss it.
  'labels-suggested': 16,
  'label-dismissed': 17,
  alerted: 17,
};

/** The second key of a ticket’s own order: (time, rank, id). GitHub’s times have whole seconds. */
export function rankOf(event: TicketEvent): number {
  return ranks[event.kind] * TURNS + ('turn' in event ? (event.turn ?? 0) : 0);
}

/** More acts than this on one box in one second are no person’s. */
const TURNS = 1_000;
