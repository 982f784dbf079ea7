/** Reads the level that `/escalate` and `/deescalate` may name before the reason. */
import { plain } from '../desk/plain.ts';
import { parseTier, type Tier } from '../desk/ticket/tier.ts';

interface LevelWords {
  /** Null where none is named. */
  readonly named: Tier | null;
  readonly why: string;
}

/** In the digits of any keyboard, with what ends it like a sentence. */
const levelFirst =
  /^(?:\p{Default_Ignorable_Code_Point}*)((?:level|tier|l)?\s*[123\uff11-\uff13]\p{Default_Ignorable_Code_Point}*)(?=[\s\p{Terminal_Punctuation}]|$)\p{Terminal_Punctuation}*/iu;

/** `3 the trace is above`, `level 2: no change` or only a reason. */
export function readLevelWords(words: string): LevelWords {
  const [whole = '', level = ''] = levelFirst.exec(words) ?? [];
  const named = parseTier(plain(level));
  return { named, why: (named === null ? words : words.slice(whole.length)).trim() };
}
