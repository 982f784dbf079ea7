/** Compiles what the policy says of major incidents. */
import type { Target } from '../clocks/clock-policy.ts';
import { parseTarget } from '../clocks/parse-target.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import type { MajorPolicy } from './major-policy.ts';

export function compileMajor({ major }: PolicyFile, refuse: Refuse): MajorPolicy {
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
