/** The calendar agrees with every fact collected from other desks' test suites. */

import { describe, expect, it } from 'vitest';
import { deadline, deadlineBefore, elapsed, isOpen } from '../../../plugin/desk/calendar/arithmetic.ts';
import { workingDays } from '../../../plugin/desk/calendar/working-days.ts';
import { isoOf, parseInstant } from '../../../plugin/desk/instant.ts';
import { readVectors, type Vector } from './business-time-vectors.ts';
import { compiled } from './compiled.ts';

type Runnable = Exclude<Vector, { kind: 'invalid_input' }>;

const vectors = readVectors();
const runnable = vectors.flatMap((vector) => (vector.kind === 'invalid_input' ? [] : [vector]));

function calendarOf({ timezone, hours, holidays, date_overrides, breaks }: Runnable) {
  return compiled({ timezone, hours, holidays, overrides: date_overrides, breaks });
}

function answer(vector: Runnable): string | number | boolean {
  const calendar = calendarOf(vector);
  switch (vector.kind) {
    case 'deadline': {
      const move = vector.op === 'add' ? deadline : deadlineBefore;
      return isoOf(move(calendar, parseInstant(vector.start), vector.seconds * 1000));
    }
    case 'elapsed':
      return elapsed(calendar, parseInstant(vector.from), parseInstant(vector.to)) / 1000;
    case 'in_hours':
      return isOpen(calendar, parseInstant(vector.at));
    case 'working_days': {
      const count = { op: vector.op, end: vector.end_of_working_day };
      return isoOf(workingDays(calendar, parseInstant(vector.start), vector.days, count));
    }
    default:
      return vector satisfies never;
  }
}

/** Where sources disagree, the reference decides. */
function wanted(vector: Runnable): string | number | boolean {
  switch (vector.kind) {
    case 'deadline':
    case 'working_days':
      return isoOf(parseInstant(vector.reference_result ?? vector.expected));
    case 'elapsed':
      return vector.reference_result ?? vector.expected_seconds;
    case 'in_hours':
      return vector.expected;
    default:
      return vector satisfies never;
  }
}

describe('business time as other desks count it', () => {
  it('has all the facts, each with its source', () => {
    expect(runnable).toHaveLength(219);
    expect(vectors.filter(({ source }) => source === '')).toEqual([]);
  });

  it.each(runnable.map((vector) => [vector.id, vector.kind, vector] as const))('%s (%s)', (_, __, vector) => {
    expect(answer(vector)).toBe(wanted(vector));
  });
});
