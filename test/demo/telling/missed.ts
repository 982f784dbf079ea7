/** A step of the story that was not seen to happen. */
import { type Sign, saySign } from './sign.ts';

export class Missed extends Error {
  override readonly name = 'Missed';

  constructor(expected: string, instead: readonly Sign[]) {
    super(`“${expected}” was not seen in time. There was: ${instead.map(saySign).join('; ')}`);
  }
}
