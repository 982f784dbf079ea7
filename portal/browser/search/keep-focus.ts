/** Keeps a person at the answer they went to while the list under them is written anew. */
import type { Parts } from './search-parts.ts';

/**
 * Runs the change. Whoever stood on an answer stands on the same one after it, wherever that is now; if it
 * is gone they are back in the box, since Enter must never open what they have not read.
 */
export function keepFocus({ input, results }: Pick<Parts, 'input' | 'results'>, change: () => void): void {
  const stood = results.querySelector<HTMLAnchorElement>('a:focus')?.pathname;
  change();
  if (stood === undefined) return;
  const links = [...results.querySelectorAll('a')];
  (links.find(({ pathname }) => pathname === stood) ?? input).focus();
}
