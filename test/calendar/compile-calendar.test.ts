/** A calendar that cannot be meant is refused, with what to write instead. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CalendarSpec } from '../../plugin/calendar/calendar.ts';
import { compileCalendar } from '../../plugin/calendar/compile-calendar.ts';
import { weekdaysFrom } from './compiled.ts';

function refusal(spec: Partial<CalendarSpec>): string | undefined {
  const hours = weekdaysFrom(['09:00', '17:00']);
  const calendar = compileCalendar({ timezone: 'Europe/Paris', hours, holidays: [], ...spec });
  return 'refused' in calendar ? calendar.refused : undefined;
}

const noTime = (text: string, where = 'mon') =>
  `“${text}” (${where}) is not a time. Write two digits each, such as 08:00; the end of a day is 24:00.`;

/** What other desks refuse, by the id of the fact; null for what they accept. */
const refusals: Readonly<Record<string, readonly [Partial<CalendarSpec>, string | null]>> = {
  'ld-x-02': [
    { hours: {} },
    'The calendar has no hours in any week. Give at least one day hours, or write 24x7.',
  ],
  'ld-x-03': [{ hours: { mon: [['25:00', '26:00']] } }, noTime('25:00')],
  'ld-x-04': [{ hours: { mon: [['08:00', '18:60']] } }, noTime('18:60')],
  'cfg-01': [
    { hours: {} },
    'The calendar has no hours in any week. Give at least one day hours, or write 24x7.',
  ],
  'cfg-02': [{ hours: { mon: [] } }, 'The day mon has no hours. Leave it out when it is closed.'],
  'cfg-03': [{ hours: { mon: [['8:0', '12:00']] } }, noTime('8:0')],
  'cfg-04': [{ hours: { mon: [['08:00', '24:10']] } }, noTime('24:10')],
  'cfg-05': [
    { hours: { mon: [['12:30', '12:00']] } },
    'The interval 12:30-12:00 of mon ends before it starts. Swap the times; or, if it runs past midnight, ' +
      'end it at 24:00 and give the next day 00:00-12:00.',
  ],
  'cfg-06': [
    {
      hours: {
        mon: [
          ['08:00', '12:00'],
          ['11:00', '17:00'],
        ],
      },
    },
    'Two intervals of mon overlap: 08:00-12:00, 11:00-17:00. Join them into one, or move one.',
  ],
  'cfg-07': [
    {
      hours: {
        mon: [
          ['13:00', '17:00'],
          ['08:00', '12:00'],
        ],
      },
    },
    null,
  ],
  'cfg-08': [
    { timezone: 'Bordeaux' },
    'There is no time zone “Bordeaux”. Use a name from the IANA list, such as Europe/Paris or UTC.',
  ],
  'cfg-09': [
    { hours: { mon: [['09:00', '09:00']] } },
    'The interval 09:00-09:00 of mon is empty. For a whole day write 00:00-24:00.',
  ],
  'cfg-10': [{ hours: { tue: [] } }, 'The day tue has no hours. Leave it out when it is closed.'],
  'cfg-11': [
    { hours: {} },
    'The calendar has no hours in any week. Give at least one day hours, or write 24x7.',
  ],
  'cfg-14': [
    {
      overrides: {
        '2026-12-24': [
          ['08:00', '12:00'],
          ['10:00', '13:00'],
        ],
      },
    },
    'Two intervals of the override on 2026-12-24 overlap: 08:00-12:00, 10:00-13:00. Join them into one, or move one.',
  ],
};

/** These speak of a duration, which the arithmetic and the policy’s targets refuse. */
const ofDurations = ['biz-x-01', 'ld-x-01'];

describe('a calendar', () => {
  it('is held against every mistake that other desks refuse', () => {
    const text = readFileSync(new URL('./fixtures/business-time.json', import.meta.url), 'utf8');
    const { vectors } = z
      .object({ vectors: z.array(z.object({ id: z.string(), kind: z.string() })) })
      .parse(JSON.parse(text));
    const known = vectors.flatMap(({ kind, id }) => (kind === 'invalid_input' ? [id] : []));
    expect([...Object.keys(refusals), ...ofDurations].toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.entries(refusals))('is judged as other desks judge it: %s', (_, [spec, sentence]) => {
    expect(refusal(spec)).toBe(sentence ?? undefined);
  });

  it.each([
    [{ timezone: '+02:00' }, 'There is no time zone “+02:00”.'],
    [
      { timezone: '2026-01-01T00:00[Europe/Paris]' },
      'There is no time zone “2026-01-01T00:00[Europe/Paris]”.',
    ],
    [
      { holidays: ['2026-02-30'] },
      'The holiday “2026-02-30” is not a date. Write 2026-12-25, or --12-25 for every year.',
    ],
    [{ holidays: ['--13-01'] }, 'The holiday “--13-01” is not a date.'],
    [{ holidays: ['25.12.2026'] }, 'The holiday “25.12.2026” is not a date.'],
    [
      { overrides: { tomorrow: [] } },
      'The date “tomorrow” of the override is not one. Write it as 2026-12-24.',
    ],
    [{ breaks: { '2026-04-31': [] } }, 'The date “2026-04-31” of the break is not one.'],
    [{ breaks: { '2026-12-24': [['12:00', '1pm']] as const } }, noTime('1pm', 'the break on 2026-12-24')],
  ])('is refused with a remedy: %j', (spec, sentence) => {
    expect(refusal(spec)).toContain(sentence);
  });

  it('that is a holiday all year is refused', () => {
    const first = Temporal.PlainDate.from('2000-01-01');
    const holidays = Array.from({ length: 366 }, (_, days) => `-${first.add({ days }).toString().slice(4)}`);
    expect(refusal({ holidays })).toBe(
      'Every day of the year is a holiday, so no clock could ever run. Take some holidays out.',
    );
    expect(refusal({ holidays: holidays.slice(1) })).toBeUndefined();
  });

  it('takes 29 February as a yearly holiday', () => {
    expect(refusal({ holidays: ['--02-29'] })).toBeUndefined();
  });
});
