/** An engagement: the ticket waits for somebody outside its team, and somebody follows it up. */
import type { Instant } from '../../calendar/instant.ts';
import type { WaitReason } from './status.ts';

export const engagementKinds = [
  'expert',
  'vendor',
  'third-party',
  'on-site',
  'parts',
  'customer-it',
] as const;
export type EngagementKind = (typeof engagementKinds)[number];

export interface Engagement {
  readonly kind: EngagementKind;
  /** Who or what, in staff’s own words: a login, a company with its reference, a date. */
  readonly what: string;
  readonly by: string;
  readonly at: Instant;
  /** Null while it lasts. */
  readonly endedAt: Instant | null;
  /** When news of it was asked for. */
  readonly reminders: readonly Instant[];
  /** What came of it. */
  readonly note: string | null;
}

/** What the ticket waits for meanwhile; the customer’s own IT is on the requester’s side. */
export function waitsOn(kind: EngagementKind): WaitReason {
  return kind === 'customer-it' ? 'user' : kind;
}

export function isOpen({ endedAt }: Engagement): boolean {
  return endedAt === null;
}
