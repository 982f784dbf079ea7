/** Business-time arithmetic at the edges that the collected facts do not reach. */

import { describe, expect, it } from 'vitest';
import {
  deadline,
  deadlineBefore,
  elapsed,
  isOpen,
  nextClosing,
  nextOpening,
} from '../../plugin/calendar/arithmetic.ts';
import { isoOf, parseInstant } from '../../plugin/calendar/instant.ts';
import { compiled, weekdaysFrom } from './compiled.ts';

const HOUR = 3_600_000;

describe('a deadline', () => {
  const desk = compiled({ holidays: ['2026-05-01'] });
  const thursdayAtFour = parseInstant('2026-04-30T16:00:00+02:00');

  it('used up exactly at closing is the closing', () => {
    expect(isoOf(deadline(desk, thursdayAtFour, HOUR))).toBe('2026-04-30T15:00:00Z');
  });

  it('steps over a holiday and the weekend', () => {
    expect(isoOf(deadline(desk, thursdayAtFour, HOUR + 1000))).toBe('2026-05-04T07:00:01Z');
  });

  it('counted backwards to an opening stays on that opening', () => {
    const mondayAtEleven = parseInstant('2026-05-04T11:00:00+02:00');
    expect(isoOf(deadlineBefore(desk, mondayAtEleven, 2 * HOUR))).toBe('2026-05-04T07:00:00Z');
  });

  it('does not depend on what was asked before', () => {
    const far = parseInstant('2199-06-03T10:00:00Z');
    const asked = compiled();
    const before = deadline(asked, far, 500 * HOUR);
    elapsed(asked, parseInstant('1900-01-01T00:00:00Z'), parseInstant('2200-01-01T00:00:00Z'));
    expect(deadline(asked, far, 500 * HOUR)).toBe(before);
    expect(deadline(compiled(), far, 500 * HOUR)).toBe(before);
  });

  it('is found centuries away, in both directions', () => {
    const rare = compiled({ timezone: 'UTC', hours: { mon: [['09:00', '10:00']] } });
    const start = parseInstant('2026-01-05T09:00:00Z');
    expect(isoOf(deadline(rare, start, 5000 * HOUR))).toBe('2121-10-27T10:00:00Z');
    expect(isoOf(deadlineBefore(rare, start, 5000 * HOUR))).toBe('1930-03-10T09:00:00Z');
  });

  it('refuses to run backwards or on no number', () => {
    expect(() => deadline(desk, thursdayAtFour, -1)).toThrow(
      'deadline takes business time of 0 ms or more, not -1',
    );
    expect(() => deadlineBefore(desk, thursdayAtFour, Number.NaN)).toThrow(
      'deadlineBefore takes business time of 0 ms or more, not NaN',
    );
  });

  it('says how far calendars reach instead of searching forever', () => {
    const reach = 'calendars reach from 1800 to 2400';
    expect(() => deadline(desk, thursdayAtFour, 2_000_000 * HOUR)).toThrow(reach);
    expect(() => deadlineBefore(desk, thursdayAtFour, 2_000_000 * HOUR)).toThrow(reach);
    expect(() => isOpen(desk, parseInstant('2400-01-02T00:00:00Z'))).toThrow(reach);
    expect(() => isOpen(desk, Number.NaN)).toThrow(reach);
  });
});

describe('elapsed time', () => {
  it('is counted from the first hours ever where the range begins before them', () => {
    // Asked for from here, the hours known begin with the second Monday.
    const rare = compiled({ timezone: 'UTC', hours: { mon: [['09:00', '10:00']] } });
    const sunday = parseInstant('2027-01-03T00:00:00Z');
    for (const days of [0, 1, 2, 3, 4, 5, 6]) {
      const from = sunday - (366 + days) * 24 * HOUR;
      expect(elapsed(rare, sunday, sunday + 60 * HOUR)).toBe(HOUR);
      expect(elapsed(rare, from, from + 7 * 24 * HOUR)).toBe(HOUR);
    }
  });
});

