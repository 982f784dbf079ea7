/** The telling of a step: somebody acts, and then it must be seen, within a bounded time. */
import { setTimeout } from 'node:timers/promises';
import { pause } from '../setting/fast-clock.ts';
import type { Time } from '../setting/time.ts';
import { Missed } from './missed.ts';
import type { Sign } from './sign.ts';
import type { Teller } from './teller.ts';

/** What a look found: the signs of what was expected, or what was there instead. */
export type Sight = { readonly seen: readonly Sign[] } | { readonly instead: readonly Sign[] };
export type Look = () => Promise<Sight>;

export interface Play {
  /** Lets a little time pass, says what somebody does, and does it. */
  readonly act: <T>(sentence: string, deed: () => Promise<T>) => Promise<T>;
  /** Looks until it is seen; throws `Missed` when it is not seen within `patience` real milliseconds. */
  readonly see: (expected: string, look: Look, patience?: number) => Promise<void>;
  /** How many steps were seen so far. */
  readonly seen: () => number;
}

/** What was not seen after so many real milliseconds will not be seen. */
const PATIENCE = 20_000;
const BETWEEN_LOOKS = 60;

/** The usual pause passes before each act. */
export function startPlay(teller: Teller, time: Pick<Time, 'pass'>): Play {
  let steps = 0;
  return {
    act: async (sentence, deed) => {
      await time.pass(pause);
      teller.act(sentence);
      return deed();
    },
    see: async (expected, look, patience = PATIENCE) => {
      const end = Date.now() + patience;
      let sight = await look();
      while ('instead' in sight && Date.now() < end) {
        await setTimeout(BETWEEN_LOOKS);
        sight = await look();
      }
      if ('instead' in sight) {
        teller.missed(expected, sight.instead);
        throw new Missed(expected, sight.instead);
      }
      steps += 1;
      teller.seen(expected, sight.seen);
    },
    seen: () => steps,
  };
}

/** The sight of something that is either so or not, with the signs that show it. */
export function sightOf(isSo: boolean, signs: readonly Sign[]): Sight {
  return isSo ? { seen: signs } : { instead: signs };
}
