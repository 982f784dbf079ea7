/** Moving by working days keeps the wall time and lands in business time. */

import { describe, expect, it } from 'vitest';
import { isoOf, parseInstant } from '../../plugin/calendar/instant.ts';
import { workingDays } from '../../plugin/calendar/working-days.ts';
import { compiled } from './compiled.ts';

const desk = compiled({ holidays: ['2026-04-06'], overrides: { '2026-04-08': [] } });

function moved(from: string, days: number, count: Parameters<typeof workingDays>[3]): string {
  return isoOf(workingDays(desk, parseInstant(from), days, count));
}

describe('working days', () => {
  it('step over the weekend, a holiday and a closed date, and keep the wall time over a clock change', () => {
    expect(moved('2026-03-27T10:00:00+01:00', 1, { op: 'add' })).toBe('2026-03-30T08:00:00Z');
    expect(moved('2026-04-03T10:00:00+02:00', 2, { op: 'add' })).toBe('2026-04-09T08:00:00Z');
    expect(moved('2026-04-09T10:00:00+02:00', 2, { op: 'subtract' })).toBe('2026-04-03T08:00:00Z');
  });

  it('can end at the last closing of the day that is reached', () => {
    expect(moved('2026-04-03T10:00:00+02:00', 1, { op: 'add', end: true })).toBe('2026-04-07T15:00:00Z');
    expect(moved('2026-04-07T10:00:00+02:00', 1, { op: 'subtract', end: true })).toBe('2026-04-03T15:00:00Z');
  });

  it('none, to the end, is the closing of that date, or of the nearest working date', () => {
    expect(moved('2026-04-07T18:00:00+02:00', 0, { op: 'add', end: true })).toBe('2026-04-07T15:00:00Z');
    expect(moved('2026-04-04T10:00:00+02:00', 0, { op: 'add', end: true })).toBe('2026-04-07T15:00:00Z');
    expect(moved('2026-04-04T10:00:00+02:00', 0, { op: 'subtract', end: true })).toBe('2026-04-03T15:00:00Z');
  });

  it('a day that runs to midnight ends at midnight, also when the next begins there', () => {
    const always = compiled({ hours: '24x7' });
    const from = parseInstant('2026-10-24T10:00:00+02:00');
    expect(isoOf(workingDays(always, from, 1, { op: 'add', end: true }))).toBe('2026-10-25T23:00:00Z');
    expect(isoOf(workingDays(always, from, 1, { op: 'add' }))).toBe('2026-10-25T09:00:00Z');
  });

  it('none leaves an instant of a repeated hour where it is', () => {
    const again = parseInstant('2026-10-25T02:30:00+01:00');
    expect(workingDays(compiled({ hours: '24x7' }), again, 0, { op: 'add' })).toBe(again);
  });

  it('a date that the zone skipped is none', () => {
    const apia = compiled({ timezone: 'Pacific/Apia', hours: '24x7' });
    const thursday = parseInstant('2011-12-29T10:00:00-10:00');
    expect(workingDays(apia, thursday, 1, { op: 'add' })).toBe(parseInstant('2011-12-31T10:00:00+14:00'));
  });

  it('a date whose end comes twice ends at the later one', () => {
    // At 00:01 on 4 November 2007 the clocks of St. John’s went back to 23:01.
    const johns = compiled({
      timezone: 'America/St_Johns',
      hours: '24x7',
      overrides: { '2007-11-04': [['05:00', '09:00']] },
    });
    const saturday = parseInstant('2007-11-03T10:00:00-02:30');
    expect(workingDays(johns, saturday, 0, { op: 'add', end: true })).toBe(
      parseInstant('2007-11-04T00:00:00-03:30'),
    );
    const early = compiled({
      timezone: 'America/St_Johns',
      hours: { sat: [['09:00', '17:00']] },
      overrides: { '2007-11-04': [['00:00', '00:01']] },
    });
    expect(workingDays(early, saturday, 0, { op: 'add', end: true })).toBe(
      parseInstant('2007-11-03T17:00:00-02:30'),
    );
  });

  it('a Sunday is none because Saturday’s last hour came again after its midnight', () => {
    const johns = compiled({
      timezone: 'America/St_Johns',
      hours: { fri: [['09:00', '17:00']], sat: [['22:00', '24:00']] },
    });
    const monday = parseInstant('2007-11-05T23:30:00-03:30');
    expect(isoOf(workingDays(johns, monday, 2, { op: 'subtract' }))).toBe('2007-11-02T19:30:00Z');
  });

  it.each([-1, 1.5, Number.NaN])('%d of them is refused', (days) => {
    expect(() => moved('2026-04-07T10:00:00+02:00', days, { op: 'add' })).toThrow(
      `workingDays takes a whole number of days, 0 or more, not ${days}`,
    );
  });
});
