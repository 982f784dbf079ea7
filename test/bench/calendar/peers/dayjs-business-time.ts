/** dayjs-business-time: business time for Day.js; Monday to Friday, nine to five, is its default. */
import dayjs from 'dayjs';
import plugin from 'dayjs-business-time';
import { holidays } from '../work.ts';
import type { Peer } from './peer.ts';

const MINUTE = 60_000;

export function dayjsBusinessTime(): Peer {
  dayjs.extend(plugin);
  dayjs.setHolidays(holidays);
  return {
    name: 'dayjs-business-time',
    deadline: (from, ms) =>
      dayjs(from)
        .addBusinessMinutes(ms / MINUTE)
        .valueOf(),
    elapsed: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * MINUTE,
  };
}
