/** Business time keeps its laws on calendars nobody thought of; test/oracle holds it against a count of minutes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline, deadlineBefore, elapsed } from '../../plugin/calendar/arithmetic.ts';
import { parseInstant } from '../../plugin/calendar/instant.ts';
import { spans } from '../../plugin/calendar/spans.ts';
import { fewOrAll } from '../full.ts';
import { compiled } from './compiled.ts';
import { instantFrom, oddZones, randomSpec } from './random-calendar.ts';

const DAY = 86_400_000;

const someInstant = instantFrom('2010-01-01T00:00:00Z', '2013-12-31T00:00:00Z');
const someAmount = fc.oneof(fc.integer({ min: 0, max: 4 * DAY }), fc.integer({ min: 0, max: 400 * DAY }));
const someCalendar = randomSpec.map((spec) => compiled(spec));

describe('business time', () => {
  it('added and measured again gives the amount back', () => {
    fc.assert(
      fc.property(someCalendar, someInstant, someAmount, (calendar, from, ms) => {
        expect(elapsed(calendar, from, deadline(calendar, from, ms))).toBe(ms);
        expect(elapsed(calendar, deadlineBefore(calendar, from, ms), from)).toBe(ms);
      }),
      { numRuns: fewOrAll(200, 500) },
    );
  });

  it('of a deadline is used up there and not a millisecond sooner', () => {
    fc.assert(
      fc.property(someCalendar, someInstant, someAmount, (calendar, from, amount) => {
        const ms = amount + 1;
        expect(elapsed(calendar, from, deadline(calendar, from, ms) - 1)).toBe(ms - 1);
        expect(elapsed(calendar, deadlineBefore(calendar, from, ms) + 1, from)).toBe(ms - 1);
      }),
      { numRuns: fewOrAll(100, 300) },
    );
  });

  it('is the same in one piece or in several', () => {
    fc.assert(
      fc.property(
        someCalendar,
        fc.array(someInstant, { minLength: 2, maxLength: 8 }),
        (calendar, instants) => {
          const cuts = instants.toSorted((a, b) => a - b);
          const pieces = cuts.map((cut, place) => elapsed(calendar, cut, cuts[place + 1] ?? cut));
          const whole = elapsed(calendar, cuts[0] ?? 0, cuts.at(-1) ?? 0);
          expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBe(whole);
        },
      ),
      { numRuns: fewOrAll(100, 300) },
    );
  });

  it('of a deadline in two steps ends where one step ends', () => {
    fc.assert(
      fc.property(someCalendar, someInstant, someAmount, someAmount, (calendar, from, first, second) => {
        const whole = deadline(calendar, from, first + second + 1);
        expect(deadline(calendar, deadline(calendar, from, first), second + 1)).toBe(whole);
      }),
      { numRuns: fewOrAll(100, 300) },
    );
  });

  it.each(oddZones)('of a desk that never closes is real time in %s', (timezone) => {
    const always = compiled({ timezone, hours: '24x7' });
    fc.assert(
      fc.property(someInstant, someAmount, (from, ms) => {
        expect(elapsed(always, from, from + ms)).toBe(ms);
        expect(deadline(always, from, ms)).toBe(from + ms);
        expect(deadlineBefore(always, from, ms)).toBe(from - ms);
      }),
    );
  });

  it('of a desk that never closes is real time in every zone there is', () => {
    const from = parseInstant('1980-01-01T00:00:00Z');
    const to = parseInstant('2040-01-01T00:00:00Z');
    for (const timezone of Intl.supportedValuesOf('timeZone')) {
      const always = compiled({ timezone, hours: '24x7' });
      expect(elapsed(always, from, to), timezone).toBe(to - from);
      expect(deadline(always, from, to - from), timezone).toBe(to);
    }
  });

  it('is in the open spans, which tile the range with the closed ones and the holidays', () => {
    fc.assert(
      fc.property(
        someCalendar,
        someInstant,
        fc.integer({ min: 1, max: 60 * DAY }),
        (calendar, from, length) => {
          const to = from + length;
          const tiles = spans(calendar, from, to);
          expect([...tiles.map((span) => span.from), to]).toEqual([from, ...tiles.map((span) => span.to)]);
          const open = tiles.filter(({ kind }) => kind === 'open');
          expect(open.reduce((sum, span) => sum + span.to - span.from, 0)).toBe(elapsed(calendar, from, to));
          expect(tiles.some(({ kind }, place) => kind === tiles[place + 1]?.kind)).toBe(false);
        },
      ),
      { numRuns: fewOrAll(100, 300) },
    );
  });
});
