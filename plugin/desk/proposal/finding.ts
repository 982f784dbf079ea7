/** Something to say of a line of a proposed file: a mistake, or what will be one soon. */
import type { Problem } from '../policy/problem.ts';

export interface Finding extends Problem {
  /** A mistake keeps the policy from taking effect, a warning does not. */
  readonly level: 'mistake' | 'warning';
}
