/** Who is on call at an instant: a rota that goes on from person to person, with swaps. */
import type { Instant } from '../../instant.ts';
import type { Priority } from '../../ticket/priority.ts';
import { type Absence, absenceOf, standInOf } from './absence.ts';

export interface Swap {
  readonly from: Instant;
  readonly until: Instant;
  readonly login: string;
}

export interface OnCall {
  /** In the order of their turns; never empty. */
  readonly rota: readonly string[];
  /** The wall time at which the first turn begins, and each one after it: `2026-01-05T09:00`. */
  readonly from: string;
  /** How many days a turn lasts; the hour of the change stays, also where clocks are set. */
  readonly days: number;
  readonly timezone: string;
  readonly swaps: readonly Swap[];
  /** Tickets of these priorities go to whoever is on call, outside the hours below. */
  readonly priorities: readonly Priority[];
  /** The calendar outside of whose hours somebody is on call. */
  readonly outside: string;
}

/**
 * A login; null before the first turn, and where whoever is on call is away without a stand-in and nobody else is there.
 * `mayNot` passes over somebody for whom the call is nothing, such as whoever asks for help.
 */
export function onCallAt(
  { rota, from, days, timezone, swaps }: OnCall,
  at: Instant,
  absences: readonly Absence[],
  mayNot: (login: string) => boolean = () => false,
): string | null {
  const swap = swaps.findLast((one) => one.from <= at && at < one.until);
  const turn = turnOf(from, days, timezone, at);
  if (swap === undefined && turn < 0) return null;
  const inTurn = rota.map((_, step) => rota[(Math.max(turn, 0) + step) % rota.length] ?? '');
  const asked = swap === undefined ? inTurn : [swap.login, ...inTurn];
  const away = { absences };
  for (const login of asked) {
    const called = absenceOf(away, login, at) === null ? login : standInOf(away, login, at);
    if (called !== null && !mayNot(called)) return called;
  }
  return null;
}

/** The next instant after this one at which a turn begins. */
export function nextTurn(
  { from, days, timezone }: Pick<OnCall, 'from' | 'days' | 'timezone'>,
  at: Instant,
): Instant | null {
  const turn = turnOf(from, days, timezone, at);
  const first = Temporal.PlainDateTime.from(from);
  // Where clocks are set at the hour of the change, the next turn may seem to have begun already.
  const begins = [1, 2].map(
    (step) => first.add({ days: (turn + step) * days }).toZonedDateTime(timezone).epochMilliseconds,
  );
  return begins.find((one) => one > at) ?? null;
}

/** Counted in wall time, so that a turn ends at its hour also in the night when clocks are set. */
function turnOf(from: string, days: number, timezone: string, at: Instant): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDateTime();
  const passed = Temporal.PlainDateTime.from(from).until(local, { largestUnit: 'day' });
  return passed.sign < 0 ? -1 : Math.floor(passed.days / days);
}
