/** One thing to ask the index for, and what to ask when the index does not know it. */

export interface Term {
  /** In lower case, without the marks inside it, as the index keeps it; a version is asked as in `askedAs`. */
  readonly word: string;
  /** Asked in its place when no article has it: the words it is made of. */
  readonly parts: readonly string[];
  /** True when it is only a guess, such as `AADSTS 650056` meant as one code; nobody misses it. */
  readonly guess: boolean;
  /** True for a code: its parts, where nobody has it, are not what was meant but only near it. */
  readonly code: boolean;
}

/** Whether a word looks like a code (`0x8004f016`, `ke0042`, `422`) and not like language. */
export function isCode(word: string): boolean {
  return /\d/.test(word);
}
