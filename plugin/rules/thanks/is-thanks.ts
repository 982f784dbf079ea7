/** A short thanks on a resolved ticket is no “still broken”: in English, in German, and in both at once. */
import { doubts } from './doubts.ts';
import { kindWords } from './kind-words.ts';
import { littleWords } from './little-words.ts';

const LONGEST_THANKS = 120;
/** Names, and what it is that works again; more than these is something to read. */
const OTHER_WORDS = 4;

/** Said kindly, shortly, and without a “but”. `text` is what is left beside quotes and commands. */
export function isThanks(text: string): boolean {
  const said = text.trim().replaceAll('’', "'").toLowerCase();
  if (said === '' || said.length > LONGEST_THANKS) return false;
  const rest = kindWords.reduce((left, kind) => left.replace(kind, ' . '), said);
  if (rest === said || doubts.some((doubt) => doubt.test(rest))) return false;
  const others = rest.match(/[\p{L}\p{N}@][\p{L}\p{N}'@-]*/gu) ?? [];
  return others.filter((word) => !littleWords.has(word)).length <= OTHER_WORDS;
}
