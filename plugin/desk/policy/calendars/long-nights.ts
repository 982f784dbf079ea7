/** Nights in a calendar’s week that last so long that somebody may have swapped the hours of a day. */
import type { Calendar } from '../../calendar/calendar.ts';
import { DAY } from '../../calendar/table/wall-interval.ts';

/** Longer than most shifts; up to the night that is refused, it may be meant. */
const LONG = 12 * 3_600_000;

interface LongNight {
  /** `17:00` */
  readonly opens: string;
  /** `09:00`, on the next day. */
  readonly closes: string;
  /** Milliseconds. */
  readonly length: number;
}

/** Each pair of hours once, whatever days have them. */
export function longNights({ days: { week } }: Calendar): readonly LongNight[] {
  const nights = week.flatMap((hours, day): readonly LongNight[] => {
    const evening = hours.find(({ to }) => to === DAY);
    const morning = week[(day + 1) % week.length]?.find(({ from }) => from === 0);
    if (evening === undefined || morning === undefined || morning.to >= evening.from) return [];
    const length = DAY - evening.from + morning.to;
    return length <= LONG ? [] : [{ opens: sayTime(evening.from), closes: sayTime(morning.to), length }];
  });
  return nights.filter(
    (one, at) => nights.findIndex(({ opens, closes }) => opens === one.opens && closes === one.closes) === at,
  );
}

function sayTime(sinceMidnight: number): string {
  return new Temporal.PlainTime().add({ milliseconds: sinceMidnight }).toString({ smallestUnit: 'minute' });
}
