/** The calendars of a policy: what they mean, and the line and column of what they cannot mean. */
import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../knowledge/text/problem.ts';
import { elapsed, isOpen } from '../../plugin/calendar/arithmetic.ts';
import { holidaysEnd } from '../../plugin/calendar/calendar.ts';
import { isoOf, parseInstant } from '../../plugin/calendar/instant.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { holidayPaths } from '../../plugin/policy/sections/holidays.ts';
import { ics, vevent } from '../calendar/ics.ts';

const HOUR = 3_600_000;
const file = '.github/holidays.ics';

/** The lines of the calendar “office”, which begin at line 4. */
function policyWith(...lines: readonly string[]): string {
  return [
    'calendars:',
    '  office:',
    '    timezone: Europe/Berlin',
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
}

function read(text: string, files: Readonly<Record<string, string>> = {}) {
  return readPolicy({ text, version: 'v1', files: new Map(Object.entries(files)) });
}

function office(lines: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const found = read(policyWith(...lines), files);
  if ('problems' in found) throw new Error(found.problems.map(sayProblem).join('\n'));
  const calendar = found.policy.calendars.get('office');
  if (calendar === undefined) throw new Error('no calendar office');
  return calendar;
}

function problems(lines: readonly string[], files: Readonly<Record<string, string>> = {}): readonly string[] {
  const found = read(policyWith(...lines), files);
  return 'problems' in found ? found.problems.map(sayProblem) : [];
}

function hoursOn(calendar: ReturnType<typeof office>, date: string): number {
  const from = Temporal.PlainDate.from(date);
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime('Europe/Berlin').epochMilliseconds;
  return elapsed(calendar, start(from), start(from.add({ days: 1 }))) / HOUR;
}

describe('a calendar', () => {
  it('runs a night shift past midnight: the rest belongs to the next local date', () => {
    const night = office(['hours: { fri: 22:00-06:00 }', "holidays: ['2026-11-21']"]);
    expect([hoursOn(night, '2026-11-27'), hoursOn(night, '2026-11-28')]).toEqual([2, 6]);
    // Saturday the 21st is a holiday, so the shift of Friday the 20th ends at midnight.
    expect([hoursOn(night, '2026-11-20'), hoursOn(night, '2026-11-21')]).toEqual([2, 0]);
  });

  it('has lunch every day, and a longer break on one date', () => {
    const calendar = office([
      'hours: { mon-fri: 09:00-17:00 }',
      "breaks: { mon-thu: 12:00-12:30, '2026-11-27': ['09:00-10:00', '16:00-17:00'] }",
      "overrides: { '2026-11-26': 12:00-13:00 }",
    ]);
    expect(hoursOn(calendar, '2026-11-25')).toBe(7.5);
    expect(hoursOn(calendar, '2026-11-27')).toBe(6);
    // An override says all of its date.
    expect(hoursOn(calendar, '2026-11-26')).toBe(1);
    expect(isOpen(calendar, parseInstant('2026-11-25T12:15:00+01:00'))).toBe(false);
  });

  it('takes breaks out of a desk that never closes, too', () => {
    expect(hoursOn(office(['hours: 24x7', 'breaks: { sun: 03:00-04:00 }']), '2026-11-22')).toBe(23);
  });

  it('is short on one date and open on an extra one', () => {
    const calendar = office([
      'hours: { mon-fri: 09:00-17:00 }',
      "overrides: { '2026-12-24': 09:00-12:00, '2026-11-28': 10:00-14:00, '2026-12-31': [] }",
    ]);
    expect(['2026-12-24', '2026-11-28', '2026-12-31'].map((date) => hoursOn(calendar, date))).toEqual([
      3, 4, 0,
    ]);
  });

  it('is closed on the days of a calendar file, beside its own', () => {
    const text = ics(vevent('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261226', 'RRULE:FREQ=YEARLY'));
    const calendar = office(['hours: 24x7', `holidays: ['2026-12-31', { ics: ${file} }, '--01-01']`], {
      [file]: text,
    });
    const closed = ['2026-12-24', '2027-12-25', '2026-12-31', '2029-01-01'];
    expect(closed.map((date) => hoursOn(calendar, date))).toEqual([0, 0, 0, 0]);
    expect(hoursOn(calendar, '2026-12-26')).toBe(24);
  });

  it('runs out of the holidays that somebody lists, not of those that come every year', () => {
    const yearly = ics(vevent('DTSTART;VALUE=DATE:20241225', 'RRULE:FREQ=YEARLY'));
    const easter = ics(vevent('DTSTART;VALUE=DATE:20260406'));
    const holidays = `holidays: ['--01-01', { ics: ${file} }]`;
    expect(holidaysEnd(office(['hours: 24x7', holidays], { [file]: yearly }))).toBeUndefined();
    const end = holidaysEnd(office(['hours: 24x7', holidays], { [file]: easter }));
    expect(end === undefined ? '' : isoOf(end)).toBe('2026-04-06T22:00:00Z');
  });
});

describe('the calendar files of a policy', () => {
  it('are found before it is read, whatever else is wrong with it', () => {
    const text =
      'nonsense: 1\ncalendars:\n  a: { holidays: [{ ics: a.ics }, { ics: b/c.ics }, x] }\n  b: 5\n  c: { holidays: [{ ics: a.ics }] }';
    expect(holidayPaths(text)).toEqual(['a.ics', 'b/c.ics']);
    for (const none of ['', 'calendars: 5', 'a: *b', '{', 'calendars: { a: { holidays: 5 } }'])
      expect(holidayPaths(none)).toEqual([]);
  });

  it.each(['../core/a.ics', '/etc/a.ics', 'a/../b.ics', 'a//b.ics', 'a.txt'])(
    'never lie outside: %s',
    (path) => {
      expect(holidayPaths(`calendars: { a: { holidays: [{ ics: ${path} }] } }`)).toEqual([]);
      expect(problems(['hours: 24x7', `holidays: [{ ics: ${path} }]`])).toEqual([
        `.github/tierline.yml:5:23: “${path}” is no calendar file. Write its path in this repository, such as .github/holidays.ics.`,
      ]);
    },
  );

  it('must be there', () => {
    expect(problems(['hours: 24x7', `holidays: ['--01-01', { ics: ${file} }]`])).toEqual([
      '.github/tierline.yml:5:34: There is no file “.github/holidays.ics” in this repository. Add it, or take this line out.',
    ]);
  });

  it('tell their mistakes under their own name, beside those of the policy', () => {
    const text = ics(vevent('DTSTART;VALUE=DATE:20261224'), vevent('DTSTART:20261224T100000Z'));
    const told = problems(['hours: { mon: 9-17 }', `holidays: [{ ics: ${file} }]`], { [file]: text });
    expect(told).toEqual([
      '.github/tierline.yml:4:19: “9-17” (mon) is not an interval. Write it like 09:00-17:30.',
      expect.stringContaining(
        '.github/holidays.ics:9:1: The event “A day off” has no whole day as its start',
      ),
    ]);
    expect(problems(['hours: 24x7', `holidays: [{ ics: ${file} }]`], { [file]: text })).toHaveLength(1);
  });
});

/** Every mistake that other desks refuse, as somebody would make it in a policy; the place, and the remedy. */
const mistakes: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'ld-x-02 calendar with no open day': [
    ['hours: {}'],
    '4:12: The calendar has no hours in any week. Give at least one day hours',
  ],
  "ld-x-03 open '25:00'": [
    ['hours: { mon: 25:00-26:00 }'],
    '4:19: “25:00-26:00” (mon) is not an interval. Write it like 09:00-17:30.',
  ],
  "ld-x-04 close '18:60'": [
    ['hours:', '  mon: 09:00-17:00', "  tue: ['08:00-12:00', '13:00-18:60']"],
    '6:28: “13:00-18:60” (tue) is not an interval.',
  ],
  'cfg-01 no working hours at all': [['hours: {}'], '4:12: The calendar has no hours in any week.'],
  'cfg-02 day present with no interval': [
    ['hours: { mon: 09:00-17:00, tue: [] }'],
    '4:37: The day tue has no hours. Leave it out when it is closed.',
  ],
  "cfg-03 time '8:0'": [
    ['hours: { mon: 8:0-12:00 }'],
    '4:19: “8:0-12:00” (mon) is not an interval. Write it like 09:00-17:30.',
  ],
  "cfg-04 time '24:10'": [['hours: { mon: 08:00-24:10 }'], '4:19: “08:00-24:10” (mon) is not an interval.'],
  'cfg-05 ends before it starts': [
    ['hours: { mon: 12:30-12:00 }'],
    '4:19: “12:30-12:00” (mon) ends before it starts, and is too long for a night shift. Swap the times',
  ],
  'cfg-06 overlapping intervals in one day': [
    ["hours: { mon-fri: ['08:00-12:00', '11:00-17:00'] }"],
    '4:23: Two intervals of mon overlap: 08:00-12:00, 11:00-17:00. Join them into one, or move one.',
  ],
  'cfg-09 empty interval': [
    ['hours: { mon: 09:00-09:00 }'],
    '4:19: The interval 09:00-09:00 of mon is empty. For a whole day write 00:00-24:00.',
  ],
  'cfg-10 day with no hours': [
    ['hours: { tue: [] }'],
    '4:19: The day tue has no hours. Leave it out when it is closed.',
  ],
  'cfg-11 no hours at all': [['hours: {}'], '4:12: The calendar has no hours in any week.'],
  'cfg-14 overlapping intervals in a date override': [
    ['hours: 24x7', "overrides: { '2026-12-24': ['08:00-12:00', '10:00-13:00'] }"],
    '5:32: Two intervals of the override on 2026-12-24 overlap: 08:00-12:00, 10:00-13:00. Join them into one, or move one.',
  ],
  'a holiday that is no date': [
    ['hours: 24x7', `holidays: [{ ics: ${file} }, '2026-02-30']`],
    '5:47: The holiday “2026-02-30” is not a date. Write 2026-12-25, or --12-25 for every year.',
  ],
  'a holiday of a wrong shape': [
    ['hours: 24x7', 'holidays: [{ file: a.ics }]'],
    '5:16: “calendars.office.holidays”, entry 1: A calendar file is named by its path alone: { ics: .github/holidays.ics }.',
  ],
  'a break that ends first': [
    ['hours: 24x7', "breaks: { '2026-12-24': 12:30-12:00 }"],
    '5:29: “12:30-12:00” (2026-12-24) ends before it starts',
  ],
  'a night shift that meets the morning': [
    ['hours: { mon: 22:00-06:00, tue: 05:00-12:00 }'],
    '4:37: Two intervals of tue overlap: 00:00-06:00, 05:00-12:00.',
  ],
};

