/** Something wrong in an article file: where it stands, what is wrong, and what to write instead. */
export type Problem = {
  readonly file: string;
  /** Counted from 1; a problem of the whole file points at line 1. */
  readonly line: number;
  /** Counted from 1, where the place is known that well. */
  readonly column?: number;
  readonly message: string;
  readonly remedy: string;
};

/**
 * A problem as one line that editors and GitHub's log viewer turn into a link,
 * e.g. `knowledge/articles/KE-0042.md:7:3 status is not known. Write one of …`.
 */
export function problemLine(problem: Problem): string {
  const place = problem.column === undefined ? `${problem.line}` : `${problem.line}:${problem.column}`;
  return `${problem.file}:${place} ${problem.message} ${problem.remedy}`;
}
