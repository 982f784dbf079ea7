/** Counts what happens, where it happens: a delivery handled, an effect carried out, and how late a clock was told. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import { clockKinds } from '../../core/clock.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import type { NewEffect } from '../../store/queue/effect.ts';
import { isOwn } from '../../store/queue/own-deliveries.ts';
import type { Deps } from '../deps.ts';
import { type LaneKind, laneKinds, type Measures, type Outcome, type Source } from './measures.ts';

type Noting = Pick<Deps, 'measures' | 'clock'>;
type Effect = Pick<NewEffect, 'key' | 'kind' | 'lane' | 'body'>;

export function noteHandled(delivery: Delivery, { measures }: Noting): void {
  measures.handled.inc({ source: sourceOf(delivery) });
}

export function noteDeliveryFailure(outcome: Outcome, { measures }: Noting): void {
  measures.deliveryFailures.inc({ outcome });
}

/** What a ticket had to do by itself at that instant is done. */
export function noteDue(at: Instant, { measures, clock }: Noting): void {
  measures.dueLateness.observe(secondsSince(at, clock.now()));
}

export function noteDelivered(effect: Effect, { measures, clock }: Noting): void {
  const lane = laneKindOf(effect.lane);
  measures.delivered.inc({ lane });
  const due = clockDueOf(effect);
  if (due !== null) measures.clockLateness.observe({ lane }, secondsSince(due, clock.now()));
}

export function noteEffectFailure(
  { lane }: Effect,
  outcome: Outcome,
  { measures }: { readonly measures: Measures },
): void {
  measures.effectFailures.inc({ lane: laneKindOf(lane), outcome });
}

/** Two clocks that differ a little make nothing early. */
function secondsSince(at: Instant, now: Instant): number {
  return Math.max(0, now - at) / 1_000;
}

function sourceOf(delivery: Delivery): Source {
  if (!isOwn(delivery)) return 'github';
  return delivery.stream.startsWith('alerts/') ? 'alerts' : 'desk';
}

function laneKindOf(lane: string): LaneKind {
  return laneKinds.find((kind) => lane.startsWith(`${kind}/`)) ?? 'desk';
}

/** A clock’s messages have its name behind the ticket’s: `7#12/resolution/75%`, `7#12/tier/comment/3/breach`. */
const ofClock = new RegExp(`^[^/]+/(?:${clockKinds.join('|')})/`);

const told = z.object({ summary: z.object({ since: z.number() }) });
const gathered = z.object({ since: z.number() });
const posted = z.object({ body: z.string() });
const message = z.object({ timestamp: z.iso.datetime() });

/** When the message was to be told; null where it is not about a clock’s milestone or breach. */
function clockDueOf({ key, kind, body }: Effect): Instant | null {
  if (!ofClock.test(key)) return null;
  switch (kind) {
    case 'comment':
    case 'back-office-note':
      return told.safeParse(JSON.parse(body)).data?.summary.since ?? null;
    case 'late-notice':
      return gathered.safeParse(JSON.parse(body)).data?.since ?? null;
    case 'sla.warning':
    case 'sla.breached': {
      const read = posted.safeParse(JSON.parse(body));
      const sent = read.success ? message.safeParse(JSON.parse(read.data.body)) : null;
      return sent?.success === true ? Date.parse(sent.data.timestamp) : null;
    }
    default:
      return null;
  }
}
