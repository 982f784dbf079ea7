/** The words of a rule that an account uses in several places. */
import type { ClockRule } from '../../clock/clock.ts';
import { sayDuration } from '../../duration.ts';

/** How long a target is. One of working days that takes no business time, as from a Sunday, goes by its own words. */
export function sayLength({ target, written }: Pick<ClockRule, 'target' | 'written'>): string {
  return target === 0 ? written : sayDuration(target);
}

export function sayTarget({ target, written }: ClockRule): string {
  const length = sayLength({ target, written });
  // `4h` and `4 h` are the same to anybody; `2 working days` need their length beside them.
  return written.replaceAll(' ', '') === length.replaceAll(' ', '') ? length : `${written} = ${length}`;
}

export function sayVersion({ policy }: { readonly policy: string }): string {
  return `\`${policy.slice(0, 7)}\``;
}
