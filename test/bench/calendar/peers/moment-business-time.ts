/** moment-business-time: business time for moments. */
import moment from 'moment-business-time';
import { holidays } from '../work.ts';
import type { Peer } from './peer.ts';

const MINUTE = 60_000;

export function momentBusinessTime(): Peer {
  const nineToFive = ['09:00:00', '17:00:00'];
  moment.updateLocale('en', {
    workinghours: {
      0: null,
      1: nineToFive,
      2: nineToFive,
      3: nineToFive,
      4: nineToFive,
      5: nineToFive,
      6: null,
    },
    holidays,
  });
  return {
    name: 'moment-business-time',
    deadline: (from, ms) =>
      moment(from)
        .addWorkingTime(ms / MINUTE, 'minutes')
        .valueOf(),
    elapsed: (from, to) => moment(to).workingDiff(moment(from), 'minutes') * MINUTE,
  };
}
