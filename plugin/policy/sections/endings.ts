/** How tickets end: the section `endings`, its defaults, and what is warned of. */
import { z } from 'zod';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import { parseTarget, type Target } from './target.ts';

/** How tickets come to their end by themselves, in business time. */
export interface Endings {
  /** After so long a resolved ticket is closed, if nobody says that it is still broken; null never closes it. */
  readonly verifyWithin: Target | null;
  /** After so long a requester who was asked something is reminded, each from the asking on, in order. */
  readonly remind: readonly Target[];
  /** After so long their ticket is resolved without an answer; null waits for ever. */
  readonly resolve: Target | null;
}

/** The shape of `endings:` in the policy file. */
const term = z.string({ error: 'Write a length of business time, such as 4h, or 3 working days.' });

export const endingsSchema = z
  .strictObject({
    'verify-within': term
      .default('3 working days')
      .describe(
        'How long after its resolution a ticket is closed, if nobody says that it is still broken; `never`.',
      ),
    silence: z
      .strictObject({
        remind: z
          .array(term)
          .default(['2 working days', '5 working days'])
          .describe('How long after the asking a silent requester is reminded; [] for never.'),
        resolve: term
          .default('8 working days')
          .describe('How long after the asking the ticket is resolved without an answer; `never`.'),
      })
      .prefault({})
      .describe('What happens while a ticket waits for a requester who does not answer.'),
  })
  .prefault({})
  .describe('How tickets come to their end by themselves, in business time.');

/** Compiles how tickets come to their end. */
export function compileEndings(
  { endings }: { readonly endings: z.infer<typeof endingsSchema> },
  refuse: Refuse,
): Endings {
  const { 'verify-within': verify, silence } = endings;
  const read = (text: string, path: Path): Target | null => {
    const term = parseTarget(text);
    if (!('refused' in term)) return term;
    refuse(['endings', ...path], term.refused);
    return null;
  };
  const orNever = (text: string, path: Path): Target | null =>
    text.trim().toLowerCase() === 'never' ? null : read(text, path);
  return {
    verifyWithin: orNever(verify, ['verify-within']),
    remind: silence.remind.flatMap((text, at) => read(text, ['silence', 'remind', at]) ?? []),
    resolve: orNever(silence.resolve, ['silence', 'resolve']),
  };
}

/** Whole sentences; empty where all is well. Only terms of one kind are compared: hours and days depend on the calendar. */
export function warnOfEndings({
  endings,
  reopenDays,
}: {
  readonly endings: Endings;
  readonly reopenDays: number;
}): readonly string[] {
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