describe('a mistake in a calendar is told with its line, its column and the remedy', () => {
  it.each(Object.entries(mistakes))('%s', (_, [lines, told]) => {
    const good = ics(vevent('DTSTART;VALUE=DATE:20261224'));
    expect(problems(lines, { [file]: good })).toEqual([
      expect.stringContaining(`.github/tierline.yml:${told}`),
    ]);
  });

  it('cfg-08 unknown time zone', () => {
    const found = read('calendars:\n  office:\n    hours: 24x7\n    timezone: Bordeaux');
    expect('problems' in found ? found.problems.map(sayProblem) : []).toEqual([
      '.github/tierline.yml:4:15: There is no time zone “Bordeaux”. Use a name from the IANA list, such as Europe/Paris or UTC.',
    ]);
  });

  it('cfg-07 out-of-order intervals are no mistake', () => {
    expect(problems(["hours: { mon: ['13:00-17:00', '08:00-12:00'] }"])).toEqual([]);
  });

  it.each([
    ['biz-x-01 negative duration', '-1h', '“-1h”'],
    ['ld-x-01 duration 0', '0m', '“0m”'],
  ])('%s', (_, target, quoted) => {
    const found = read(`clocks:\n  resolution:\n    targets: { P1: '${target}' }`);
    expect('problems' in found ? found.problems.map(sayProblem) : []).toEqual([
      expect.stringMatching(new RegExp(`^\\.github/tierline\\.yml:3:20: ${quoted} .*Write `)),
    ]);
  });
});