describe('the wall clock only places the hours', () => {
  const paris = compiled({ hours: { sun: [['01:30', '02:30']] } });

  it('half of an interval that the spring skips is left', () => {
    const day = [parseInstant('2026-03-28T23:00:00Z'), parseInstant('2026-03-29T22:00:00Z')] as const;
    expect(elapsed(paris, ...day)).toBe(HOUR / 2);
  });

  it('what the autumn repeats is open twice', () => {
    const day = [parseInstant('2026-10-24T22:00:00Z'), parseInstant('2026-10-25T23:00:00Z')] as const;
    // 01:30–03:00 by summer time, then 02:00–02:30 again by winter time, less 02:30–03:00.
    expect(elapsed(paris, ...day)).toBe(HOUR + HOUR / 2);
    expect(isOpen(paris, parseInstant('2026-10-25T02:15:00+02:00'))).toBe(true);
    expect(isOpen(paris, parseInstant('2026-10-25T02:45:00+02:00'))).toBe(false);
    expect(isOpen(paris, parseInstant('2026-10-25T02:15:00+01:00'))).toBe(true);
    expect(isOpen(paris, parseInstant('2026-10-25T02:30:00+01:00'))).toBe(false);
  });

  it('the date that Apia skipped has no business time', () => {
    const apia = compiled({ timezone: 'Pacific/Apia', hours: { fri: [['00:00', '24:00']] } });
    const week = [
      parseInstant('2011-12-26T00:00:00-10:00'),
      parseInstant('2012-01-02T00:00:00+14:00'),
    ] as const;
    expect(elapsed(apia, ...week)).toBe(0);
  });
});

describe('an opening', () => {
  const desk = compiled({
    hours: weekdaysFrom(['13:00', '17:00'], ['09:00', '12:00']),
    overrides: { '2026-12-25': [['10:00', '12:00']], '2026-12-24': [] },
    breaks: {
      '2026-12-23': [
        ['08:00', '09:30'],
        ['09:15', '10:00'],
        ['16:00', '18:00'],
      ],
    },
    holidays: ['--12-25', '2026-12-26'],
  });

  it.each([
    ['inside the lunch break', '2026-12-22T12:30:00+01:00', '2026-12-22T12:00:00Z'],
    ['at closing', '2026-12-22T12:00:00+01:00', '2026-12-22T12:00:00Z'],
    ['while open', '2026-12-22T11:59:59+01:00', '2026-12-22T10:59:59Z'],
    ['on a day that begins with breaks', '2026-12-23T08:30:00+01:00', '2026-12-23T09:00:00Z'],
    [
      'after a day cut short, over a closed date, on a holiday with hours of its own',
      '2026-12-23T16:00:00+01:00',
      '2026-12-25T09:00:00Z',
    ],
    ['on the same holiday a year later', '2027-12-24T17:00:00+01:00', '2027-12-27T08:00:00Z'],
  ])('%s', (_, at, opening) => {
    expect(isoOf(nextOpening(desk, parseInstant(at)))).toBe(opening);
  });

  it('of a desk that never closes is now', () => {
    const at = parseInstant('2026-12-25T03:04:05Z');
    expect(nextOpening(compiled({ hours: '24x7' }), at)).toBe(at);
  });
});

describe('the next closing', () => {
  const lunch = compiled({
    hours: {
      mon: [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
      fri: [['18:00', '24:00']],
      sat: [['00:00', '02:00']],
    },
  });
  it.each([
    ['2026-11-23T08:00:00+01:00', '2026-11-23T12:00:00+01:00'],
    ['2026-11-23T11:59:59+01:00', '2026-11-23T12:00:00+01:00'],
    ['2026-11-23T12:00:00+01:00', '2026-11-23T17:00:00+01:00'],
    ['2026-11-23T17:00:00+01:00', '2026-11-28T02:00:00+01:00'],
    ['2026-11-27T23:59:59+01:00', '2026-11-28T02:00:00+01:00'],
  ])('after %s is %s', (from, closing) => {
    expect(nextClosing(lunch, parseInstant(from))).toBe(parseInstant(closing));
  });

  it('never comes where the desk is always open', () => {
    const day = [['00:00', '24:00']] as const;
    const always = compiled({
      hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
    });
    expect(nextClosing(always, parseInstant('2026-11-23T08:00:00Z'))).toBeNull();
    expect(
      nextClosing(compiled({ hours: '24x7', holidays: ['--12-25'] }), parseInstant('2026-11-23T08:00:00Z')),
    ).toBe(parseInstant('2026-12-25T00:00:00+01:00'));
  });
});
