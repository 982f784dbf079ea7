/** What is wrong with a file that people wrote: the place, and what to write instead. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  readonly message: string;
}

/** `.github/tierline.yml:12:5: There is no calendar “offce”. …` */
export function sayProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`;
}
