/** A verb of the command line: what the help says of it, and how to get at what it does. */
export interface Verb {
  readonly name: string;
  /** What may stand after the name; empty when nothing may. */
  readonly takes: string;
  /** One sentence for the help. */
  readonly does: string;
  /** The flags that it knows, `--json`, for a shell that completes them; none where left out. */
  readonly flags?: readonly string[];
  /** Whether it explains its flags by itself, so that it is asked with `--help`. */
  readonly explains?: boolean;
  /** Whether it opens a database, which a Node without SQLite cannot. */
  readonly database?: boolean;
  /** Reads the code that it needs, and no other verb’s. */
  load(): Promise<Deed>;
}

/** What a verb does. */
export interface Deed {
  /**
   * Resolves to the exit code: 0 when all is well, 1 when something is wrong with what was looked at or it could not
   * be done, 2 when what was typed is wrong.
   */
  run(words: readonly string[], print: (line: string) => void): Promise<number>;
}
