/** Reads the intervals of one day and says what is wrong with them. */

import type { Refused } from '../refused.ts';
import { parseClockTime } from './clock-time.ts';
import type { WallInterval } from './wall-interval.ts';

type Times = readonly [from: string, to: string];

/** The intervals, sorted. `where` names the day in a refusal, such as `mon` or `the break on 2026-12-24`. */
export function readIntervals(where: string, times: readonly Times[]): readonly WallInterval[] | Refused {
  const intervals: WallInterval[] = [];
  for (const pair of times) {
    const interval = readInterval(where, pair);
    if ('refused' in interval) return interval;
    intervals.push(interval);
  }
  return intervals.sort((a, b) => a.from - b.from);
}

/** The same, refused where two of them overlap. */
export function readHours(where: string, times: readonly Times[]): readonly WallInterval[] | Refused {
  const intervals = readIntervals(where, times);
  if ('refused' in intervals) return intervals;
  const overlap = intervals.some((interval, place) => interval.from < (intervals[place - 1]?.to ?? 0));
  if (!overlap) return intervals;
  const said = times.map(([from, to]) => `${from}-${to}`).join(', ');
  return { refused: `Two intervals of ${where} overlap: ${said}. Join them into one, or move one.` };
}

function readInterval(where: string, [opens, closes]: Times): WallInterval | Refused {
  const from = parseClockTime(opens);
  const to = parseClockTime(closes);
  if (from === undefined) return noTime(where, opens);
  if (to === undefined) return noTime(where, closes);
  if (from < to) return { from, to };
  if (from === to) {
    return {
      refused: `The interval ${opens}-${closes} of ${where} is empty. For a whole day write 00:00-24:00.`,
    };
  }
  return {
    refused:
      `The interval ${opens}-${closes} of ${where} ends before it starts. ` +
      `Swap the times; or, if it runs past midnight, end it at 24:00 and give the next day 00:00-${closes}.`,
  };
}

function noTime(where: string, text: string): Refused {
  return {
    refused: `“${text}” (${where}) is not a time. Write two digits each, such as 08:00; the end of a day is 24:00.`,
  };
}
