/** Hours are read as the policy file writes them. */

import { describe, expect, it } from 'vitest';
import { parseHours } from '../../plugin/calendar/parse-hours.ts';
import { parseDateHours } from '../../plugin/calendar/shift.ts';

describe('the hours of a week', () => {
  it('are written by day or by run of days, which may run over the weekend', () => {
    expect(parseHours({ 'sat-mon': ['09:00-12:00', '13:00 – 24:00'], wed: ['10:00-11:00'] })).toEqual({
      sat: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ],
      sun: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ],
      mon: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ],
      wed: [['10:00', '11:00']],
    });
  });

  it('past midnight go on the next day, also from Sunday to Monday', () => {
    expect(parseHours({ fri: ['22:00-06:00'], sun: ['20:00-02:00'], mon: ['09:00-12:00'] })).toEqual({
      fri: [['22:00', '24:00']],
      sat: [['00:00', '06:00']],
      sun: [['20:00', '24:00']],
      mon: [
        ['00:00', '02:00'],
        ['09:00', '12:00'],
      ],
    });
  });

  it('until midnight end there', () => {
    expect(parseHours({ fri: ['22:00-00:00'] })).toEqual({ fri: [['22:00', '24:00']] });
  });

  it.each([
    [
      { monday: ['09:00-17:00'] },
      '“monday” is no day. Write mon, tue, wed, thu, fri, sat or sun, or a run such as mon-fri.',
      ['monday'],
    ],
    [{ 'mon-wed-fri': ['09:00-17:00'] }, '“mon-wed-fri” is no day.', ['mon-wed-fri']],
    [{ 'mon-friday': ['09:00-17:00'] }, '“mon-friday” is no day.', ['mon-friday']],
    [{ mon: ['9-17'] }, '“9-17” (mon) is not an interval. Write it like 09:00-17:30.', ['mon', 0]],
    [{ mon: ['08:00-09:00', '09:00-25:00'] }, '“09:00-25:00” (mon) is not an interval.', ['mon', 1]],
    [
      { mon: ['12:30-12:00'] },
      '“12:30-12:00” (mon) ends before it starts, and is too long for a night shift. Swap the times; ' +
        'or, if it is meant, end it at 24:00 and give the next day 00:00-12:00.',
      ['mon', 0],
    ],
    [
      { 'mon-fri': ['09:00-17:00'], wed: ['09:00-12:00'] },
      'The day wed has hours twice, the second time at “wed”. Name each day once.',
      ['wed'],
    ],
  ])('are refused with a remedy: %j', (written, sentence, at) => {
    expect(parseHours(written)).toEqual({ refused: expect.stringContaining(sentence), at });
  });

  it('may last sixteen hours of a night and no minute more', () => {
    expect(parseHours({ sat: ['16:00-08:00'] })).toEqual({
      sat: [['16:00', '24:00']],
      sun: [['00:00', '08:00']],
    });
    expect(parseHours({ sat: ['16:00-08:01'] })).toHaveProperty('refused');
  });
});

describe('the hours of single dates', () => {
  it('replace that date, or close it', () => {
    expect(parseDateHours({ '2026-12-24': ['09:00-12:00'], '2026-12-31': [] })).toEqual({
      '2026-12-24': [['09:00', '12:00']],
      '2026-12-31': [],
    });
  });

  it.each([
    [
      { '2026-12-24': ['noon'] },
      '“noon” (2026-12-24) is not an interval. Write it like 09:00-17:30.',
      ['2026-12-24', 0],
    ],
    [
      { '2026-12-24': ['22:00-02:00'] },
      'The hours of 2026-12-24 run past midnight. End them at 24:00, and give the next date all its own hours.',
      ['2026-12-24'],
    ],
  ])('are refused with a remedy: %j', (written, refused, at) => {
    expect(parseDateHours(written)).toEqual({ refused, at });
  });
});
