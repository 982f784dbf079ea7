/** Reads the level that `/escalate` and `/deescalate` may name before the reason. */
import { parseTier, type Tier } from '../desk/ticket/tier.ts';

export interface LevelWords {
  /** Null where none is named. */
  readonly named: Tier | null;
  readonly why: string;
}

/** `3 the trace is above`, `level 2: no change` or only a reason. */
export function readLevelWords(words: string): LevelWords {
  const [whole = '', level = ''] = /^((?:level|tier|l)?\s*[123])(?=[\s:.,;]|$)[:.,;]?/i.exec(words) ?? [];
  const named = parseTier(level);
  return { named, why: (named === null ? words : words.slice(whole.length)).trim() };
}
