/** Levels, reasons to wait, clocks and their like, as people name them. */

import type { EngagementKind } from '../../core/ticket/engagement.ts';
import type { Level } from '../../core/ticket/priority.ts';
import type { Status, WaitReason } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Tier } from '../../core/ticket/tier.ts';
import { type Locale, render } from '../../words/render.ts';

/** In a sentence: “level 1 (service desk)”. */
export function tierName(tier: Tier, locale: Locale): string {
  return render(`tier-${tier}`, {}, locale);
}

/** As behind “waiting for”. */
export function waitReasonName(on: WaitReason, locale: Locale): string {
  return render(`waits-on-${on}`, {}, locale);
}

export function statusName(status: Status, locale: Locale): string {
  return render(`status-${status}`, {}, locale);
}

export function levelName(level: Level, locale: Locale): string {
  return render(`level-${level}`, {}, locale);
}

/** How a ticket came in, as behind a name: `by phone`. */
export function channelName(channel: Ticket['channel'], locale: Locale): string {
  return render(channel === 'in person' ? 'channel-in-person' : `channel-${channel}`, {}, locale);
}

/** Whom or what a ticket engages, before their name. */
export function engagementName(kind: EngagementKind, locale: Locale): string {
  return render(`engaged-${kind}`, {}, locale);
}
