/** The calendar agrees with a table of minutes, and the table would see it if it did not. */
import { describe, expect, it } from 'vitest';
import { fewOrAll } from '../full.ts';
import { type Engine, product } from './judge.ts';
import { playCases, sayDifference } from './play-cases.ts';
import { oddZones } from './random-case.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a table of UTC minutes', () => {
  const cases = fewOrAll(800, 2_000);

  it(`counts as the calendar does, in ${cases} cases`, { timeout: 120_000 }, () => {
    const played = playCases({ seed: 1, first: 0, cases });
    expect(played.differences.map(sayDifference)).toEqual([]);
    expect(played.questions).toBeGreaterThan(6 * cases);
    expect([...played.zones]).toEqual(expect.arrayContaining([...oddZones]));
    expect(played.zones.size).toBeGreaterThan(200);
  });
});

/** Faults that a calendar might have, each in one answer. */
const faults: Readonly<Record<string, Partial<Engine>>> = {
  'forgets holidays': { compile: (written, files) => product.compile({ ...written, holidays: [] }, files) },
  'forgets breaks': { compile: (written, files) => product.compile({ ...written, breaks: {} }, files) },
  'forgets overrides': { compile: (written, files) => product.compile({ ...written, overrides: {} }, files) },
  'reads another zone’s clock': {
    compile: (written, files) => product.compile({ ...written, timezone: 'Europe/Paris' }, files),
  },
  'loses a second': { deadline: (...asked) => product.deadline(...asked) - SECOND },
  'ends at the next opening what ends at closing': {
    deadline: (calendar, from, ms) => product.deadline(calendar, product.deadline(calendar, from, ms), 0),
  },
  'counts a day of 24 hours when the clocks change': {
    elapsed: (calendar, from, to) => {
      const change = Temporal.Instant.fromEpochMilliseconds(from)
        .toZonedDateTimeISO(calendar.timezone)
        .getTimeZoneTransition('next');
      const changes = change !== null && change.epochMilliseconds < to;
      return product.elapsed(calendar, from, to) + (changes ? HOUR : 0);
    },
  },
  'is still open at the closing instant': {
    isOpen: (calendar, at) => product.isOpen(calendar, at) || product.isOpen(calendar, at - 60 * SECOND),
  },
  'closes a second late': {
    nextClosing: (...asked) => (product.nextClosing(...asked) ?? 0) + SECOND,
  },
  'goes back too far': { deadlineBefore: (...asked) => product.deadlineBefore(...asked) - SECOND },
  'takes every day for a working day': {
    workingDays: (calendar, from, days, count) =>
      product.workingDays(calendar, from + (count.op === 'add' ? days : -days) * DAY, 0, count),
  },
};

/** The first difference that a faulty calendar makes in 400 cases. */
function firstDifference(engine: Engine): string | null {
  for (let first = 0; first < 400; first += 20) {
    const [found] = playCases({ seed: 1, first, cases: 20 }, () => undefined, engine).differences;
    if (found !== undefined) return sayDifference(found);
  }
  return null;
}

describe('a calendar that', () => {
  it.each(Object.entries(faults))('%s is found out', (_, fault) => {
    expect(firstDifference({ ...product, ...fault })).toMatch(
      /^case \d+: .*: the product says .*, the minutes say .*\n {2}\{"timezone"/,
    );
  });
});
