/** The words that the index needs beside a text, because it cuts or spells them otherwise than people type them. */
import { fold, withoutMarks } from '../../knowledge/matching/fold.ts';
import { jointCodesIn } from '../search/names/code.ts';

/**
 * - words with letters that the index does not fold: wide and joined ones, `ı`, `đ`, `ß`
 * - the parts of words that a mark outside of ASCII holds together, which the index glues: `l’erreur`
 * - versions and other numbers with marks between them, which the index drops: `10.1.0` is not `1.0.10`
 */
export function wordsBeside(text: string): readonly string[] {
  // What is all of ASCII is indexed as it is typed; in most texts that is nearly everything.
  const runs = text.split(/\s+/).filter((run) => /[^!-~]/.test(run));
  const words = runs.flatMap((run) => run.match(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu) ?? []);
  return [
    ...new Set([...words.flatMap(refolded), ...runs.flatMap(gluedIn), ...jointCodesIn(text)]),
  ].toSorted();
}

function refolded(word: string): readonly string[] {
  const folded = fold(word);
  const indexed = withoutMarks(word.toLowerCase().replace(/\p{Cf}/gu, ''));
  return folded === indexed ? [] : [folded];
}

function gluedIn(run: string): readonly string[] {
  if (!/[\p{L}\p{N}]+[^\p{L}\p{M}\p{N}\p{Cf}!-~]+[\p{L}\p{N}]/u.test(run)) return [];
  const parts = run.split(/[^\p{L}\p{M}\p{N}\p{Cf}]+/u).map(fold);
  // The endings of English, `’s`, `’re`, tell nothing.
  return parts.filter((part) => part.length > 2);
}
