/** Which verb a mistyped one was meant to be. */
import { editDistance } from '../../knowledge/text/edit-distance.ts';

/** The verb within one typing error (two for long ones); null when none is near. */
export function nearest(typed: string, verbs: readonly string[]): string | null {
  const allowed = typed.length > 5 ? 2 : 1;
  const ranked = verbs
    .map((verb) => ({ verb, distance: editDistance(typed, verb) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= allowed && typed.length > 2 ? best.verb : null;
}
