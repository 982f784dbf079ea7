/** What the endings may mean otherwise than their writer thinks. */
import type { Target } from '../clocks/clock-policy.ts';
import type { Policy } from '../policy.ts';

/** Whole sentences; empty where all is well. Only terms of one kind are compared: hours and days depend on the calendar. */
export function warnOfEndings({
  endings,
  reopenDays,
}: Pick<Policy, 'endings' | 'reopenDays'>): readonly string[] {
  const { remind, resolve, verifyWithin } = endings;
  const late =
    resolve === null ? [] : remind.filter((term) => isShorter(resolve, term) || isSame(resolve, term));
  const unordered = remind.some((term, at) => {
    const before = remind[at - 1];
    return before !== undefined && isShorter(term, before);
  });
  return [
    ...late.map(
      ({ written }) =>
        `A silent requester is reminded after ${written}, and the ticket is resolved after ${resolve?.written}: nobody has time to answer. Make resolve longer.`,
    ),
    ...(unordered ? ['The reminders under endings stand out of order. Write the shortest first.'] : []),
    ...(resolve !== null && remind.length === 0
      ? [
          `A ticket whose requester is silent is resolved after ${resolve.written} without a reminder before. Name one under silence, such as remind: [2 working days].`,
        ]
      : []),
    ...(verifyWithin !== null && reopenDays === 0
      ? [
          'Tickets close by themselves, and reopen-within-days is 0: a requester who comes back must open a new one.',
        ]
      : []),
  ];
}

function isShorter(one: Target, other: Target): boolean {
  if ('ms' in one && 'ms' in other) return one.ms < other.ms;
  return 'workingDays' in one && 'workingDays' in other && one.workingDays < other.workingDays;
}

function isSame(one: Target, other: Target): boolean {
  return one.written === other.written;
}
