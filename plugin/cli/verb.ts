/** A verb of the command line: what the help says of it, and how to get at what it does. */
export interface Verb {
  readonly name: string;
  /** What may stand after the name; empty when nothing may. */
  readonly takes: string;
  /** One sentence for the help. */
  readonly does: string;
  /** Reads the code that it needs, and no other verb’s. */
  load(): Promise<Deed>;
}

/** What a verb does. */
export interface Deed {
  /** Resolves to the exit code: 0 when all is well. */
  run(words: readonly string[], print: (line: string) => void): Promise<number>;
}
