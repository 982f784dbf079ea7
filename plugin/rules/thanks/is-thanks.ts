/** A short thanks on a resolved ticket is no “still broken”, and one that says that it works confirms the solution. */
import { doubts } from './doubts.ts';
import { kindWords, worksWords } from './kind-words.ts';
import { littleWords } from './little-words.ts';
import { messageOf } from './message-of.ts';

const LONGEST_THANKS = 120;
/** With all that an office puts below it. */
const LONGEST_COMMENT = 8_000;
/** Names, and what it is that works again; more than these is something to read. */
const OTHER_WORDS = 4;

/** Said kindly, shortly, and without a “but”; a signature may stand below it. `text` is what is left beside quotes and commands. */
export function isThanks(text: string): boolean {
  const said = saidIn(text);
  if (said === '' || said.length > LONGEST_THANKS) return false;
  const rest = kindWords.reduce((left, kind) => left.replace(kind, ' . '), said);
  if (rest === said || doubts.some((doubt) => doubt.test(rest))) return false;
  const others = (rest.match(/[\p{L}\p{N}@][\p{L}\p{N}'@-]*/gu) ?? []).filter(
    (word) => !littleWords.has(word),
  );
  // In scripts without spaces a “word” may be a sentence, and of other letters than ours we know no doubts.
  return others.length <= OTHER_WORDS && others.every((word) => /^[\p{Script=Latin}\p{N}'@-]+$/u.test(word));
}

/** It says that it works, or is a 👍 and nothing else: that verifies the solution, as `/confirm` does. */
export function confirms(text: string): boolean {
  const said = saidIn(text);
  return isThanks(text) && (worksWords.some((works) => said.search(works) >= 0) || onlyThumbs.test(said));
}

const onlyThumbs = /^(?:[\u{1f44d}\u{1f44c}\u{2705}][\u{1f3fb}-\u{1f3ff}\u{fe0f}]*\s*)+$/u;

function saidIn(text: string): string {
  const short = text.length > LONGEST_COMMENT ? '' : messageOf(text);
  return short.trim().replaceAll('’', "'").toLowerCase();
}
