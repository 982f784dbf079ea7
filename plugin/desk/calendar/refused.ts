/** What a person wrote that cannot be used, and what to write instead. */

export interface Refused {
  readonly refused: string;
}
