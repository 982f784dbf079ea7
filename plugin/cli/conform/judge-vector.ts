/** Puts the question of a business-time record to the desk’s own calendar. */
import { deadline, deadlineBefore, elapsed, isOpen } from '../../desk/calendar/arithmetic.ts';
import { workingDays } from '../../desk/calendar/working-days.ts';
import { parseInstant } from '../../desk/instant.ts';
import { exactly } from './exactly.ts';
import type { Vector } from './vector.ts';
import { calendarOf } from './vector-calendar.ts';
import { type Answer, compare, type Verdict } from './verdict.ts';

/** Where sources disagree the record names a reference result, which decides. */
export function judgeVector(vector: Vector): Verdict {
  const key = vector.kind === 'elapsed' ? 'expected_seconds' : 'expected';
  return compare(vector.id, [{ key, expected: wanted(vector), got: answer(vector) }]);
}

function answer(vector: Vector): Answer {
  const calendar = calendarOf(vector);
  switch (vector.kind) {
    case 'deadline': {
      const move = vector.op === 'add' ? deadline : deadlineBefore;
      return exactly(move(calendar, parseInstant(vector.start), vector.seconds * 1000));
    }
    case 'elapsed':
      return elapsed(calendar, parseInstant(vector.from), parseInstant(vector.to)) / 1000;
    case 'in_hours':
      return isOpen(calendar, parseInstant(vector.at));
    case 'working_days': {
      const count = { op: vector.op, end: vector.end_of_working_day };
      return exactly(workingDays(calendar, parseInstant(vector.start), vector.days, count));
    }
    default:
      return vector satisfies never;
  }
}

function wanted(vector: Vector): Answer {
  switch (vector.kind) {
    case 'deadline':
    case 'working_days':
      return exactly(parseInstant(vector.reference_result ?? vector.expected));
    case 'elapsed':
      return vector.reference_result ?? vector.expected_seconds;
    case 'in_hours':
      return vector.reference_result ?? vector.expected;
    default:
      return vector satisfies never;
  }
}
