/** Reminders: the section `reminders` and its defaults. */
import { z } from 'zod';
import { type Priority, priorities } from '../../core/ticket/priority.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import { parseTarget, type Target } from './target.ts';

/** A priority that is left out is asked about never. */
type Terms = Readonly<Partial<Record<Priority, Target>>>;

export interface Reminders {
  /** Nobody of the staff did anything. */
  readonly liesStill: Terms;
  /** Whoever was engaged has not been heard of. */
  readonly engagement: Terms;
}

/** What is left of a term after a shorter one; all of it where hours cannot be compared with days, or nothing would be left. */
export function termAfter(term: Target, shorter: Target): Target {
  if ('ms' in term && 'ms' in shorter && term.ms > shorter.ms) return { ...term, ms: term.ms - shorter.ms };
  if ('workingDays' in term && 'workingDays' in shorter && term.workingDays > shorter.workingDays)
    return { ...term, workingDays: term.workingDays - shorter.workingDays };
  return term;
}

/** The same term, `factor` (a whole number) times as long. */
export function timesTerm(term: Target, factor: number): Target {
  return 'ms' in term
    ? { ...term, ms: term.ms * factor }
    : { ...term, workingDays: term.workingDays * factor };
}

/** The shape of `reminders:` in the policy file. */
const terms = z.partialRecord(
  z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' }),
  z.string({ error: 'Write a length of business time, such as 4h, or 2 working days.' }),
);

export const remindersSchema = z
  .strictObject({
    'lies-still': terms
      .default({ P1: '2h', P2: '1 working day', P3: '3 working days', P4: '5 working days' })
      .describe('How long staff may do nothing on a ticket before its owner is asked; {} for never.'),
    engagement: terms
      .default({ P1: '1h', P2: '4h', P3: '1 working day', P4: '2 working days' })
      .describe('How long somebody may be engaged before the assignee is asked for news; {} for never.'),
  })
  .prefault({})
  .describe('When people are asked about a ticket on which nothing happens, in business time.');

/** Compiles the terms of the reminders. */
export function compileReminders(
  { reminders }: { readonly reminders: z.infer<typeof remindersSchema> },
  refuse: Refuse,
): Reminders {
  return {
    liesStill: compileTerms(reminders['lies-still'], ['reminders', 'lies-still'], refuse),
    engagement: compileTerms(reminders.engagement, ['reminders', 'engagement'], refuse),
  };
}

function compileTerms(written: z.infer<typeof terms>, path: Path, refuse: Refuse): Terms {
  const read = Object.entries(written).flatMap(([priority, text]) => {
    const term = parseTarget(text);
    if (!('refused' in term)) return [[priority, term] as const];
    refuse([...path, priority], term.refused);
    return [];
  });
  return Object.fromEntries(read);
}
