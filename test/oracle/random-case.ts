/** Draws cases for the oracle: a calendar as a policy might write it, a window, and questions. */
import type { Instant } from '../../plugin/calendar/instant.ts';
import type { CalendarFile } from '../../plugin/policy/sections/calendars.ts';
import { seeded } from '../seeded.ts';
import { dateOf, MINUTE } from './minute-table.ts';

const DAY = 1440 * MINUTE;
export const WINDOW_DAYS = 14;
const FIRST = Date.UTC(1980, 0, 1);
const LAST = Date.UTC(2040, 0, 1);

/** Half-hour shifts, quarter-hour offsets, clocks changed in Ramadan, a skipped date, a two-hour shift. */
export const oddZones = [
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Antarctica/Troll',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'America/Caracas',
  'Europe/Berlin',
  'Etc/UTC',
] as const;

const allZones = Intl.supportedValuesOf('timeZone');

export interface Case {
  readonly number: number;
  readonly written: CalendarFile;
  /** The window’s first minute. */
  readonly from: Instant;
  /** Two instants inside the window, to the millisecond. */
  readonly at: Instant;
  readonly until: Instant;
  /** Share of the business time that is there, for a deadline inside the window. */
  readonly share: number;
  readonly days: number;
}

/** The same case for the same seed and number, whichever came before. */
export function randomCase(seed: number, number: number): Case {
  const random = seeded(seed * 1_000_003 + number);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[], fallback: T): T => list[below(list.length)] ?? fallback;
  const timezone = random() < 0.6 ? pick(oddZones, 'Etc/UTC') : pick(allZones, 'Etc/UTC');
  const from = windowStart(timezone, random);
  const date = () => dateOf(Math.floor(from / DAY) + below(WINDOW_DAYS + 2) - 1);
  const dates = (most: number) => Array.from({ length: below(most + 1) }, date);
  const at = from + DAY + below((WINDOW_DAYS - 2) * DAY);
  const shifts = (nights: boolean) => randomShifts(below, nights && random() < 0.3);
  const written: CalendarFile = {
    timezone,
    hours:
      random() < 0.1
        ? '24x7'
        : {
            'mon-thu': shifts(true),
            fri: shifts(true),
            ...(random() < 0.5 ? { 'sat-sun': shifts(false) } : {}),
          },
    holidays: [...dates(2), ...dates(1).map((one) => `-${one.slice(4)}`)],
    overrides: Object.fromEntries(dates(2).map((one) => [one, random() < 0.2 ? [] : shifts(false)])),
    breaks: {
      ...(random() < 0.3 ? { 'mon-wed': shifts(false).slice(0, 1) } : {}),
      ...Object.fromEntries(dates(1).map((one) => [one, shifts(false)])),
    },
  };
  return {
    number,
    written,
    from,
    at,
    until: from + below(WINDOW_DAYS * DAY),
    share: random(),
    days: below(5),
  };
}

/** Half of the windows lie around a change of the zone’s clocks, where there is one. */
function windowStart(timezone: string, random: () => number): Instant {
  const anywhere = FIRST + Math.floor((random() * (LAST - FIRST)) / MINUTE) * MINUTE;
  const back = Math.floor(random() * (WINDOW_DAYS - 2) * 1440) * MINUTE;
  if (random() < 0.5) return anywhere;
  const change = Temporal.Instant.fromEpochMilliseconds(anywhere)
    .toZonedDateTimeISO(timezone)
    .getTimeZoneTransition('next');
  return change === null ? anywhere : Math.floor(change.epochMilliseconds / MINUTE) * MINUTE - back;
}

/** One to three intervals on odd minutes, in order; `nightly` ends the day with a shift past midnight. */
function randomShifts(below: (limit: number) => number, nightly: boolean): string[] {
  const count = 1 + below(3);
  const cuts = new Set<number>();
  while (cuts.size < count * 2) cuts.add(below(nightly ? 960 : 1441) + (nightly ? 480 : 0));
  const times = [...cuts].sort((a, b) => a - b);
  const days = Array.from({ length: count }, (_, place) => {
    return `${clock(times[place * 2] ?? 0)}-${clock(times[place * 2 + 1] ?? 1440)}`;
  });
  if (!nightly || (times.at(-1) ?? 0) >= 1439) return days;
  const opens = Math.max(times.at(-1) ?? 0, 1200) + below(30);
  return opens < 1440 ? [...days, `${clock(opens)}-${clock(below(240))}`] : days;
}

function clock(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
