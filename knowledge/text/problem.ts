/** What is wrong with a file that people wrote: where it stands, and what to write instead. */

/** A place in a file. */
export interface Place {
  /** Counted from 1; what is wrong with the whole file stands in line 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

export interface Problem {
  readonly file: string;
  /** Counted from 1; a problem of the whole file points at line 1. */
  readonly line: number;
  /** Counted from 1; null where only the line is known. */
  readonly column: number | null;
  /** What is wrong, and then what to write instead. */
  readonly message: string;
}

/** Something to say of a line of a file: a mistake, or what deserves a second look. */
export interface Finding extends Problem {
  /** A mistake fails the check, and a policy with one takes no effect; a warning does neither. */
  readonly level: 'mistake' | 'warning';
}

/** What is wrong and what to write instead, apart from where it is: a sentence or two each. */
export interface Complaint {
  readonly message: string;
  readonly remedy: string;
}

/** @param at without a column where only the line is known */
export function problemAt(
  file: string,
  at: Partial<Place> & Pick<Place, 'line'>,
  { message, remedy }: Complaint,
): Problem {
  return { file, line: at.line, column: at.column ?? null, message: `${message} ${remedy}` };
}

/** The same with how bad it is. */
export function findingAt(
  file: string,
  at: Partial<Place> & Pick<Place, 'line'>,
  { level, message, remedy }: Complaint & Pick<Finding, 'level'>,
): Finding {
  return { ...problemAt(file, at, { message, remedy }), level };
}

/** As compilers write it, for people at a command line and in a review: `.github/tierline.yml:12:5: There is no calendar “offce”. …` */
export function sayProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column ?? 1}: ${message}`;
}

/**
 * As one line that editors and GitHub’s log viewer turn into a link,
 * e.g. `knowledge/articles/KE-0042.md:7:3 status is not known. Write one of …`.
 */
export function problemLine({ file, line, column, message }: Problem): string {
  return `${file}:${column === null ? line : `${line}:${column}`} ${message}`;
}
