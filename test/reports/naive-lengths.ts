/** How long things took, as the naive judge counts: stretch by stretch. */
import type { Naive } from './naive-figure.ts';
import { type Hours, lengthWithin } from './naive-hours.ts';
import {
  answers,
  firstResponses,
  isIn,
  type Life,
  type Moment,
  type Period,
  solutions,
  startOf,
  steps,
} from './naive-lives.ts';

export function backlog(lives: readonly Life[], { to }: Period): readonly Life[] {
  return lives.filter((life) => life.findLast(({ at }) => at < to)?.state === 'open');
}

export function lengths(lives: readonly Life[], period: Period, hours: Hours): readonly Naive[] {
  const spans = (name: string, of: (life: Life) => readonly (readonly Stretch[])[]): Naive => {
    const all = lives.flatMap((life) =>
      of(life).map((stretches) => ({
        wall: stretches.reduce((sum, [from, to]) => sum + to - from, 0),
        business: stretches.reduce((sum, [from, to]) => sum + businessTime(life, hours, from, to), 0),
      })),
    );
    return { name, part: null, value: lengthValue(all) };
  };
  const untilFirst = (life: Life, moments: Life): readonly (readonly Stretch[])[] => {
    const [first] = moments;
    return first !== undefined && isIn(period, first.at) ? [[[startOf(life), first.at]]] : [];
  };
  const untilLast = (isPart: (moment: Moment) => boolean) => (life: Life) => {
    const last = solutions(life).findLast(({ at }) => isIn(period, at));
    if (last === undefined) return [];
    return [
      steps(life).flatMap(([was, is]): Stretch[] =>
        is.at <= last.at && isPart(was) ? [[was.at, is.at]] : [],
      ),
    ];
  };
  return [
    spans('backlog-age', (life) =>
      backlog([life], period).length === 0 ? [] : [[[startOf(life), period.to]]],
    ),
    spans('first-response', (life) => untilFirst(life, firstResponses(life))),
    spans('next-response', (life) => nextResponses(life).filter(([[, end]]) => isIn(period, end))),
    spans('time-to-own', (life) =>
      untilFirst(
        life,
        life.filter(({ assignees }) => assignees.length > 0),
      ),
    ),
    spans('first-resolution', (life) => untilFirst(life, solutions(life))),
    spans(
      'full-resolution',
      untilLast(({ state }) => state === 'open'),
    ),
    spans(
      'requester-wait',
      untilLast(({ state, waiting }) => state === 'open' && waiting === 'user'),
    ),
    spans(
      'staff-work',
      untilLast(({ state, waiting }) => state === 'open' && waiting === null),
    ),
    spans(
      'outside-wait',
      untilLast(({ state, waiting }) => state === 'open' && waiting !== null && waiting !== 'user'),
    ),
  ];
}

type Stretch = readonly [from: number, to: number];

/** From each question for which a clock ran to the next answer. */
function nextResponses(life: Life): readonly (readonly [Stretch])[] {
  const asked = life.at(-1)?.clocks.filter(({ kind }) => kind === 'next-response') ?? [];
  return asked.flatMap(({ marks }) => {
    const from = marks[0]?.at ?? Number.NaN;
    const answer = answers(life).find(({ at }) => at >= from);
    return answer === undefined ? [] : [[[from, answer.at]] as const];
  });
}

/** In the hours of the clock that the ticket is solved by, else of its first one, else the desk’s own. */
function businessTime(life: Life, hours: Hours, from: number, to: number): number {
  const clocks = life.at(-1)?.clocks ?? [];
  const rules = (clocks.find(({ kind }) => kind === 'resolution') ?? clocks[0])?.marks.flatMap((mark) =>
    mark.does === 'start' || mark.does === 'rule' ? [{ at: mark.at, calendar: mark.rule.calendar }] : [],
  );
  const [first, ...later] = rules ?? [];
  if (first === undefined) return lengthWithin(hours(null), from, to);
  const parts = [{ at: from, calendar: first.calendar }, ...later];
  return parts.reduce((sum, { at, calendar }, index) => {
    const ends = Math.min(to, parts[index + 1]?.at ?? to);
    return sum + lengthWithin(hours(calendar), Math.max(from, at), ends);
  }, 0);
}

function lengthValue(all: readonly { readonly business: number; readonly wall: number }[]): object {
  const n = all.length;
  if (n === 0) return { unit: 'length', business: null, wall: null, n };
  return {
    unit: 'length',
    business: spread(all.map(({ business }) => business)),
    wall: spread(all.map(({ wall }) => wall)),
    n,
  };
}

/** The middle, the smallest value that nine of ten do not exceed, and the average. */
function spread(values: readonly number[]): object {
  const sorted = values.toSorted((one, other) => one - other);
  const n = sorted.length;
  const nth = (at: number): number => sorted[at] ?? Number.NaN;
  return {
    median: n % 2 === 1 ? nth((n - 1) / 2) : (nth(n / 2 - 1) + nth(n / 2)) / 2,
    p90: sorted.find((limit) => sorted.filter((one) => one <= limit).length * 10 >= n * 9),
    mean: sorted.reduce((sum, one) => sum + one, 0) / n,
  };
}
