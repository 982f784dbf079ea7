/** Lengths of time are read and said as people do. */

import { describe, expect, it } from 'vitest';
import { parseDuration, sayDuration } from '../../plugin/calendar/duration.ts';

const MINUTE = 60_000;

describe('a length of time', () => {
  it.each([
    ['15m', 15],
    ['8h', 480],
    ['1h 30m', 90],
    [' 1H30Min ', 90],
    ['90 min', 90],
    ['10000h', 600_000],
  ])('is read from “%s”', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes * MINUTE);
  });

  it.each([
    ['2d', '“2d” counts in days, which differ in length. Write hours, such as 8h for a working day.'],
    [
      '1 day 3h',
      '“1 day 3h” counts in days, which differ in length. Write hours, such as 8h for a working day.',
    ],
    ['0m', '“0m” is no time at all. Write at least 1m.'],
    ['10000h 1m', '“10000h 1m” is longer than 10000h, the longest that fits. Write less.'],
  ])('“%s” is refused with a remedy', (text, refused) => {
    expect(parseDuration(text)).toEqual({ refused });
  });

  it.each(['', 'soon', '-1h', '1.5h', '30', '30m 1h', 'h'])('“%s” is refused with an example', (text) => {
    const refused = `“${text}” is not a length of time. Write it like 30m, 8h or 1h 30m.`;
    expect(parseDuration(text)).toEqual({ refused });
  });

  it.each([
    [90 * MINUTE, '1 h 30 min'],
    [45 * MINUTE, '45 min'],
    [480 * MINUTE, '8 h'],
    [6000 * MINUTE + 1, '100 h'],
    [90 * MINUTE - 1, '1 h 29 min'],
    [40_999, '40 s'],
    [999, '0 min'],
    [0, '0 min'],
    [-5 * MINUTE, '-5 min'],
  ])('%d ms is said as “%s”', (ms, said) => {
    expect(sayDuration(ms)).toBe(said);
  });
});
