/** Holidays come from a calendar file as people’s own programs export it. */

import { describe, expect, it } from 'vitest';
import { readHolidays } from '../../plugin/calendar/holidays/read-holidays.ts';
import { ics, vevent } from './ics.ts';

function listed(...events: readonly string[]): readonly string[] {
  const read = readHolidays(ics(...events));
  if ('problems' in read) throw new Error(read.problems[0]?.message);
  expect(read.endless).toEqual([]);
  return read.listed.toSorted();
}

function endless(...events: readonly string[]): readonly string[] {
  const read = readHolidays(ics(...events));
  if ('problems' in read) throw new Error(read.problems[0]?.message);
  expect(read.listed).toEqual([]);
  return read.endless.toSorted();
}

function problems(text: string) {
  const read = readHolidays(text);
  return 'problems' in read ? read.problems : [];
}

const onDay = (date: string) => `DTSTART;VALUE=DATE:${date}`;

describe('a holiday of a calendar file', () => {
  it.each([
    ['one day', [onDay('20261225')], ['2026-12-25']],
    ['one day with its end', [onDay('20261225'), 'DTEND;VALUE=DATE:20261226'], ['2026-12-25']],
    ['one day that ends on itself', [onDay('20261225'), 'DTEND;VALUE=DATE:20261225'], ['2026-12-25']],
    [
      'several days; the end is the first date after',
      [onDay('20261230'), 'DTEND;VALUE=DATE:20270102'],
      ['2026-12-30', '2026-12-31', '2027-01-01'],
    ],
    ['a length in days', [onDay('20261225'), 'DURATION:P2D'], ['2026-12-25', '2026-12-26']],
    [
      'midnight to midnight, as some programs write a whole day',
      ['DTSTART;TZID=Europe/Berlin:20261225T000000', 'DTEND;TZID=Europe/Berlin:20261226T000000'],
      ['2026-12-25'],
    ],
    [
      'every year until a last time, which counts',
      [onDay('20241225'), 'RRULE:FREQ=YEARLY;UNTIL=20261225'],
      ['2024-12-25', '2025-12-25', '2026-12-25'],
    ],
    [
      'a rule by weekday: Thanksgiving',
      [onDay('20251127'), 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3'],
      ['2025-11-27', '2026-11-26', '2027-11-25'],
    ],
    [
      'two days each time',
      [onDay('20251225'), 'DTEND;VALUE=DATE:20251227', 'RRULE:FREQ=YEARLY;COUNT=2'],
      ['2025-12-25', '2025-12-26', '2026-12-25', '2026-12-26'],
    ],
    [
      'further dates, and dates left out',
      [
        onDay('20250101'),
        'RRULE:FREQ=YEARLY;COUNT=3',
        'RDATE;VALUE=DATE:20260501,20270501',
        'EXDATE;VALUE=DATE:20260101',
      ],
      ['2025-01-01', '2026-05-01', '2027-01-01', '2027-05-01'],
    ],
    ['cancelled, which is none', [onDay('20261225'), 'STATUS:CANCELLED'], []],
    [
      '29 February, which skips other years',
      [onDay('20240229'), 'RRULE:FREQ=YEARLY;COUNT=2'],
      ['2024-02-29', '2028-02-29'],
    ],
  ])('may be %s', (_, lines, dates) => expect(listed(vevent(...lines))).toEqual(dates));

  it('may be moved in one year by an event of its own', () => {
    const yearly = vevent(onDay('20250501'), 'RRULE:FREQ=YEARLY;COUNT=3');
    const moved = vevent('RECURRENCE-ID;VALUE=DATE:20260501', onDay('20260504'));
    const elsewhere = vevent(onDay('20260101')).replace('one@', 'two@');
    expect(listed(yearly, moved, elsewhere)).toEqual([
      '2025-05-01',
      '2026-01-01',
      '2026-05-04',
      '2027-05-01',
    ]);
  });

  it('goes on to 2100 by a rule without an end, which nobody has to renew', () => {
    const dates = endless(vevent(onDay('20241225'), 'RRULE:FREQ=YEARLY'));
    expect(dates).toHaveLength(76);
    expect([dates[0], dates.at(-1)]).toEqual(['2024-12-25', '2099-12-25']);
    const moved = vevent('RECURRENCE-ID;VALUE=DATE:20271225', onDay('20271227'));
    expect(endless(vevent(onDay('20241225'), 'RRULE:FREQ=YEARLY'), moved)).toContain('2027-12-27');
  });

  it('is told apart from those that somebody has to list', () => {
    const read = readHolidays(ics(vevent(onDay('20241225'), 'RRULE:FREQ=YEARLY'), vevent(onDay('20260403'))));
    expect(read).toMatchObject({ listed: ['2026-04-03'], endless: expect.arrayContaining(['2030-12-25']) });
  });
});

describe('a calendar file that cannot be used', () => {
  const first = 4;
  it.each([
    ['is no calendar', 'hello', 1, 'This is no calendar file (.ics): invalid line'],
    ['breaks off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 1, 'This is no calendar file (.ics): '],
    [
      'has a line of nonsense',
      ics(`${vevent(onDay('20261225'))}\r\nnonsense`),
      9,
      'This is no calendar file (.ics): ',
    ],
    ['is empty', '', 1, 'There is no event in this file'],
    ['has no event', ics(), 1, 'There is no event in this file'],
    [
      'has an event of some hours',
      ics(vevent('DTSTART:20261224T100000Z', 'DTEND:20261224T120000Z')),
      first,
      'The event “A day off” has no whole day as its start (DTSTART). A holiday is a whole local date: make it an all-day event, or write short hours under overrides.',
    ],
    [
      'has a date that is none',
      ics(vevent(onDay('20260230'))),
      first,
      'The event “A day off” has no whole day',
    ],
    ['has no start', ics(vevent()), first, 'The event “A day off” has no whole day as its start'],
    [
      'has an event that ends first',
      ics(vevent(onDay('20261224'), 'DTEND;VALUE=DATE:20261220')),
      first,
      'The event “A day off” does not end with a whole day after its start (DTEND).',
    ],
    [
      'has an event of eight hours',
      ics(vevent(onDay('20261224'), 'DURATION:PT8H')),
      first,
      'The event “A day off” does not end with a whole day',
    ],
    [
      'has a slip of the keyboard',
      ics(vevent(onDay('20261224'), 'DTEND;VALUE=DATE:20361224')),
      first,
      'The event of 2026-12-24 takes 3653 days. Split what is longer than a year.',
    ],
    [
      'counts in seconds',
      ics(vevent(onDay('20261224'), 'RRULE:FREQ=SECONDLY')),
      first,
      'The rule FREQ=SECONDLY does not count in days. Use YEARLY, MONTHLY, WEEKLY or DAILY.',
    ],
  ])('is refused where it %s', (_, text, line, message) => {
    expect(problems(text)).toEqual([{ line, message: expect.stringContaining(message) }]);
  });

  it('is told all its problems, each at its own event', () => {
    const good = vevent(onDay('20261225'));
    const found = problems(ics(vevent(), good, vevent('DTSTART:20261224T100000Z')));
    expect(found.map(({ line }) => line)).toEqual([4, 13]);
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=4',
  ])('holds up nobody with a day that never comes: %s', (rule) => {
    expect(endless(vevent(onDay('20261224'), `RRULE:${rule}`))).toEqual(['2026-12-24']);
  });
});
