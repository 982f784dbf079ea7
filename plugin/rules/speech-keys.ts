/** By what the desk knows again what was said in one place: an edit runs only what is new. */
import type { Spoken } from '../commands/parse.ts';

export function keyOfSpoken({ verb, words }: Spoken): string {
  return `${verb} ${words}`.trim();
}

/** Of a verb in backticks. */
export function keyOfCode(verb: string): string {
  return `\`${verb}\``;
}
