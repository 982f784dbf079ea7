/** The shape of a verb of the command line. */
export interface Verb {
  readonly name: string;
  /** What may stand after the name; empty when nothing may. */
  readonly takes: string;
  /** One sentence for the help. */
  readonly does: string;
  /** Resolves to the exit code: 0 when all is well. */
  run(words: readonly string[], print: (line: string) => void): Promise<number>;
}
