/** Something to say of a line of an article: a mistake, or what deserves a second look. */
import type { Problem } from '../problem.ts';

export type Finding = Problem & {
  /** A mistake fails the check; a warning does not. */
  readonly level: 'mistake' | 'warning';
};

/** A finding as one line, e.g. `knowledge/articles/KE-0042.md:7:3: Warning: The review was due … Check …`. */
export function findingLine({ file, line, column = 1, level, message, remedy }: Finding): string {
  return `${file}:${line}:${column}: ${level === 'warning' ? 'Warning: ' : ''}${message} ${remedy}`;
}
