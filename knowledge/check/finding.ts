/** Something to say of a line of an article: a mistake, or what deserves a second look. */
import type { Problem } from '../problem.ts';

export type Finding = Problem & {
  /** A mistake fails the check; a warning does not. */
  readonly level: 'mistake' | 'warning';
};
