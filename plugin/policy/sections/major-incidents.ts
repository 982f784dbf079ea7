/** Major incidents: the section `major-incident` and its defaults. */
import { z } from 'zod';
import type { Refuse } from '../refusal.ts';
import { parseTarget, type Target } from './target.ts';

/** What the policy says of major incidents. */
export interface MajorPolicy {
  /** How long those affected may hear nothing; null leaves it to the clock of updates. */
  readonly updateEvery: Target | null;
  /** The calendar that this is counted in. */
  readonly calendar: string;
  /** How long after its end the review is due; null asks for none. */
  readonly reviewWithin: Target | null;
}

/** The shape of `major:` in the policy file. */
export const majorSchema = z
  .strictObject({
    'update-every': z
      .string({ error: 'Write a length of time, such as 30m.' })
      .optional()
      .describe('How long those affected may hear nothing; left out, the clock `update` holds.'),
    calendar: z.string().default('24x7').describe('The calendar in which that is counted.'),
    'review-within': z
      .string({ error: 'Write a length of business time, such as 5 working days, or never.' })
      .default('5 working days')
      .describe('How long after its end the review is due, in the back office; `never` for none.'),
  })
  .prefault({})
  .describe('Major incidents: those that `/major` declares.');

/** Compiles what the policy says of major incidents. */
export function compileMajor(
  { major }: { readonly major: z.infer<typeof majorSchema> },
  refuse: Refuse,
): MajorPolicy {
  const { 'update-every': every, 'review-within': within, calendar } = major;
  const read = (text: string, key: string): Target | null => {
    const term = parseTarget(text);
    if (!('refused' in term)) return term;
    refuse(['major', key], term.refused);
    return null;
  };
  return {
    updateEvery: every === undefined ? null : read(every, 'update-every'),
    calendar,
    reviewWithin: within.trim().toLowerCase() === 'never' ? null : read(within, 'review-within'),
  };
}
