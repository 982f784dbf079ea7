/** The clocks in words: their names, and what each promises. */

import { oneLine } from '../../words/escape.ts';
import type { Clock, ClockKind } from '../clock/clock.ts';
import type { Engagement } from '../ticket/engagement.ts';
import type { Ticket } from '../ticket/ticket.ts';

const names: Readonly<Record<ClockKind, string>> = {
  'first-response': 'First response',
  'next-response': 'Next response',
  update: 'Update',
  resolution: 'Resolution',
  tier: 'Tier (OLA)',
  engagement: 'Engagement',
};

const promises: Readonly<Record<ClockKind, string>> = {
  'first-response': 'the first answer to the requester',
  'next-response': 'the answer to the requester’s last question',
  update: 'the next word to the requester',
  resolution: 'the resolution',
  tier: 'the work of the present tier',
  engagement: 'the engagement',
};

export function sayClockName(kind: ClockKind): string {
  return names[kind];
}

/** In the middle of a sentence: `the resolution`. */
export function sayPromise(kind: ClockKind): string {
  return promises[kind];
}

/** The same for one clock of a ticket, where there may be several: `the engagement with ACME case 5 (vendor)`. */
export function sayPromiseOf(ticket: Engaged, clock: Pick<Clock, 'kind' | 'occasion'>): string {
  return `${sayPromise(clock.kind)}${withWhom(ticket, clock)}`;
}

/** `Engagement with ACME case 5 (vendor)` */
export function sayNameOf(ticket: Engaged, clock: Pick<Clock, 'kind' | 'occasion'>): string {
  return `${sayClockName(clock.kind)}${withWhom(ticket, clock)}`;
}

type Engaged = Pick<Ticket, 'engagements'>;

function withWhom({ engagements }: Engaged, { kind, occasion }: Pick<Clock, 'kind' | 'occasion'>): string {
  const engagement = kind === 'engagement' ? engagements[occasion - 1] : undefined;
  if (engagement === undefined) return '';
  return ` ${engagement.kind === 'parts' ? 'for' : 'with'} ${sayWhom(engagement)} (${engagement.kind})`;
}

function sayWhom({ what }: Engagement): string {
  return oneLine(what, 80);
}
