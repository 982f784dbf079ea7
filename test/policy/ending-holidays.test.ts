/** Calendars whose holidays end are found sixty days before, and named once for all. */

import { expect, it } from 'vitest';
import { parseInstant } from '../../plugin/calendar/instant.ts';
import { endingHolidays } from '../../plugin/policy/sections/holidays.ts';
import { sayEndingHolidays } from '../../plugin/reply/set-up.ts';
import { inEnglish } from '../../plugin/words/render.ts';
import { compiled } from '../calendar/compiled.ts';

const calendars = new Map([
  ['office', compiled({ timezone: 'Europe/Berlin', hours: '24x7', holidays: ['2026-12-25', '--01-01'] })],
  ['plant', compiled({ timezone: 'Asia/Tokyo', hours: '24x7', holidays: ['2026-11-03'] })],
  ['always', compiled({ timezone: 'Etc/UTC', hours: '24x7', holidays: ['--12-25'] })],
]);
const at = (iso: string) => endingHolidays(calendars, parseInstant(iso)).map(({ name }) => name);

it('from sixty days before the last holiday is over', () => {
  expect(at('2026-09-04T14:59:59Z')).toEqual([]);
  expect(at('2026-09-04T15:00:00Z')).toEqual(['plant']);
  expect(at('2026-10-26T22:59:59Z')).toEqual(['plant']);
  expect(at('2026-10-26T23:00:00Z')).toEqual(['office', 'plant']);
});

it('and people read which, and what to do', () => {
  const now = parseInstant('2026-11-20T08:00:00Z');
  expect(sayEndingHolidays(endingHolidays(calendars, now), now, inEnglish)).toEqual({
    title: 'The desk’s calendars run out of holidays',
    body: [
      'Due times are counted by the calendars of the policy, and these soon have no holidays to go by:',
      '',
      '- The calendar “office” lists no holiday after Fri 25 Dec 2026; from then on every day counts by its weekday. Add the next holidays.',
      '- The calendar “plant” listed its last holiday for Tue 3 Nov 2026; from then on every day counts by its weekday. Add the next holidays.',
      '',
      'Add the next ones to the policy or to its calendar file, and this issue closes by itself. Holidays of every year (`--12-25`, or a calendar event without an end) never run out.',
    ].join('\n'),
  });
});
