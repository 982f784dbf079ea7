/** The policy’s section `on-call`: a rota that goes on from person to person, with swaps, and who is called by it. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import { type Priority, priorities } from '../../core/ticket/priority.ts';
import { isZone, readMoment, readWallTime, sayNoMoment, sayNoZone } from '../moments.ts';
import type { Refuse } from '../refusal.ts';
import { type Absence, absenceOf, standInOf } from './absences.ts';
import { personSchema } from './people.ts';

interface Swap {
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

const swap = z.strictObject({
  from: z.string().describe('A date, or a date and time.'),
  until: z.string().describe('A date, which is included, or a date and time.'),
  who: personSchema,
});

export const onCallSchema = z.strictObject({
  rota: z
    .array(personSchema)
    .min(1, { error: 'Name at least one person, as @login.' })
    .describe('Who is on call, in the order of their turns.'),
  from: z.string().describe('When the first turn begins, and at which hour each: `2026-01-05T09:00`.'),
  each: z.string().default('7 days').describe('How long a turn lasts: `7 days`, `1 day`, `2 weeks`.'),
  timezone: z.string().optional().describe('The zone of these times; that of the policy if left out.'),
  swaps: z.array(swap).default([]).describe('Who takes over for a while.'),
  priorities: z
    .array(z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' }))
    .default(['P1'])
    .describe('Which tickets call somebody.'),
  outside: z.string().describe('The calendar outside of whose hours somebody is on call.'),
});

type WrittenOnCall = z.infer<typeof onCallSchema>;

export function compileOnCall(
  file: { readonly 'on-call'?: WrittenOnCall | undefined; readonly timezone: string },
  refuse: Refuse,
): OnCall | null {
  const written = file['on-call'];
  if (written === undefined) return null;
  const timezone = written.timezone ?? file.timezone;
  if (written.timezone !== undefined && !isZone(timezone))
    refuse(['on-call', 'timezone'], sayNoZone(timezone));
  const days = daysOf(written.each);
  if (days === null)
    refuse(
      ['on-call', 'each'],
      `“${written.each}” is no length of a turn. Write it like 7 days, 1 day or 2 weeks.`,
    );
  const from = readWallTime(written.from);
  if (from === null) refuse(['on-call', 'from'], sayNoMoment(written.from));
  const { outside } = written;
  if (outside === '24x7')
    refuse(
      ['on-call', 'outside'],
      '24x7 is never closed, so nobody would ever be on call. Name the calendar of your office hours.',
    );
  return {
    rota: written.rota.map((name) => name.slice(1)),
    from: from?.toString() ?? '',
    days: days ?? 1,
    timezone,
    swaps: (isZone(timezone) ? written.swaps : []).flatMap((swap, at) =>
      compileSwap(swap, timezone, at, refuse),
    ),
    priorities: written.priorities,
    outside,
  };
}

function compileSwap(
  { from, until, who }: WrittenOnCall['swaps'][number],
  timezone: string,
  at: number,
  refuse: Refuse,
): readonly Swap[] {
  const first = readMoment(from, timezone, 'first');
  const last = readMoment(until, timezone, 'last');
  if (first === null) refuse(['on-call', 'swaps', at, 'from'], sayNoMoment(from));
  if (last === null) refuse(['on-call', 'swaps', at, 'until'], sayNoMoment(until));
  if (first === null || last === null) return [];
  if (last <= first) refuse(['on-call', 'swaps', at, 'until'], 'This swap ends before it begins.');
  return [{ from: first, until: last, login: who.slice(1) }];
}

function daysOf(text: string): number | null {
  const [, count, unit] = /^(\d{1,3}) ?(days?|weeks?)$/i.exec(text.trim()) ?? [];
  const days = Number(count) * (unit?.toLowerCase().startsWith('week') === true ? 7 : 1);
  return days > 0 ? days : null;
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
