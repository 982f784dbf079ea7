/** Compiles the terms of the reminders. */
import { parseTarget } from '../clocks/parse-target.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import type { Reminders, Terms } from './reminders.ts';

export function compileReminders({ reminders }: PolicyFile, refuse: Refuse): Reminders {
  return {
    liesStill: compileTerms(reminders['lies-still'], ['reminders', 'lies-still'], refuse),
    engagement: compileTerms(reminders.engagement, ['reminders', 'engagement'], refuse),
  };
}

function compileTerms(written: PolicyFile['reminders']['engagement'], path: Path, refuse: Refuse): Terms {
  const read = Object.entries(written).flatMap(([priority, text]) => {
    const term = parseTarget(text);
    if (!('refused' in term)) return [[priority, term] as const];
    refuse([...path, priority], term.refused);
    return [];
  });
  return Object.fromEntries(read);
}
