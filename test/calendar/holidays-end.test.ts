/** A calendar knows when its list of holidays runs out. */

import { describe, expect, it } from 'vitest';
import { holidaysEnd } from '../../plugin/calendar/calendar.ts';
import { parseInstant } from '../../plugin/calendar/instant.ts';
import { compiled } from './compiled.ts';

describe('the end of the holidays', () => {
  it('is the end of the last one that is listed by its full date, in the zone of the desk', () => {
    const desk = compiled({ holidays: ['2027-05-06', '2026-12-25', '--12-26'] });
    expect(holidaysEnd(desk)).toBe(parseInstant('2027-05-07T00:00:00+02:00'));
  });

  it('is never, where they come every year or not at all', () => {
    expect(holidaysEnd(compiled({ holidays: ['--12-25'] }))).toBeUndefined();
    expect(holidaysEnd(compiled())).toBeUndefined();
  });
});
