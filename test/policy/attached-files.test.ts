/** A policy and its calendar files are kept as one text. */
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../plugin/policy/read.ts';
import { attachFiles, detachFiles } from '../../plugin/policy/sections/holidays.ts';
import { ics, vevent } from '../calendar/ics.ts';

const text = 'timezone: UTC\ncalendars:\n  a: { timezone: UTC, hours: 24x7, holidays: [{ ics: a.ics }] }\n';

describe('calendar files attached to a policy', () => {
  it('come off again as they were, whatever is in them', () => {
    const files = new Map([
      ['a.ics', 'BEGIN:VCALENDAR\r\nX:“ü”\u2028\u0000\n# a line\n'],
      ['b/c d.ics', ''],
    ]);
    expect(detachFiles(attachFiles(text, files))).toEqual({ text, files });
    expect(detachFiles(text)).toEqual({ text, files: new Map() });
    expect(attachFiles(text, new Map())).toBe(text);
  });

  it('are read with it', () => {
    const attached = attachFiles(text, new Map([['a.ics', ics(vevent('DTSTART;VALUE=DATE:20261225'))]]));
    const read = readPolicy({ text: attached, version: 'v1' });
    expect('policy' in read && read.policy.calendars.get('a')?.days.holidays.size).toBe(1);
    expect(readPolicy({ text, version: 'v1' })).toHaveProperty('problems');
  });

  it('are only the last lines: what people wrote above or as a comment stays the policy’s', () => {
    const mark = '# calendar file attached by Tierline: ';
    const above = `${mark}["a.ics","x"]\n${text}`;
    expect(detachFiles(above)).toEqual({ text: above, files: new Map() });
    expect(detachFiles(`${text}${mark}by hand`).files).toEqual(new Map());
    const read = readPolicy({ text: `${mark}["a.ics","x"]\nnonsense: 1`, version: 'v1' });
    expect(read).toHaveProperty('problems');
  });
});
