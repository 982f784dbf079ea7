/** What a person wrote that cannot be used, and what to write instead. */

export interface Refused {
  readonly refused: string;
  /** Which part of what was given is meant, as keys and places in lists; left out: all of it. */
  readonly at?: readonly (string | number)[];
}
