/** The clocks in words: their names, and what each promises. */

import type { Clock, ClockKind } from '../core/clock.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { oneLine } from '../words/escape.ts';
import { type Locale, render } from '../words/render.ts';

export function sayClockName(kind: ClockKind, locale: Locale): string {
  return render(`clock-${kind}`, {}, locale);
}

/** In the middle of a sentence: `the resolution`. */
export function sayPromise(kind: ClockKind, locale: Locale): string {
  return render(`promise-${kind}`, {}, locale);
}

/** The same for one clock of a ticket, where there may be several: `the engagement with ACME case 5 (vendor)`. */
export function sayPromiseOf(ticket: Engaged, clock: Numbered, locale: Locale): string {
  return withWhom(sayPromise(clock.kind, locale), ticket, clock, locale);
}

/** `Engagement with ACME case 5 (vendor)` */
export function sayNameOf(ticket: Engaged, clock: Numbered, locale: Locale): string {
  return withWhom(sayClockName(clock.kind, locale), ticket, clock, locale);
}

type Engaged = Pick<Ticket, 'engagements'>;
type Numbered = Pick<Clock, 'kind' | 'occasion'>;

function withWhom(
  promise: string,
  { engagements }: Engaged,
  { kind, occasion }: Numbered,
  locale: Locale,
): string {
  const engagement = kind === 'engagement' ? engagements[occasion - 1] : undefined;
  if (engagement === undefined) return promise;
  const values = { promise, whom: oneLine(engagement.what, 80), kind: engagement.kind };
  return render(engagement.kind === 'parts' ? 'promise-for' : 'promise-with', values, locale);
}
